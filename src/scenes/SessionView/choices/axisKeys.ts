import type { AxisChoices, TimelineChoices } from 'domain/timeline/choices';

import type { ChoiceKeys } from './choiceKey';

const IN_FULL = 'shown';
const WALL = 'wall';

const withAxis = (choices: TimelineChoices, change: Partial<AxisChoices>): TimelineChoices => ({
  ...choices,
  axis: { ...choices.axis, ...change },
});

export const AXIS_KEYS: ChoiceKeys = {
  idle: {
    write: ({ axis }) => (axis.isIdleCompressed ? 'compressed' : IN_FULL),
    read: (text, choices) => withAxis(choices, { isIdleCompressed: text !== IN_FULL }),
    isRemembered: true,
  },
  clock: {
    write: ({ axis }) => axis.clock,
    read: (text, choices) => withAxis(choices, { clock: text === WALL ? WALL : 'relative' }),
    isRemembered: true,
  },
};
