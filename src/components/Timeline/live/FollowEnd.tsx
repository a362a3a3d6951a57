import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { getRoomyButtonStyles, RoomyWord } from 'components/RoomyWord/RoomyWord';
import type { TimelineChoices } from 'domain/timeline/choices';
import React from 'react';
import type { TimelineLive } from './timelineLive';

export interface FollowEndProps {
  readonly choices: TimelineChoices;
  readonly onChoose: (change: Partial<TimelineChoices>) => void;
  readonly live?: TimelineLive;
}

/** Keeps the window at the end of a session that goes on; nothing for one that does not. */
export function FollowEnd({ choices: { isFollowingEnd }, onChoose, live }: FollowEndProps) {
  const roomy = useStyles2(getRoomyButtonStyles);
  return live === undefined ? null : (
    <Button
      size="sm"
      variant={isFollowingEnd ? 'primary' : 'secondary'}
      fill={isFollowingEnd ? 'outline' : 'text'}
      icon="arrow-to-right"
      className={roomy.button}
      aria-pressed={isFollowingEnd}
      tooltip={t(
        'timeline.live.follow-tooltip',
        'Keep the latest events in view. Looking at something earlier ends it.'
      )}
      onClick={() => onChoose({ isFollowingEnd: !isFollowingEnd })}
    >
      <RoomyWord>{t('timeline.live.follow', 'Follow the end')}</RoomyWord>
    </Button>
  );
}
