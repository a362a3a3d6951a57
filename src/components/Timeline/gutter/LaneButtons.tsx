import { css, cx } from '@emotion/css';
import type { GrafanaTheme2, IconName } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, useStyles2 } from '@grafana/ui';
import type { LaneBox } from 'domain/timeline/layout';
import React from 'react';
import type { LaneActions } from './useLaneActions';

export interface LaneButtonsProps {
  readonly box: LaneBox;
  readonly isAnySoloed: boolean;
  readonly actions: LaneActions;
}

interface LaneButton {
  readonly icon: IconName;
  readonly isPressed: boolean;
  readonly tooltip: string;
  readonly onClick: () => void;
}

/** Pins, solos and mutes a lane. What is on is always seen; the rest while the lane has the pointer or the focus. */
export function LaneButtons({ box, isAnySoloed, actions }: LaneButtonsProps) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.buttons}>
      {laneButtons(box, isAnySoloed, actions).map(({ icon, isPressed, ...button }) => (
        <IconButton
          key={icon}
          name={icon}
          size="sm"
          variant={isPressed ? 'primary' : 'secondary'}
          className={cx(styles.button, !isPressed && styles.idle)}
          aria-pressed={isPressed}
          {...button}
        />
      ))}
    </span>
  );
}

function laneButtons(box: LaneBox, isAnySoloed: boolean, actions: LaneActions): readonly LaneButton[] {
  const { isPinned, isSoloed, isMuted } = box;
  return [
    {
      icon: 'bookmark',
      isPressed: isPinned,
      tooltip: isPinned ? t('timeline.lane.unpin', 'Unpin') : t('timeline.lane.pin', 'Pin to the top'),
      onClick: () => actions.pin(box),
    },
    {
      icon: 'filter',
      isPressed: isSoloed,
      tooltip: isSoloed ? t('timeline.lane.unsolo', 'End solo') : t('timeline.lane.solo', 'Solo: mute all others'),
      onClick: () => actions.solo(box),
    },
    {
      icon: 'eye-slash',
      isPressed: isMuted,
      tooltip: isMuted ? t('timeline.lane.unmute', 'Unmute') : t('timeline.lane.mute', 'Mute: hide its events'),
      onClick: () => actions.mute(box, isAnySoloed),
    },
  ];
}

const getStyles = (theme: GrafanaTheme2) => ({
  buttons: css({ display: 'flex', alignItems: 'center', flex: 'none' }),
  button: css({ margin: theme.spacing(0, 0.5, 0, 0) }),
  // Still to be reached by Tab.
  idle: css({
    '[data-lane]:not(:hover):not(:focus-within) &': {
      width: 0,
      margin: 0,
      overflow: 'hidden',
      opacity: 0,
    },
    '@media (hover: none)': { '&&': { width: 'auto', opacity: 1 } },
  }),
});
