/** What is looked at, in the order in which one thing depends on another. */
export const DOCTOR_CHECKS = [
  'logs',
  'metrics',
  'events',
  'content',
  'counters',
  'clock',
  'losses',
  'limits',
  'settings',
] as const;
export type DoctorCheck = (typeof DOCTOR_CHECKS)[number];

/**
 * The worst first. `unknown`: could not be told, for the reason in the facts; neither good nor bad. `note`: a choice
 * that shows in the app and is no fault.
 */
export const DOCTOR_STATES = ['failed', 'warning', 'unknown', 'note', 'ok'] as const;
export type DoctorState = (typeof DOCTOR_STATES)[number];

/**
 * Names, counts and messages that a sentence needs; texts from outside among them. A number's unit is in its name:
 * `…AtMs` is a time, `…Ms` a duration, `…Usd` money, `…Percent` a share; any other is a count.
 */
export type DoctorFacts = Readonly<Record<string, string | number>>;

/** What one check found. Words are made where it is shown: `check` and `reason` are keys of tables there. */
export interface DoctorFinding {
  readonly check: DoctorCheck;
  readonly state: DoctorState;
  /** Why it is so, and with it what mends it. */
  readonly reason: string;
  readonly facts: DoctorFacts;
  /** The setting, flag or command that mends it, as it is to be copied. */
  readonly fix?: string;
}

/** A finding of a check that is still to be named. */
export type Judgement = Omit<DoctorFinding, 'check'>;

export const judged = (state: DoctorState, reason: string, facts: DoctorFacts = {}, fix?: string): Judgement => ({
  state,
  reason,
  facts,
  ...(fix === undefined ? {} : { fix }),
});

const rank = ({ state }: Judgement): number => DOCTOR_STATES.indexOf(state);

/** The findings of one check, the worst first. */
export interface DoctorGroup {
  readonly check: DoctorCheck;
  readonly findings: readonly DoctorFinding[];
}

/** Findings by check, the check with the worst finding first; equally bad ones in the order of the checks. */
export function groupFindings(findings: readonly DoctorFinding[]): readonly DoctorGroup[] {
  const worst = (group: DoctorGroup): number => Math.min(...group.findings.map(rank));
  return DOCTOR_CHECKS.map((check) => ({
    check,
    findings: findings.filter((finding) => finding.check === check).sort((a, b) => rank(a) - rank(b)),
  }))
    .filter((group) => group.findings.length > 0)
    .sort((a, b) => worst(a) - worst(b));
}

/** How many findings are in which state; states of none are left out. */
export const countStates = (findings: readonly DoctorFinding[]): ReadonlyArray<readonly [DoctorState, number]> =>
  DOCTOR_STATES.map((state) => [state, findings.filter((finding) => finding.state === state).length] as const).filter(
    ([, count]) => count > 0
  );
