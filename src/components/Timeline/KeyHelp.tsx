import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, useStyles2 } from '@grafana/ui';
import React from 'react';

interface KeyLine {
  readonly keys: string;
  readonly meaning: string;
}

const keyLines = (): readonly KeyLine[] => [
  { keys: 'W  S', meaning: t('timeline.help.zoom', 'Zoom in and out') },
  { keys: 'A  D', meaning: t('timeline.help.pan', 'Earlier and later') },
  { keys: '.  ,', meaning: t('timeline.help.event', 'Next and previous event') },
  { keys: 'E  Shift+E', meaning: t('timeline.help.problem', 'Next and previous failure or rejection') },
  { keys: '/', meaning: t('timeline.help.find', 'Find events') },
  { keys: 'N  Shift+N', meaning: t('timeline.help.match', 'Next and previous match') },
  { keys: ']  [', meaning: t('timeline.help.turn', 'Next and previous turn') },
  { keys: 'F', meaning: t('timeline.help.fit', 'Fit the selected event or turn; again for the whole session') },
  { keys: 'I', meaning: t('timeline.help.statistics', 'Statistics of the marked area, else of what is in view') },
  { keys: 'G', meaning: t('timeline.help.idle', 'Shorten idle time, or show it in full') },
  { keys: 'T', meaning: t('timeline.help.clock', 'Time since the start, or of the clock') },
  { keys: 'Shift+.  Shift+,', meaning: t('timeline.help.extend', 'Mark the time to the next or previous event') },
  { keys: 'Enter', meaning: t('timeline.help.area-zoom', 'Zoom to the marked area') },
  { keys: 'P', meaning: t('timeline.help.replay', 'Open and close replay') },
  {
    keys: t('timeline.help.key.space', 'Space'),
    meaning: t('timeline.help.play', 'Play and pause the replay'),
  },
  { keys: 'Esc', meaning: t('timeline.help.clear', 'Clear the selection or the marked area') },
  { keys: '?', meaning: t('timeline.help.help', 'These keys') },
];

const mouseLines = (): readonly KeyLine[] => [
  { keys: t('timeline.help.mouse.drag', 'Drag'), meaning: t('timeline.help.drag', 'Zoom to an area') },
  {
    keys: t('timeline.help.mouse.shift-drag', 'Shift + drag'),
    meaning: t('timeline.help.shift-drag', 'Measure and mark an area, for its statistics'),
  },
  {
    keys: t('timeline.help.mouse.click', 'Click'),
    meaning: t('timeline.help.click', 'Select an event, or the turn of a band'),
  },
  {
    keys: t('timeline.help.mouse.double-click', 'Double click'),
    meaning: t('timeline.help.double-click', 'Fit the event or turn under the pointer, else the whole session'),
  },
  {
    keys: t('timeline.help.mouse.wheel-zoom', 'Ctrl + wheel'),
    meaning: t('timeline.help.wheel-zoom', 'Zoom at the pointer'),
  },
  {
    keys: t('timeline.help.mouse.wheel-pan', 'Shift + wheel'),
    meaning: t('timeline.help.wheel-pan', 'Earlier and later'),
  },
  {
    keys: t('timeline.help.mouse.axis', 'Drag the axis'),
    meaning: t('timeline.help.axis', 'Earlier and later; the middle button does it anywhere'),
  },
];

/** An overlay that lists what can be done. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles2(getStyles);
  const title = t('timeline.help.title', 'Keys and moves of the timeline');
  return (
    <div className={styles.overlay} role="dialog" aria-label={title}>
      <div className={styles.head}>
        <strong>{title}</strong>
        <IconButton name="times" tooltip={t('timeline.help.close', 'Close')} onClick={onClose} />
      </div>
      <dl className={styles.list}>
        {[...keyLines(), ...mouseLines()].map(({ keys, meaning }) => (
          <React.Fragment key={keys}>
            <dt className={styles.keys}>{keys}</dt>
            <dd className={styles.meaning}>{meaning}</dd>
          </React.Fragment>
        ))}
      </dl>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  overlay: css({
    position: 'absolute',
    top: theme.spacing(1),
    right: theme.spacing(2),
    zIndex: theme.zIndex.modal,
    maxHeight: `calc(100% - ${theme.spacing(2)})`,
    maxWidth: `calc(100% - ${theme.spacing(4)})`,
    overflow: 'auto',
    padding: theme.spacing(1.5),
    borderRadius: theme.shape.radius.default,
    border: `thin solid ${theme.colors.border.weak}`,
    background: theme.colors.background.elevated,
    boxShadow: theme.shadows.z3,
    cursor: 'default',
  }),
  head: css({ display: 'flex', justifyContent: 'space-between', marginBottom: theme.spacing(1) }),
  list: css({
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  keys: css({
    fontFamily: theme.typography.fontFamilyMonospace,
    fontWeight: theme.typography.fontWeightRegular,
    whiteSpace: 'pre',
  }),
  meaning: css({ margin: 0, color: theme.colors.text.secondary }),
});
