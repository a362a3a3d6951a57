/** What a page may ask for at most. */
export interface Limits {
  /** Events of one session that are loaded before the person is asked whether to go on. */
  readonly sessionEvents: number;
  /** Sessions on one page of the list. */
  readonly listRows: number;
}
