import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import { LabelledSwitch } from 'components/LabelledSwitch/LabelledSwitch';
import { testIds } from 'components/testIds';
import { REPLAY_SPEEDS, type ReplayChoices } from 'domain/timeline/replayChoices';
import React, { useSyncExternalStore } from 'react';
import type { TimelineCommand } from '../commands/keyCommands';
import type { ReplayControl } from './ReplayControl';
import { ReplayPosition } from './ReplayPosition';

export interface ReplayBarProps {
  readonly control: ReplayControl;
  readonly replay: ReplayChoices;
  readonly onCommand: (command: TimelineCommand) => void;
}

/** Plays a session as it happened. Renders at play and pause and when the pace changes, not with the playhead. */
export function ReplayBar({ control, replay, onCommand }: ReplayBarProps) {
  const styles = useStyles2(getStyles);
  const isPlaying = useSyncExternalStore(control.listen, control.isPlaying);
  return (
    <div
      role="toolbar"
      className={styles.bar}
      aria-label={t('timeline.replay.label', 'Replay')}
      data-testid={testIds.timeline.replayBar}
    >
      <IconButton
        name="backward"
        tooltip={t('timeline.replay.previous', 'Previous event (,)')}
        onClick={() => onCommand('previousEvent')}
      />
      <IconButton
        name={isPlaying ? 'pause' : 'play'}
        size="lg"
        variant="primary"
        tooltip={isPlaying ? t('timeline.replay.pause', 'Pause (Space)') : t('timeline.replay.play', 'Play (Space)')}
        onClick={() => onCommand('playPause')}
      />
      <IconButton
        name="forward"
        tooltip={t('timeline.replay.next', 'Next event (.)')}
        onClick={() => onCommand('nextEvent')}
      />
      <ReplayPosition control={control} />
      <RadioButtonGroup
        size="sm"
        className={styles.speeds}
        aria-label={t('timeline.replay.speed', 'Speed')}
        options={REPLAY_SPEEDS.map((speed) => ({ value: speed, label: `${speed}×` }))}
        value={replay.speed}
        onChange={(speed) => control.setPace({ speed })}
      />
      <LabelledSwitch
        label={t('timeline.replay.skip-idle', 'Skip idle')}
        value={replay.skipsIdle}
        onChange={(skipsIdle) => control.setPace({ skipsIdle })}
      />
      <IconButton
        name="times"
        tooltip={t('timeline.replay.close', 'Close replay (P)')}
        onClick={() => onCommand('replay')}
      />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1),
    padding: theme.spacing(0.5, 1),
    borderBottom: `thin solid ${theme.colors.border.weak}`,
    background: theme.colors.background.secondary,
    [`@container timeline (max-width: ${theme.spacing(88)})`]: { columnGap: theme.spacing(0.5) },
  }),
  // In one line with the others.
  speeds: css({
    [`@container timeline (max-width: ${theme.spacing(88)})`]: { '& label': { padding: theme.spacing(0, 0.5) } },
  }),
});
