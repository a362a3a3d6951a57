import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { DEFAULT_SETTINGS } from 'appConfig/settings';
import { runDoctor } from 'data/doctor/runDoctor';
import type { DoctorRequest } from 'data/doctor/visit';
import type { WireRecord } from 'domain/events/field';
import { epochMs } from 'domain/units';
import { captures, readCapture } from 'testing/captures';
import { readMetricsCapture } from 'testing/metricsCapture';

import { type Stack, startStack } from '../../demo/stack/startStack';
import { factsOf, findingsOf, LOGS_TYPE, METRICS_TYPE, NOW, reasons } from './doctorFindings';
import { setSources } from './doctorRuntime';
import { storeSuite, suiteFilter } from './store';
import { startUsageDatabase } from './usageDatabase';

jest.mock('@grafana/runtime', () => jest.requireActual('./doctorRuntime').runtime);

const dataDir = mkdtempSync(path.join(tmpdir(), 'sessionline-doctor-'));
let stack: Stack;
let refusing: Server;

const urlOf = (server: Server): string => {
  const address: AddressInfo | string | null = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
};

const sources = () => [
  { uid: stack.logsUrl, name: 'logs', type: LOGS_TYPE, version: '0.30.1' },
  { uid: stack.metricsUrl, name: 'metrics', type: METRICS_TYPE, version: '0.25.1' },
  { uid: urlOf(refusing), name: 'refused', type: LOGS_TYPE, version: '0.20.0' },
];
/** What an export added to a sum; a process that began anew counts from 0. */
const added = (value: number, before: number): number => (value < before ? value : value - before);

beforeAll(async () => {
  stack = await startStack({ dataDir });
  // As vmauth answers whoever it does not know.
  refusing = createServer((_, response) => void response.writeHead(401).end('missing `Authorization` request header'));
  await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
  setSources(sources());
});
afterAll(async () => {
  refusing.close();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const found = (change: Partial<DoctorRequest> = {}) =>
  findingsOf({ uids: { logs: stack.logsUrl, metrics: stack.metricsUrl }, ...change });

/** Rows of one suite, and what the doctor says of them alone. */
async function foundOf(suite: string, rows: readonly WireRecord[], change: Partial<DoctorRequest> = {}) {
  await storeSuite(stack.logsUrl, suite, rows);
  return found({ baseFilter: suiteFilter(suite), ...change });
}

const interactive = (): readonly WireRecord[] => readCapture('2.1.330-interactive');
const resumed = (): readonly WireRecord[] => readCapture('2.1.330-print-resumed');
const numbered = (rows: readonly WireRecord[], ...numbers: readonly number[]) =>
  rows.filter((row) => !numbers.includes(Number(row['event.sequence'])));

describe('databases with nothing in them', () => {
  it('answer, and hold no events and no metrics', async () => {
    const empty = await found();
    expect(reasons(empty)).toEqual(
      expect.arrayContaining([
        'ok source.fine',
        'failed events.none',
        'unknown check.noEvents',
        'unknown counters.nothing',
        'ok clock.eventsFine',
        'unknown range.none',
      ])
    );
    expect(factsOf(empty, 'limits.flags')).toEqual({
      flags: '-retentionPeriod=100y -futureRetention=100y -insert.maxLineSizeBytes=2MB',
    });
  });
});

const capturedUsd = captures.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0) / 1e9;

describe('the captured sessions', () => {
  beforeAll(async () => {
    const body = readMetricsCapture()
      .map((series) => JSON.stringify(series))
      .join('\n');
    await fetch(`${stack.metricsUrl}/api/v1/import`, { method: 'POST', body });
    await fetch(`${stack.metricsUrl}/internal/force_flush`);
    await storeSuite(
      stack.logsUrl,
      'captured',
      captures.flatMap(({ name }) => readCapture(name))
    );
  });
  const baseFilter = suiteFilter('captured');

  it('are whole: events, numbers, metrics and both costs', async () => {
    const healthy = await found({ baseFilter });
    expect(healthy.filter(({ state }) => state === 'failed' || state === 'warning')).toEqual([]);
    expect(factsOf(healthy, 'events.fresh')).toMatchObject({ hour: 7, day: 881, week: 881, sessions: 9 });
    expect(factsOf(healthy, 'versions.fine')).toMatchObject({ versions: '1.0.60, 2.0.76, 2.1.330' });
    expect(factsOf(healthy, 'losses.noGaps')).toEqual({ numbered: 830, events: 881, sessions: 9 });
    expect(factsOf(healthy, 'prompts.hidden')).toEqual({ count: 19, total: 21 });
    expect(factsOf(healthy, 'names.dotted')).toMatchObject({ count: 7 });
    expect(reasons(healthy)).toContain('ok temporality.cumulative');
    expect(factsOf(healthy, 'cost.same')?.['logsUsd']).toBeCloseTo(capturedUsd, 6);
    expect(factsOf(healthy, 'rows.few')).toEqual({ came: 881, most: 10_000 });
  });

  it('contradict settings that read counters the wrong way', async () => {
    expect(reasons(await found({ baseFilter, temporality: 'delta' }))).toContain('failed temporality.contradicts');
  });

  it('are found to be left out by a base filter, by the name of their service', async () => {
    const wrong = await found({ baseFilter: 'service.name:=nobody' });
    const elsewhere = wrong.find(({ reason }) => reason === 'events.elsewhere');
    expect(elsewhere).toMatchObject({ state: 'failed', facts: { names: 'suite captured', count: 881 } });
    const mended = await found({ baseFilter: elsewhere?.fix ?? '' });
    expect(reasons(mended)).toContain('ok events.fresh');
  });

  it('tell which labels they lack, and how many reach a threshold', async () => {
    const labels = { ...DEFAULT_SETTINGS.labels, team: ['squad'] };
    const fit = await found({ baseFilter, labels, thresholds: { sessionCostUsd: 0.3, contextTokens: 1 } });
    expect(factsOf(fit, 'labels.missing')).toEqual({ meaning: 'team', fields: 'squad' });
    expect(fit.filter(({ reason }) => reason === 'thresholds.some').map(({ facts }) => facts)).toEqual([
      { name: 'sessionCostUsd', reached: 4, sessions: 9 },
      { name: 'contextTokens', reached: 9, sessions: 9 },
    ]);
  });

  it('are read as deltas where a database has what each export added', async () => {
    const database = await startUsageDatabase();
    try {
      const lines = readMetricsCapture().map(({ values, ...series }) =>
        JSON.stringify({ ...series, values: values.map((value, index) => added(value, values[index - 1] ?? 0)) })
      );
      await fetch(`${database.url}/api/v1/import`, { method: 'POST', body: lines.join('\n') });
      await fetch(`${database.url}/internal/force_flush`);
      setSources([...sources(), { uid: database.url, name: 'deltas', type: METRICS_TYPE, version: '0.25.1' }]);
      const uids = { logs: stack.logsUrl, metrics: database.url };
      const deltas = await found({ baseFilter, uids });
      expect(reasons(deltas)).toEqual(expect.arrayContaining(['ok temporality.delta', 'ok cost.same']));
      expect(reasons(await found({ baseFilter, uids, temporality: 'cumulative' }))).toContain(
        'failed temporality.contradicts'
      );
    } finally {
      await database.stop();
    }
  });

  it('without logs leave only the metrics to look at', async () => {
    const alone = await found({ uids: { metrics: stack.metricsUrl } });
    expect(reasons(alone)).toEqual(
      expect.arrayContaining(['failed source.logsNone', 'unknown check.noLogs', 'ok names.dotted'])
    );
  });

  it('are said to be old by whoever looks days later', async () => {
    const later = await found({ baseFilter, nowMs: epochMs(NOW + 2 * 86_400_000) });
    expect(reasons(later)).toContain('warning events.stale');
    expect(factsOf(later, 'losses.noGaps')).toMatchObject({ numbered: 830 });
  });
});

describe('events that are wrong', () => {
  it('leave gaps in their numbers, counted by process, also where a session was resumed', async () => {
    const rows = [...numbered(interactive(), 10, 11, 50), ...numbered(resumed(), 3)];
    const gaps = await foundOf('gaps', rows);
    // The resumed session lost its number 3 in both of its processes.
    expect(factsOf(gaps, 'losses.gaps')).toMatchObject({ missing: 5, gapped: 2, sessions: 2 });
    expect(String(factsOf(gaps, 'losses.gaps')?.['examples']).split(', ').sort()).toEqual(
      ['3459316f-4b57-4041-aae2-04fad0375ff6', 'f614daf0-0c2b-482e-a1c0-6f4d827f3564'].sort()
    );
    expect(reasons(gaps)).toContain('ok losses.noCopies');
  });

  it('have no gap where a session only begins or ends outside, or continues a process under another id', async () => {
    const rows = interactive().filter((row) => Number(row['event.sequence']) >= 100);
    expect(reasons(await foundOf('late', rows))).toContain('ok losses.noGaps');
  });

  it('are stored twice', async () => {
    const rows = [...interactive(), ...interactive()];
    const twice = await foundOf('twice', rows);
    expect(factsOf(twice, 'losses.copies')).toMatchObject({ copies: 192, doubled: 1, sessions: 1 });
    expect(reasons(twice)).toContain('ok losses.noGaps');
  });

  it('have no numbers where clients are old', async () => {
    expect(factsOf(await foundOf('old', readCapture('2.0.76-print')), 'losses.unnumbered')).toEqual({ events: 29 });
  });

  it('lie in the future, while the rest is looked at as ever', async () => {
    const ahead = interactive().map((row, index) => (index > 190 ? { ...row, _time: '2026-11-23T13:00:00Z' } : row));
    const future = await foundOf('future', ahead);
    expect(factsOf(future, 'clock.future')).toEqual({ count: 1, aheadMs: 3_600_000 });
    expect(factsOf(future, 'events.fresh')).toMatchObject({ week: 191 });
  });

  it('have texts that the client cut', async () => {
    const [prompt, ...rest] = interactive().filter((row) => row['event.name'] === 'user_prompt');
    const cut = await foundOf('cut', [{ ...prompt, prompt: 'Long … [TRUNCATED - 9000 characters]' }, ...rest]);
    expect(factsOf(cut, 'content.cut')).toMatchObject({ count: 1 });
  });
});

describe('a source that does not answer', () => {
  it('is told apart by the status of what stands before it, and hides nothing else', async () => {
    const refused = await found({ uids: { logs: urlOf(refusing), metrics: stack.metricsUrl } });
    expect(reasons(refused)).toEqual(
      expect.arrayContaining([
        'failed source.unauthorized',
        'failed plugin.old',
        'unknown check.failed',
        'ok source.fine',
      ])
    );
    expect(JSON.stringify(refused)).not.toContain(new URL(urlOf(refusing)).port);
  });

  it('is said to be gone where the settings name one that is not there', async () => {
    expect(factsOf(await found({ wanted: { logs: 'gone' } }), 'source.gone')).toEqual({ uid: 'gone' });
  });

  it('is the base filter where that is not LogsQL', async () => {
    const broken = await found({ baseFilter: 'a:~"["' });
    expect(reasons(broken)).toEqual(expect.arrayContaining(['ok source.fine', 'unknown check.refused']));
    const piped = await found({ baseFilter: '* | delete *' });
    expect(factsOf(piped, 'check.refused')?.['message']).toContain('pipe');
  });

  it('is asked no longer once it is called off', async () => {
    const controller = new AbortController();
    controller.abort(new Error('gone'));
    const told: string[] = [];
    const run = runDoctor(
      {
        uids: {},
        wanted: {},
        baseFilter: '',
        temporality: 'auto',
        labels: DEFAULT_SETTINGS.labels,
        thresholds: {},
        nowMs: NOW,
      },
      (check) => told.push(check),
      { signal: controller.signal }
    );
    await expect(run).rejects.toThrow('gone');
    expect(told).toEqual([]);
  });
});
