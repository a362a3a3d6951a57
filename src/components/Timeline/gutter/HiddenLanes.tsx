import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import { rawValues } from 'components/rawValues';
import { geometry } from 'domain/timeline/geometry';
import type { Lane } from 'domain/timeline/timeline';
import React from 'react';
import { laneName } from './laneWords';
import { paleText } from '../../paleText';

export interface HiddenLanesProps {
  readonly lanes: readonly Lane[];
  readonly onShow: () => void;
}

/** More names than this are no help. */
const MOST_NAMED = 12;

/** Says how many lanes are left out and why, and brings them back. Stays in view at the bottom. */
export function HiddenLanes({ lanes, onShow }: HiddenLanesProps) {
  const styles = useStyles2(getStyles);
  const words =
    lanes.length === 1
      ? t('timeline.lanes.one-hidden', '1 lane hidden: no events in view')
      : t('timeline.lanes.hidden', '{{lanes}} lanes hidden: no events in view', { lanes: lanes.length });
  const names = lanes.slice(0, MOST_NAMED).map(laneName);
  const title = t('timeline.lanes.show-hidden', 'Show: {{names}}', {
    names: lanes.length > MOST_NAMED ? `${names.join(', ')}, …` : names.join(', '),
    ...rawValues,
  });
  return (
    <button
      type="button"
      className={styles.hidden}
      style={{ height: geometry.lane.headerHeight }}
      title={title}
      onClick={onShow}
    >
      <Icon name="eye" size="sm" />
      <span className={styles.words}>{words}</span>
    </button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  hidden: css({
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    padding: theme.spacing(0, 1),
    border: 'none',
    borderTop: `thin solid ${theme.colors.border.medium}`,
    background: theme.colors.background.secondary,
    ...paleText(theme),
    cursor: 'pointer',
    '&:hover': { color: theme.colors.text.primary },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}`, outlineOffset: theme.spacing(-0.25) },
  }),
  words: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
});
