import { type AddressName, isFieldWrong, placeholder, readAddress, readTenant, unknownAddress } from './addresses';
import { readAttributes, writePairs } from './attributes';
import { type FieldName, MARK_ATTRIBUTE, type ModelEndpoint, type SetupChoices } from './choices';
import { recordVariables } from './recordFlags';

/** One variable of Claude Code's environment. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  /** Not for files that many can read. */
  readonly isSecret?: boolean;
}

/** Where VictoriaLogs and what is in front of it take log records. */
const LOGS_PATH = '/insert/opentelemetry/v1/logs';
const METRICS_PATH = '/opentelemetry/v1/metrics';

/** What stands for a field in a recipe: what was typed, or a placeholder for what is missing or wrong. */
export function addressOf({ fields }: SetupChoices, name: AddressName): string {
  return readAddress(fields[name] ?? '') ?? unknownAddress(name);
}

/** A name or a secret as typed; undefined for none that can be used. */
export function textOf({ fields }: SetupChoices, name: FieldName): string | undefined {
  const text = fields[name] ?? '';
  return text === '' || isFieldWrong(name, text) ? undefined : text;
}

/** Also of an address that has the path already. */
const at = (address: string, path: string): string => (address.endsWith(path) ? address : address + path);

/** Full addresses for logs and metrics as the databases behind a backend take them. */
export const logsIntake = (choices: SetupChoices, name: AddressName = 'logs'): string =>
  at(addressOf(choices, name), LOGS_PATH);
export const metricsIntake = (choices: SetupChoices, name: AddressName = 'metrics'): string =>
  at(addressOf(choices, name), METRICS_PATH);

const tenantOf = ({ fields }: SetupChoices): readonly [account: string, project: string] => {
  const [account = '0', project = '0'] = readTenant(fields.tenant ?? '')?.split(':') ?? [];
  return [account, project];
};

interface Intakes {
  readonly logs: string;
  readonly metrics: string;
}

function clusterMetrics(choices: SetupChoices): string {
  const [account, project] = tenantOf(choices);
  const tenant = project === '0' ? account : `${account}:${project}`;
  return `${addressOf(choices, 'vminsert')}/insert/${tenant}${METRICS_PATH}`;
}

function intakesOf(choices: SetupChoices): Intakes {
  switch (choices.backend) {
    case 'cluster':
      return { logs: logsIntake(choices, 'vlinsert'), metrics: clusterMetrics(choices) };
    case 'vmauth':
      return { logs: logsIntake(choices, 'vmauth'), metrics: metricsIntake(choices, 'vmauth') };
    case 'agents':
      return { logs: logsIntake(choices, 'vlagent'), metrics: metricsIntake(choices, 'vmagent') };
    case 'collector': {
      const address = addressOf(choices, 'collector');
      return { logs: at(address, '/v1/logs'), metrics: at(address, '/v1/metrics') };
    }
    case 'single':
      return { logs: logsIntake(choices), metrics: metricsIntake(choices) };
  }
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/**
 * The value of `Authorization`, as it is: the client (2.1.330) undoes no percent signs in the variable for both signals,
 * only in those for one. A login's characters need none: neither base64 nor a token has a comma.
 */
function authorization(choices: SetupChoices): string {
  if (choices.login === 'bearer') {
    return `Bearer ${textOf(choices, 'token') ?? placeholder('token')}`;
  }
  const username = textOf(choices, 'username');
  const password = textOf(choices, 'password');
  const isKnown = username !== undefined && password !== undefined;
  return `Basic ${isKnown ? base64(`${username}:${password}`) : placeholder('user:password in base64')}`;
}

function headers(choices: SetupChoices): readonly Variable[] {
  if (choices.backend === 'vmauth') {
    const value = `Authorization=${authorization(choices)}`;
    return [{ name: 'OTEL_EXPORTER_OTLP_HEADERS', value, isSecret: true }];
  }
  const [account, project] = tenantOf(choices);
  const isDefault = choices.backend !== 'cluster' || (account === '0' && project === '0');
  const tenant = writePairs([
    ['AccountID', account],
    ['ProjectID', project],
  ]);
  return isDefault ? [] : [{ name: 'OTEL_EXPORTER_OTLP_LOGS_HEADERS', value: tenant }];
}

const TOKEN = 'ANTHROPIC_AUTH_TOKEN';
const BASE_URL = 'ANTHROPIC_BASE_URL';

/** What sends Claude Code's own requests somewhere else; a name alone is a switch. */
const MODEL_VARIABLES: Readonly<Record<ModelEndpoint, ReadonlyArray<readonly [name: string, value?: string]>>> = {
  anthropic: [],
  glm: [
    [BASE_URL, 'https://api.z.ai/api/anthropic'],
    [TOKEN, '<token>'],
  ],
  gateway: [
    [BASE_URL, 'https://<host of the gateway>'],
    [TOKEN, '<token>'],
  ],
  bedrock: [['CLAUDE_CODE_USE_BEDROCK'], ['AWS_REGION', '<region>']],
  vertex: [['CLAUDE_CODE_USE_VERTEX'], ['CLOUD_ML_REGION', '<region>'], ['ANTHROPIC_VERTEX_PROJECT_ID', '<project>']],
  foundry: [['CLAUDE_CODE_USE_FOUNDRY'], ['ANTHROPIC_FOUNDRY_RESOURCE', '<resource>']],
};

const modelVariables = ({ model, fields }: SetupChoices): readonly Variable[] =>
  MODEL_VARIABLES[model].map(([name, value = '1']) => ({
    name,
    value: (model === 'gateway' && name === BASE_URL && readAddress(fields.modelUrl ?? '')) || value,
    ...(name === TOKEN ? { isSecret: true } : {}),
  }));

function resourceAttributes({ attributes, mark }: SetupChoices): readonly Variable[] {
  const pairs = [...readAttributes(attributes).pairs, ...(mark === undefined ? [] : [[MARK_ATTRIBUTE, mark] as const])];
  return pairs.length === 0 ? [] : [{ name: 'OTEL_RESOURCE_ATTRIBUTES', value: writePairs(pairs) }];
}

/** Both databases take protobuf over HTTP, and nothing else. */
const signal = (name: 'LOGS' | 'METRICS', address: string): readonly Variable[] => [
  { name: `OTEL_${name}_EXPORTER`, value: 'otlp' },
  { name: `OTEL_EXPORTER_OTLP_${name}_PROTOCOL`, value: 'http/protobuf' },
  { name: `OTEL_EXPORTER_OTLP_${name}_ENDPOINT`, value: address },
];

/** Claude Code's environment for these choices, in the order to show it. */
export function environmentOf(choices: SetupChoices): readonly Variable[] {
  const { logs, metrics } = intakesOf(choices);
  return [
    { name: 'CLAUDE_CODE_ENABLE_TELEMETRY', value: '1' },
    ...signal('LOGS', logs),
    ...signal('METRICS', metrics),
    { name: 'OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE', value: choices.counters },
    ...headers(choices),
    ...recordVariables(choices.recorded).map(([name, value]) => ({ name, value })),
    ...resourceAttributes(choices),
    ...modelVariables(choices),
  ];
}
