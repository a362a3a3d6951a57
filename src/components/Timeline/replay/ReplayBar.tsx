import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, InlineSwitch, RadioButtonGroup, useStyles2 } from '@grafana/ui';
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
        aria-label={t('timeline.replay.speed', 'Speed')}
        options={REPLAY_SPEEDS.map((speed) => ({ value: speed, label: `${speed}×` }))}
        value={replay.speed}
        onChange={(speed) => control.setPace({ speed })}
      />
      <InlineSwitch
        transparent
        showLabel
        label={t('timeline.replay.skip-idle', 'Skip idle')}
        value={replay.skipsIdle}
        onChange={({ currentTarget }) => control.setPace({ skipsIdle: currentTarget.checked })}
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
  }),
});
