import type { TimelineChoices } from 'domain/timeline/choices';
import type { LaneChoices, LaneOrder } from 'domain/timeline/laneChoices';

import type { ChoiceKey, ChoiceKeys } from './choiceKey';
import { listOfText, listText } from './listText';

const ORDERS: readonly LaneOrder[] = ['start', 'cost', 'duration'];
const HIDDEN = 'hidden';

const withLanes = (choices: TimelineChoices, change: Partial<LaneChoices>): TimelineChoices => ({
  ...choices,
  lanes: { ...choices.lanes, ...change },
});

/** A list of lanes is of one session: other sessions have other agents. */
const idsKey = (name: 'collapsed' | 'pinned' | 'soloed' | 'muted'): ChoiceKey => ({
  write: ({ lanes }) => listText(lanes[name]),
  read: (text, choices) => withLanes(choices, { [name]: listOfText(text) }),
});

export const LANE_KEYS: ChoiceKeys = {
  order: {
    write: ({ lanes }) => lanes.order,
    read: (text, choices) => withLanes(choices, { order: ORDERS.find((order) => order === text) ?? 'start' }),
    isRemembered: true,
  },
  empty: {
    write: ({ lanes }) => (lanes.isEmptyHidden ? HIDDEN : 'shown'),
    read: (text, choices) => withLanes(choices, { isEmptyHidden: text === HIDDEN }),
    isRemembered: true,
  },
  fold: idsKey('collapsed'),
  pin: idsKey('pinned'),
  solo: idsKey('soloed'),
  mute: idsKey('muted'),
};
