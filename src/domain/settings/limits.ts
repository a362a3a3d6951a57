/** What a page may ask for at most. */
export interface Limits {
  /** Events of one session that are loaded before the person is asked whether to go on. */
  readonly sessionEvents: number;
  /** Sessions on one page of the list: one of `LIST_ROWS`. */
  readonly listRows: number;
}

/** How many sessions a page of the list may have. */
export const LIST_ROWS = [25, 50, 100, 200] as const;

export const DEFAULT_LIMITS: Limits = { sessionEvents: 500_000, listRows: 50 };
