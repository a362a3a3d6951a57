import type { Session } from 'domain/sessions/session';
import { toggleAllCollapsed } from 'domain/timeline/chooseLanes';
import type { AxisChoices, TimelineChoices } from 'domain/timeline/choices';

/** Keys and buttons that change how the timeline is set up; its owner keeps that. */
export type ChoiceCommand = 'toggleIdle' | 'toggleClock' | 'toggleLanes';

type Change = (choices: TimelineChoices, session: Session) => Partial<TimelineChoices>;

const withAxis = ({ axis }: TimelineChoices, change: Partial<AxisChoices>) => ({ axis: { ...axis, ...change } });

const CHANGES: Readonly<Record<ChoiceCommand, Change>> = {
  toggleIdle: (choices) => withAxis(choices, { isIdleCompressed: !choices.axis.isIdleCompressed }),
  toggleClock: (choices) => withAxis(choices, { clock: choices.axis.clock === 'wall' ? 'relative' : 'wall' }),
  toggleLanes: ({ lanes }, { agents }) => ({
    lanes: toggleAllCollapsed(
      lanes,
      agents.map(({ id }) => id)
    ),
  }),
};

export const isChoiceCommand = (command: string): command is ChoiceCommand => Object.hasOwn(CHANGES, command);

/** What the command changes of the choices as they are. */
export const choiceChange = (
  command: ChoiceCommand,
  choices: TimelineChoices,
  session: Session
): Partial<TimelineChoices> => CHANGES[command](choices, session);
