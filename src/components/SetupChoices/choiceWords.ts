import { t } from '@grafana/i18n';
import type { Backend, Counters, FieldName, Login, ModelEndpoint, Place } from 'domain/setup/choices';

export interface Words {
  readonly label: string;
  /** What it means, or the file or variable that it is about. */
  readonly about?: string;
}

export const placeWords = (): Readonly<Record<Place, Words>> => ({
  user: { label: t('setup.place.user', 'On this machine, for me'), about: '~/.claude/settings.json' },
  bash: { label: t('setup.place.bash', 'In a shell: bash, zsh'), about: 'export' },
  fish: { label: t('setup.place.fish', 'In a shell: fish'), about: 'set -gx' },
  powershell: { label: t('setup.place.powershell', 'In a shell: PowerShell'), about: '$env:' },
  managed: { label: t('setup.place.managed', 'On many machines, managed'), about: 'managed-settings.json' },
  docker: { label: t('setup.place.docker', 'In a container: Docker'), about: '--env-file' },
  compose: { label: t('setup.place.compose', 'In a container: Docker Compose'), about: 'compose.yaml' },
  kubernetes: { label: t('setup.place.kubernetes', 'In a container: Kubernetes'), about: 'ConfigMap, Secret' },
  github: { label: t('setup.place.github', 'In CI: GitHub Actions'), about: '.github/workflows' },
  gitlab: { label: t('setup.place.gitlab', 'In CI: GitLab'), about: '.gitlab-ci.yml' },
});

export const backendWords = (): Readonly<Record<Backend, Words>> => ({
  single: {
    label: t('setup.backend.single', 'Straight to the databases'),
    about: t('setup.backend.single-about', 'VictoriaLogs and VictoriaMetrics, each on a single node'),
  },
  cluster: {
    label: t('setup.backend.cluster', 'Straight to their clusters'),
    about: t('setup.backend.cluster-about', 'vlinsert and vminsert, with a tenant'),
  },
  vmauth: {
    label: t('setup.backend.vmauth', 'Through vmauth'),
    about: t('setup.backend.vmauth-about', 'One address with a login in front of both'),
  },
  agents: {
    label: t('setup.backend.agents', 'Through vlagent and vmagent'),
    about: t('setup.backend.agents-about', 'Keep what comes while a database is away'),
  },
  collector: {
    label: t('setup.backend.collector', 'Through an OpenTelemetry collector'),
    about: t('setup.backend.collector-about', 'OTLP over HTTP on both sides'),
  },
});

export const modelWords = (): Readonly<Record<ModelEndpoint, Words>> => ({
  anthropic: { label: t('setup.model.anthropic', 'Anthropic') },
  glm: { label: t('setup.model.glm', 'GLM, by Z.ai'), about: 'ANTHROPIC_BASE_URL' },
  gateway: { label: t('setup.model.gateway', 'An LLM gateway, or another model'), about: 'ANTHROPIC_BASE_URL' },
  bedrock: { label: t('setup.model.bedrock', 'Amazon Bedrock'), about: 'CLAUDE_CODE_USE_BEDROCK' },
  vertex: { label: t('setup.model.vertex', 'Google Vertex AI'), about: 'CLAUDE_CODE_USE_VERTEX' },
  foundry: { label: t('setup.model.foundry', 'Microsoft Foundry'), about: 'CLAUDE_CODE_USE_FOUNDRY' },
});

export const countersWords = (): Readonly<Record<Counters, Words>> => ({
  cumulative: {
    label: t('setup.counters.cumulative', 'Cumulative'),
    about: t(
      'setup.counters.cumulative-about',
      'Each report holds the sum so far. Every version of VictoriaMetrics takes it, and a lost report loses nothing. Each session has series of its own.'
    ),
  },
  delta: {
    label: t('setup.counters.delta', 'Delta'),
    about: t(
      'setup.counters.delta-about',
      'Each report holds what came since the last one, as Claude Code does without being told. It takes VictoriaMetrics 1.132 or later: earlier ones answer “ok” and drop it. A lost report is lost, and deduplication would drop some.'
    ),
  },
});

export const loginWords = (): Readonly<Record<Login, Words>> => ({
  basic: { label: t('setup.login.basic', 'User and password') },
  bearer: { label: t('setup.login.bearer', 'Bearer token') },
});

export const fieldWords = (): Readonly<Record<FieldName, string>> => ({
  logs: t('setup.field.logs', 'Address of VictoriaLogs'),
  metrics: t('setup.field.metrics', 'Address of VictoriaMetrics'),
  vlinsert: t('setup.field.vlinsert', 'Address of vlinsert'),
  vminsert: t('setup.field.vminsert', 'Address of vminsert'),
  tenant: t('setup.field.tenant', 'Tenant: account, or account:project'),
  vmauth: t('setup.field.vmauth', 'Address of vmauth'),
  username: t('setup.field.username', 'User'),
  password: t('setup.field.password', 'Password'),
  token: t('setup.field.token', 'Token'),
  vlagent: t('setup.field.vlagent', 'Address of vlagent'),
  vmagent: t('setup.field.vmagent', 'Address of vmagent'),
  collector: t('setup.field.collector', 'Address of the collector'),
  modelUrl: t('setup.field.model-url', 'Address of the gateway'),
});

/** Why a field cannot be used. */
export function wrongWords(name: FieldName): string {
  switch (name) {
    case 'tenant':
      return t('setup.wrong.tenant', 'A number, or two with a colon between them. Until then the recipe has 0.');
    case 'username':
    case 'password':
    case 'token':
      return t('setup.wrong.text', 'A login cannot hold this. Until then the recipe has a placeholder.');
    default:
      return t(
        'setup.wrong.address',
        'An address such as http://host:9428, without a user, a query or spaces. Until then the recipe has a placeholder.'
      );
  }
}
