import type { TimelineChoices } from 'domain/timeline/choices';

/** One key of the address that says a part of how the timeline is set up. */
export interface ChoiceKey {
  /** What a link says; the text of the default choices means the default. */
  readonly write: (choices: TimelineChoices) => string;
  /** The inverse; `undefined` and junk give the default again, and other parts stay. */
  readonly read: (text: string | undefined, choices: TimelineChoices) => TimelineChoices;
  /** Whether this browser remembers it for other sessions. */
  readonly isRemembered?: boolean;
}

/** By the name of the key in the address. */
export type ChoiceKeys = Readonly<Record<string, ChoiceKey>>;
