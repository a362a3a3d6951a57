import type { TimelineChoices } from 'domain/timeline/choices';
import { NO_REPLAY, REPLAY_SPEEDS, type ReplayChoices } from 'domain/timeline/replayChoices';

import type { ChoiceKeys } from './choiceKey';

const withReplay = (choices: TimelineChoices, change: Partial<ReplayChoices>): TimelineChoices => ({
  ...choices,
  replay: { ...choices.replay, ...change },
});

const WHOLE_MS = /^\d{1,15}$/;

const speedOf = (text: string | undefined) => REPLAY_SPEEDS.find((speed) => String(speed) === text) ?? NO_REPLAY.speed;

/** Where a replay is, and how it runs; and whether the window keeps to the end. */
export const REPLAY_KEYS: ChoiceKeys = {
  at: {
    write: ({ replay }) => (replay.positionMs === undefined ? '' : String(replay.positionMs)),
    read: (text, choices) => {
      const { positionMs: _before, ...replay } = choices.replay;
      return { ...choices, replay: WHOLE_MS.test(text ?? '') ? { ...replay, positionMs: Number(text) } : replay };
    },
  },
  speed: {
    write: ({ replay }) => String(replay.speed),
    read: (text, choices) => withReplay(choices, { speed: speedOf(text) }),
    isRemembered: true,
  },
  skip: {
    write: ({ replay }) => (replay.skipsIdle ? 'idle' : 'none'),
    read: (text, choices) => withReplay(choices, { skipsIdle: text !== 'none' }),
    isRemembered: true,
  },
  follow: {
    write: ({ isFollowingEnd }) => (isFollowingEnd ? 'end' : 'off'),
    read: (text, choices) => ({ ...choices, isFollowingEnd: text === 'end' }),
  },
};
