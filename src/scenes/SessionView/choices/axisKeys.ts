import type { AxisChoices, TimelineChoices } from 'domain/timeline/choices';

import type { ChoiceKeys } from './choiceKey';

const COMPRESSED = 'compressed';
const WALL = 'wall';

const withAxis = (choices: TimelineChoices, change: Partial<AxisChoices>): TimelineChoices => ({
  ...choices,
  axis: { ...choices.axis, ...change },
});

export const AXIS_KEYS: ChoiceKeys = {
  idle: {
    write: ({ axis }) => (axis.isIdleCompressed ? COMPRESSED : 'shown'),
    read: (text, choices) => withAxis(choices, { isIdleCompressed: text === COMPRESSED }),
    isRemembered: true,
  },
  clock: {
    write: ({ axis }) => axis.clock,
    read: (text, choices) => withAxis(choices, { clock: text === WALL ? WALL : 'relative' }),
    isRemembered: true,
  },
};
