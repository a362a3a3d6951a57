import type { SetupChoices } from './choices';
import { addressOf, logsIntake, metricsIntake, textOf } from './environment';
import type { RecipeFile } from './placeFiles';
import { placeholder } from './addresses';
import { shQuoted } from './quoting';
import { yamlOf } from './yaml';

function vmauth(choices: SetupChoices): RecipeFile {
  const orPlaceholder = (name: 'username' | 'password' | 'token') => textOf(choices, name) ?? placeholder(name);
  const login: Readonly<Record<string, string>> =
    choices.login === 'bearer'
      ? { bearer_token: orPlaceholder('token') }
      : { username: orPlaceholder('username'), password: orPlaceholder('password') };
  const routes = [
    { src_paths: ['/insert/opentelemetry/v1/logs'], url_prefix: addressOf(choices, 'logs') },
    { src_paths: ['/opentelemetry/v1/metrics'], url_prefix: addressOf(choices, 'metrics') },
  ];
  return { name: 'auth.yml', language: 'yaml', text: yamlOf({ users: [{ ...login, url_map: routes }] }) };
}

function agents(choices: SetupChoices): RecipeFile {
  const logs = `${addressOf(choices, 'logs')}/insert/native`;
  const metrics = `${addressOf(choices, 'metrics')}/api/v1/write`;
  const text = `vlagent -remoteWrite.url=${shQuoted(logs)}\nvmagent -remoteWrite.url=${shQuoted(metrics)}\n`;
  return { name: 'vlagent, vmagent', language: 'sh', text };
}

function collector(choices: SetupChoices): RecipeFile {
  const pipeline = (exporter: string) => ({ receivers: ['otlp'], processors: ['batch'], exporters: [exporter] });
  const text = yamlOf({
    receivers: { otlp: { protocols: { http: { endpoint: '0.0.0.0:4318' } } } },
    processors: { batch: {} },
    exporters: {
      'otlphttp/victorialogs': { logs_endpoint: logsIntake(choices) },
      'otlphttp/victoriametrics': { metrics_endpoint: metricsIntake(choices) },
    },
    service: {
      pipelines: { logs: pipeline('otlphttp/victorialogs'), metrics: pipeline('otlphttp/victoriametrics') },
    },
  });
  return { name: 'otel-collector.yaml', language: 'yaml', text };
}

/** What the programs between Claude Code and the databases need. */
export function backendFiles(choices: SetupChoices): readonly RecipeFile[] {
  switch (choices.backend) {
    case 'vmauth':
      return [vmauth(choices)];
    case 'agents':
      return [agents(choices)];
    case 'collector':
      return [collector(choices)];
    case 'single':
    case 'cluster':
      return [];
  }
}
