/** One thing that Claude Code tells or keeps to itself. */
export type RecordFlag =
  | 'prompts'
  | 'responses'
  | 'toolDetails'
  | 'toolContent'
  | 'rawBodies'
  | 'managedSettings'
  | 'sessionId'
  | 'accountUuid'
  | 'resourceAttributes'
  | 'version'
  | 'entrypoint'
  | 'repository';

interface FlagFacts {
  readonly flag: RecordFlag;
  readonly variable: string;
  /** Texts of people and programs, or labels that counters have. */
  readonly group: 'contents' | 'labels';
  /** Without the variable. */
  readonly isOnByDefault: boolean;
}

const contents = (flag: RecordFlag, variable: string): FlagFacts => ({
  flag,
  variable: `OTEL_LOG_${variable}`,
  group: 'contents',
  isOnByDefault: false,
});

const label = (flag: RecordFlag, variable: string, isOnByDefault: boolean): FlagFacts => ({
  flag,
  variable: `OTEL_METRICS_INCLUDE_${variable}`,
  group: 'labels',
  isOnByDefault,
});

/** Claude Code's switches of what is recorded, as its page on monitoring has them. */
export const RECORD_FLAGS: readonly FlagFacts[] = [
  contents('prompts', 'USER_PROMPTS'),
  contents('responses', 'ASSISTANT_RESPONSES'),
  contents('toolDetails', 'TOOL_DETAILS'),
  contents('toolContent', 'TOOL_CONTENT'),
  contents('rawBodies', 'RAW_API_BODIES'),
  contents('managedSettings', 'MANAGED_SETTINGS'),
  label('sessionId', 'SESSION_ID', true),
  label('accountUuid', 'ACCOUNT_UUID', true),
  label('resourceAttributes', 'RESOURCE_ATTRIBUTES', true),
  label('version', 'VERSION', false),
  label('entrypoint', 'ENTRYPOINT', false),
  label('repository', 'REPOSITORY', false),
];

export const DEFAULT_RECORDED: readonly RecordFlag[] = RECORD_FLAGS.filter(({ isOnByDefault }) => isOnByDefault).map(
  ({ flag }) => flag
);

type Variable = readonly [name: string, value: string];

function valueOf({ flag, group, isOnByDefault }: FlagFacts, recorded: readonly RecordFlag[]): string | undefined {
  const isOn = recorded.includes(flag);
  if (group === 'labels') {
    return isOn === isOnByDefault ? undefined : String(isOn);
  }
  // Answers go with the prompts unless they are told not to.
  const isOffAnyway = flag !== 'responses' || !recorded.includes('prompts');
  return isOn ? '1' : isOffAnyway ? undefined : '0';
}

/** The variables that make Claude Code record these, and nothing else; none for what it does without being told. */
export const recordVariables = (recorded: readonly RecordFlag[]): readonly Variable[] =>
  RECORD_FLAGS.flatMap((facts) => {
    const value = valueOf(facts, recorded);
    return value === undefined ? [] : [[facts.variable, value] as const];
  });
