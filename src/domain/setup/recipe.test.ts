import { load, loadAll } from 'js-yaml';

import { BACKENDS, COUNTERS, DEFAULT_SETUP, LOGINS, MODELS, PLACES, type SetupChoices } from './choices';
import { RECORD_FLAGS } from './recordFlags';
import { recipe } from './recipe';

const LOCAL = { logs: 'http://vl:9428', metrics: 'http://vm:8428' };
const set = (change: Partial<SetupChoices> = {}): SetupChoices => ({ ...DEFAULT_SETUP, fields: LOCAL, ...change });

/** The environment that the settings file gives. */
const env = (change: Partial<SetupChoices> = {}): Record<string, string> =>
  JSON.parse(recipe(set(change)).files[0]?.text ?? '').env;
const textOf = (change: Partial<SetupChoices>, index = 0): string => recipe(set(change)).files[index]?.text ?? '';

describe('the settings of one machine', () => {
  it('send both signals to the databases, cumulative, and say nothing more than a client does anyway', () => {
    expect(env()).toEqual({
      CLAUDE_CODE_ENABLE_TELEMETRY: '1',
      OTEL_LOGS_EXPORTER: 'otlp',
      OTEL_EXPORTER_OTLP_LOGS_PROTOCOL: 'http/protobuf',
      OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: 'http://vl:9428/insert/opentelemetry/v1/logs',
      OTEL_METRICS_EXPORTER: 'otlp',
      OTEL_EXPORTER_OTLP_METRICS_PROTOCOL: 'http/protobuf',
      OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: 'http://vm:8428/opentelemetry/v1/metrics',
      OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'cumulative',
    });
  });

  it('have placeholders where nothing, or nothing that fits, was typed, and name them', () => {
    const { files, placeholders } = recipe(set({ fields: { logs: 'vl:9428' } }));
    expect(placeholders).toEqual(['<host of VictoriaLogs>', '<host of VictoriaMetrics>']);
    expect(files[0]?.text).toContain('http://<host of VictoriaLogs>:9428/insert/opentelemetry/v1/logs');
    expect(recipe(set()).placeholders).toEqual([]);
  });

  it('take an address with slashes at its end, or with the path that belongs to it', () => {
    const logs = 'OTEL_EXPORTER_OTLP_LOGS_ENDPOINT';
    const whole = 'http://vl:9428/insert/opentelemetry/v1/logs';
    expect(env({ fields: { logs: ' http://vl:9428// ' } })[logs]).toBe(whole);
    expect(env({ fields: { logs: whole } })[logs]).toBe(whole);
    expect(env({ fields: { logs: 'https://proxy/logs/' } })[logs]).toBe(
      'https://proxy/logs/insert/opentelemetry/v1/logs'
    );
  });

  it('say delta when that is chosen', () => {
    expect(env({ counters: 'delta' })['OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE']).toBe('delta');
  });
});

describe('what is in between', () => {
  const endpoints = (change: Partial<SetupChoices>) => {
    const { OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: logs, OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: metrics } = env(change);
    return [logs, metrics];
  };

  it('a cluster has its tenant in a header for logs and in the path for metrics', () => {
    const fields = { vlinsert: 'http://vli:9481', vminsert: 'http://vmi:8480', tenant: '12:3' };
    expect(endpoints({ backend: 'cluster', fields })).toEqual([
      'http://vli:9481/insert/opentelemetry/v1/logs',
      'http://vmi:8480/insert/12:3/opentelemetry/v1/metrics',
    ]);
    expect(env({ backend: 'cluster', fields })['OTEL_EXPORTER_OTLP_LOGS_HEADERS']).toBe('AccountID=12,ProjectID=3');
  });

  it.each(['', '0', '0:0', 'x', '1:2:3', '-1'])('a cluster has the first tenant for %j, without a header', (tenant) => {
    const change = { backend: 'cluster', fields: { vminsert: 'http://vmi:8480', tenant } } as const;
    expect(endpoints(change)[1]).toBe('http://vmi:8480/insert/0/opentelemetry/v1/metrics');
    expect(env(change)).not.toHaveProperty('OTEL_EXPORTER_OTLP_LOGS_HEADERS');
  });

  it('vmauth gets a login in a header, and a file with the same login and both ways', () => {
    const fields = { ...LOCAL, vmauth: 'http://auth:8427', username: 'ada', password: 'p,=% ä' };
    const headers = env({ backend: 'vmauth', fields })['OTEL_EXPORTER_OTLP_HEADERS'] ?? '';
    const [, login = ''] = /^Authorization=Basic ([\w+/]+=*)$/.exec(headers) ?? [];
    expect(Buffer.from(login, 'base64').toString()).toBe('ada:p,=% ä');
    expect(load(textOf({ backend: 'vmauth', fields }, 1))).toEqual({
      users: [
        {
          username: 'ada',
          password: 'p,=% ä',
          url_map: [
            { src_paths: ['/insert/opentelemetry/v1/logs'], url_prefix: 'http://vl:9428' },
            { src_paths: ['/opentelemetry/v1/metrics'], url_prefix: 'http://vm:8428' },
          ],
        },
      ],
    });
  });

  it('vmauth takes a token as well; what is missing of a login is a placeholder as a whole', () => {
    const bearer = { backend: 'vmauth', login: 'bearer' } as const;
    expect(env({ ...bearer, fields: { token: 'a.b~c+d/e==' } })['OTEL_EXPORTER_OTLP_HEADERS']).toBe(
      'Authorization=Bearer a.b~c+d/e=='
    );
    expect(env(bearer)['OTEL_EXPORTER_OTLP_HEADERS']).toBe('Authorization=Bearer <token>');
    expect(env({ backend: 'vmauth', fields: { username: 'ada' } })['OTEL_EXPORTER_OTLP_HEADERS']).toBe(
      'Authorization=Basic <user:password in base64>'
    );
  });

  it.each(['a,X-Other=b', 'a b', 'ä', '%41', '=a'])('%j is no token: it would end the header', (token) => {
    expect(env({ backend: 'vmauth', login: 'bearer', fields: { token } })['OTEL_EXPORTER_OTLP_HEADERS']).toBe(
      'Authorization=Bearer <token>'
    );
  });

  it('a login that vmauth could not tell apart is none', () => {
    const fields = { username: 'a:b', password: 'c' };
    expect(env({ backend: 'vmauth', fields })['OTEL_EXPORTER_OTLP_HEADERS']).toContain('<user:password');
  });

  it('agents are told where to write to', () => {
    const change = { backend: 'agents', fields: { ...LOCAL, vlagent: 'http://vla:9429' } } as const;
    expect(endpoints(change)).toEqual([
      'http://vla:9429/insert/opentelemetry/v1/logs',
      'http://<host of vmagent>:8429/opentelemetry/v1/metrics',
    ]);
    expect(textOf(change, 1)).toBe(
      'vlagent -remoteWrite.url=http://vl:9428/insert/native\nvmagent -remoteWrite.url=http://vm:8428/api/v1/write\n'
    );
  });

  it('a collector has an exporter for each, and both in a pipeline', () => {
    const change = { backend: 'collector', fields: { ...LOCAL, collector: 'http://otel:4318' } } as const;
    expect(endpoints(change)).toEqual(['http://otel:4318/v1/logs', 'http://otel:4318/v1/metrics']);
    expect(load(textOf(change, 1))).toMatchObject({
      exporters: {
        'otlphttp/victorialogs': { logs_endpoint: 'http://vl:9428/insert/opentelemetry/v1/logs' },
        'otlphttp/victoriametrics': { metrics_endpoint: 'http://vm:8428/opentelemetry/v1/metrics' },
      },
      service: {
        pipelines: {
          logs: { receivers: ['otlp'], exporters: ['otlphttp/victorialogs'] },
          metrics: { receivers: ['otlp'], exporters: ['otlphttp/victoriametrics'] },
        },
      },
    });
  });
});

describe('who answers', () => {
  it.each([
    ['glm', ['ANTHROPIC_BASE_URL', 'ANTHROPIC_AUTH_TOKEN']],
    ['gateway', ['ANTHROPIC_BASE_URL', 'ANTHROPIC_AUTH_TOKEN']],
    ['bedrock', ['CLAUDE_CODE_USE_BEDROCK', 'AWS_REGION']],
    ['vertex', ['CLAUDE_CODE_USE_VERTEX', 'CLOUD_ML_REGION', 'ANTHROPIC_VERTEX_PROJECT_ID']],
    ['foundry', ['CLAUDE_CODE_USE_FOUNDRY', 'ANTHROPIC_FOUNDRY_RESOURCE']],
  ] as const)('%s is switched to by %j', (model, names) => {
    expect(Object.keys(env({ model })).slice(-names.length)).toEqual(names);
  });

  it('a gateway by its own address, and its token is never asked for', () => {
    const { ANTHROPIC_BASE_URL, ANTHROPIC_AUTH_TOKEN } = env({
      model: 'gateway',
      fields: { modelUrl: 'https://llm.example.org/anthropic' },
    });
    expect([ANTHROPIC_BASE_URL, ANTHROPIC_AUTH_TOKEN]).toEqual(['https://llm.example.org/anthropic', '<token>']);
  });
});

describe('each place', () => {
  const secret = { backend: 'vmauth', fields: { username: 'ada', password: 'hunter2' } } as const;
  const header = 'OTEL_EXPORTER_OTLP_HEADERS';

  it('has the paths of every system', () => {
    expect(recipe(set({ place: 'managed' })).files[0]).toMatchObject({
      name: '/etc/claude-code/managed-settings.json',
      elsewhere: {
        macOS: '/Library/Application Support/ClaudeCode/managed-settings.json',
        Windows: 'C:\\Program Files\\ClaudeCode\\managed-settings.json',
      },
    });
  });

  it('in Kubernetes keeps what is secret in a Secret, and the container reads both', () => {
    const [file, pod] = recipe(set({ ...secret, place: 'kubernetes' })).files;
    expect(loadAll(file?.text ?? '')).toMatchObject([
      { kind: 'ConfigMap', data: { CLAUDE_CODE_ENABLE_TELEMETRY: '1' } },
      { kind: 'Secret', stringData: { [header]: expect.stringContaining('Basic') } },
    ]);
    expect(file?.text.split('---')[0]).not.toContain(header);
    expect(load(pod?.text ?? '')).toMatchObject({
      spec: { template: { spec: { containers: [{ envFrom: [{ configMapRef: {} }, { secretRef: {} }] }] } } },
    });
    expect(loadAll(textOf({ place: 'kubernetes' }))).toHaveLength(1);
  });

  it('in GitHub Actions names the secret instead of holding it', () => {
    const made = recipe(set({ ...secret, place: 'github' }));
    expect(load(made.files[0]?.text ?? '')).toMatchObject({ env: { [header]: `\${{ secrets.${header} }}` } });
    expect(made.secrets.map(({ name }) => name)).toEqual([header]);
    expect(made.notes).toContain('secretElsewhere');
  });

  it('in GitLab leaves it to a variable of the project', () => {
    const made = recipe(set({ ...secret, place: 'gitlab' }));
    expect(load(made.files[0]?.text ?? '')).not.toHaveProperty(['variables', header]);
    expect(made.secrets).toHaveLength(1);
  });

  it.each(['user', 'bash', 'fish', 'powershell', 'managed', 'docker', 'compose'] as const)(
    '%s has it in the file, and says so',
    (place) => {
      const made = recipe(set({ ...secret, place }));
      expect(made.files[0]?.text).toContain(header);
      expect(made.notes).toContain('secretInFile');
      expect(made.secrets).toEqual([]);
    }
  );
});

describe('what is said with it', () => {
  const notes = (change: Partial<SetupChoices>) => recipe(set(change)).notes;

  it.each([
    ['sessionIdOff', { recorded: ['accountUuid'] }, { recorded: ['accountUuid'], counters: 'delta' }],
    ['thisMachine', { place: 'docker', fields: { logs: 'http://localhost:9428' } }, { place: 'docker' }],
    ['collectorDelta', { backend: 'collector', counters: 'delta' }, { backend: 'collector' }],
    ['foreignModel', { model: 'glm' }, { model: 'bedrock' }],
    ['noNames', { model: 'bedrock' }, {}],
    ['tenant', { backend: 'cluster' }, {}],
    ['merge', { place: 'user' }, { place: 'managed' }],
    ['managed', { place: 'managed' }, { place: 'user' }],
    ['toolContent', { recorded: ['toolContent', 'sessionId'] }, {}],
    ['rawBodies', { recorded: ['rawBodies', 'sessionId'] }, {}],
    ['runner', { place: 'gitlab' }, { place: 'docker' }],
    ['restart', {}, { place: 'github' }],
    ['marked', { mark: 'check-1' }, {}],
    [
      'manyAttributes',
      {
        attributes: 'abcdefghijklm'
          .split('')
          .map((key) => `${key}=1`)
          .join(),
      },
      { attributes: 'a=1' },
    ],
  ] as const)('%s is said where it holds, and nowhere else', (note, holds, doesNot) => {
    expect(notes(holds)).toContain(note);
    expect(notes(doesNot)).not.toContain(note);
  });
});

describe('every choice', () => {
  const all = PLACES.flatMap((place) =>
    BACKENDS.flatMap((backend) =>
      MODELS.flatMap((model) =>
        COUNTERS.flatMap((counters) => LOGINS.map((login) => ({ place, backend, model, counters, login })))
      )
    )
  );

  it('makes files that whatever reads them can read, with something in them', () => {
    for (const each of all) {
      for (const { language, text, name } of recipe(set({ ...each, attributes: 'team=a', mark: 'm' })).files) {
        expect(name).not.toBe('');
        expect(text).toMatch(/\S\n$/);
        if (language === 'json') {
          expect(() => JSON.parse(text)).not.toThrow();
        } else if (language === 'yaml') {
          expect(() => loadAll(text)).not.toThrow();
        }
      }
    }
  });

  it('of what is recorded writes each variable that is not as the client has it', () => {
    const recorded = RECORD_FLAGS.filter(({ isOnByDefault }) => !isOnByDefault).map(({ flag }) => flag);
    const written = env({ recorded });
    for (const { variable, group, isOnByDefault } of RECORD_FLAGS) {
      expect(written[variable]).toBe(group === 'contents' ? '1' : String(!isOnByDefault));
    }
  });
});
