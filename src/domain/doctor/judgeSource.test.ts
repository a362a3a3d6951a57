import fc from 'fast-check';

import { judgeSource, type SourceFacts, type SourceFailure } from './judgeSource';

const LOGS = { name: 'VictoriaLogs', type: 'victoriametrics-logs-datasource', pluginVersion: '0.30.1' };
const METRICS = { name: 'VM', type: 'victoriametrics-metrics-datasource', pluginVersion: '0.25.1' };
const SERVER = { version: 'v1.43.1', flags: {}, dropped: {} };
const healthy: SourceFacts = { kind: 'logs', source: LOGS, server: SERVER };

const told = (facts: SourceFacts) => judgeSource(facts).map(({ state, reason }) => `${state} ${reason}`);

describe('a source', () => {
  it('that answers, with a plugin and a database as tested, is fine', () => {
    expect(told(healthy)).toEqual(['ok source.fine', 'ok plugin.fine', 'ok server.fine']);
  });

  it.each([
    ['logs', 'failed source.logsNone'],
    ['metrics', 'failed source.metricsNone'],
  ] as const)('of %s that is not there fails', (kind, expected) => {
    expect(told({ kind })).toEqual([expected]);
  });

  it('that the settings name and nobody has is said beside the one in its place', () => {
    expect(told({ ...healthy, goneUid: 'old' })[0]).toBe('warning source.gone');
    expect(judgeSource({ kind: 'logs', goneUid: 'old' })[0]?.facts).toEqual({ uid: 'old' });
  });

  const FAILURES: readonly SourceFailure[] = [
    ...(['unauthorized', 'forbidden', 'wrongPath', 'unreachable', 'timeout', 'query', 'noSource', 'other'] as const),
  ];
  it.each(FAILURES)('that fails as %s says so with its name and the message, and nothing of the database', (kind) => {
    const [first, ...rest] = judgeSource({ ...healthy, failure: { kind, message: 'no' } });
    expect(first).toMatchObject({
      state: 'failed',
      reason: `source.${kind}`,
      facts: { name: LOGS.name, message: 'no' },
    });
    expect(rest.map(({ reason }) => reason)).toEqual(['plugin.fine']);
  });
});

describe('a plugin', () => {
  it.each([
    [LOGS.type, '0.31.0', 'ok plugin.fine'],
    [LOGS.type, '0.30.1', 'ok plugin.fine'],
    [LOGS.type, '0.30.0', 'warning plugin.untested'],
    [LOGS.type, '0.21.2', 'warning plugin.untested'],
    [LOGS.type, '0.21.1', 'failed plugin.old'],
    [LOGS.type, '', 'unknown plugin.untold'],
    [METRICS.type, '0.25.1', 'ok plugin.fine'],
    [METRICS.type, '0.20.0', 'warning plugin.untested'],
    [METRICS.type, '0.9.9', 'failed plugin.old'],
  ])('%s %s: %s', (type, pluginVersion, expected) => {
    expect(told({ ...healthy, source: { name: 'x', type, pluginVersion } })).toContain(expected);
  });

  it('that is too old is mended by a command that names it', () => {
    const old = judgeSource({ ...healthy, source: { ...LOGS, pluginVersion: '0.1.0' } });
    expect(old.find(({ reason }) => reason === 'plugin.old')?.fix).toBe(`grafana cli plugins update ${LOGS.type}`);
  });

  it('of Grafana itself is not judged by versions of others', () => {
    const source = { name: 'Prometheus', type: 'prometheus', pluginVersion: '' };
    expect(told({ kind: 'metrics', source, server: { ...SERVER, version: 'v1.140.0' } })).toEqual([
      'ok source.fine',
      'ok server.fine',
    ]);
  });
});

describe('a database', () => {
  it.each([
    ['logs', 'v1.43.1', 'ok server.fine'],
    ['logs', 'v1.36.0', 'ok server.fine'],
    ['logs', 'v1.35.9', 'warning server.logsOld'],
    ['metrics', 'v1.132.0', 'ok server.fine'],
    ['metrics', 'v1.131.0', 'warning server.metricsOld'],
    ['metrics', '', 'unknown server.unversioned'],
  ] as const)('of %s %s: %s', (kind, version, expected) => {
    expect(told({ ...healthy, kind, server: { ...SERVER, version } })).toContain(expected);
  });

  it('that tells nothing is not known', () => {
    expect(told({ kind: 'logs', source: LOGS })).toContain('unknown server.untold');
  });

  it('that dropped rows says how many and why; lines that were too long are told apart', () => {
    const found = judgeSource({
      ...healthy,
      server: { ...SERVER, dropped: { too_small_timestamp: 3, too_long_line: 2 } },
    });
    expect(found.slice(3)).toEqual([
      { state: 'warning', reason: 'server.dropped', facts: { count: 3, why: 'too_small_timestamp' } },
      { state: 'warning', reason: 'server.longLines', facts: { count: 2, why: 'too_long_line' } },
    ]);
  });

  it('is judged whatever it says of itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.nat()), (version, dropped) => {
        const found = judgeSource({ ...healthy, server: { version, flags: {}, dropped } });
        expect(found.length).toBe(3 + Object.keys(dropped).length);
      })
    );
  });
});
