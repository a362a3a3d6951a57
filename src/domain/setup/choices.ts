import { DEFAULT_RECORDED, type RecordFlag } from './recordFlags';

/** Where Claude Code gets its environment from. */
export const PLACES = [
  'user',
  'bash',
  'fish',
  'powershell',
  'managed',
  'docker',
  'compose',
  'kubernetes',
  'github',
  'gitlab',
] as const;
export type Place = (typeof PLACES)[number];

/** What takes the telemetry, on its way to VictoriaLogs and VictoriaMetrics. */
export const BACKENDS = ['single', 'cluster', 'vmauth', 'agents', 'collector'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Who answers the model's requests. */
export const MODELS = ['anthropic', 'glm', 'gateway', 'bedrock', 'vertex', 'foundry'] as const;
export type ModelEndpoint = (typeof MODELS)[number];

/** How counters are reported. */
export const COUNTERS = ['cumulative', 'delta'] as const;
export type Counters = (typeof COUNTERS)[number];

/** How one logs in at vmauth. */
export const LOGINS = ['basic', 'bearer'] as const;
export type Login = (typeof LOGINS)[number];

/** What a person may know and the app cannot. */
export const FIELDS = [
  'logs',
  'metrics',
  'vlinsert',
  'vminsert',
  'tenant',
  'vmauth',
  'username',
  'password',
  'token',
  'vlagent',
  'vmagent',
  'collector',
  'modelUrl',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** Never remembered, and in no address. */
export const SECRET_FIELDS: readonly FieldName[] = ['password', 'token'];

/** How Claude Code is set up; what is in `fields` and `attributes` is as a person typed it. */
export interface SetupChoices {
  readonly place: Place;
  readonly backend: Backend;
  readonly model: ModelEndpoint;
  readonly counters: Counters;
  readonly login: Login;
  readonly recorded: readonly RecordFlag[];
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  /** Resource attributes: `team=platform, project=shop`. */
  readonly attributes: string;
  /** A name that marks what is sent, for the live check. */
  readonly mark?: string;
}

export const DEFAULT_SETUP: SetupChoices = {
  place: 'user',
  backend: 'single',
  model: 'anthropic',
  counters: 'cumulative',
  login: 'basic',
  recorded: DEFAULT_RECORDED,
  fields: {},
  attributes: '',
};

/** The resource attribute that tells what a marked session sent from everything else. */
export const MARK_ATTRIBUTE = 'sessionline.check';

const LOGIN_FIELDS: Readonly<Record<Login, readonly FieldName[]>> = {
  basic: ['username', 'password'],
  bearer: ['token'],
};

function backendFields({ backend, login }: SetupChoices): readonly FieldName[] {
  switch (backend) {
    case 'single':
      return ['logs', 'metrics'];
    case 'cluster':
      return ['vlinsert', 'vminsert', 'tenant'];
    case 'vmauth':
      return ['vmauth', ...LOGIN_FIELDS[login], 'logs', 'metrics'];
    case 'agents':
      return ['vlagent', 'vmagent', 'logs', 'metrics'];
    case 'collector':
      return ['collector', 'logs', 'metrics'];
  }
}

/** The fields that matter for these choices, in the order to ask for them. */
export const fieldsOf = (choices: SetupChoices): readonly FieldName[] => [
  ...backendFields(choices),
  ...(choices.model === 'gateway' ? (['modelUrl'] as const) : []),
];
