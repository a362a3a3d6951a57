/** `unknown`: could not be told, for the reason in the facts; neither good nor bad. */
export type DoctorState = 'ok' | 'warning' | 'failed' | 'unknown';

/** What one check found. Words are made where it is shown: `check` and `reason` are keys of tables there. */
export interface DoctorFinding {
  readonly check: string;
  readonly state: DoctorState;
  /** Why it is so, and with it what mends it. */
  readonly reason: string;
  /** Names, counts and messages that the sentence needs; texts from outside among them. */
  readonly facts: Readonly<Record<string, string | number>>;
}
