/** Who sees what people wrote and what was answered and run: everybody, or those with the permission. */
export const TEXT_READERS = ['everyone', 'permitted'] as const;
export type TextReaders = (typeof TEXT_READERS)[number];

/** What the app keeps from the screen. A convenience: whoever may query the data source can read all of it there. */
export interface Privacy {
  readonly text: TextReaders;
  /** Keys and tokens, as far as their form gives them away, are masked until they are clicked. */
  readonly maskSecrets: boolean;
}

export const DEFAULT_PRIVACY: Privacy = { text: 'everyone', maskSecrets: true };
