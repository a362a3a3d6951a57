import { setTimeout as sleep } from 'node:timers/promises';

import { factsOf, findingsOf, LOGS_TYPE } from './doctorFindings';
import { setSources } from './doctorRuntime';
import { startLogsDatabase } from './logsDatabase';
import type { UsageDatabase } from './usageDatabase';

jest.mock('@grafana/runtime', () => jest.requireActual('./doctorRuntime').runtime);

let database: UsageDatabase;

beforeAll(async () => {
  database = await startLogsDatabase(['-search.maxQueryTimeRange=30d']);
  setSources([{ uid: database.url, name: 'short', type: LOGS_TYPE, version: '0.30.1' }]);
});
afterAll(() => database.stop());

describe('limits of the database', () => {
  it('on the range of questions are told in its words', async () => {
    const found = await findingsOf({ uids: { logs: database.url } });
    expect(factsOf(found, 'range.refused')?.['message']).toContain('-search.maxQueryTimeRange=720h');
    expect(factsOf(found, 'limits.flags')?.['flags']).toContain('-search.maxQueryTimeRange=30d');
  });

  it('on what is stored show by what it dropped since it started', async () => {
    const url = `${database.url}/insert/jsonline?_time_field=_time`;
    const body = `${JSON.stringify({ _time: '2026-11-23T10:00:00Z', _msg: 'x'.repeat(2_200_000) })}\n`;
    await fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/stream+json' } });
    // The database counts a moment after it has answered.
    let longLines: ReturnType<typeof factsOf>;
    for (let tries = 0; longLines === undefined && tries < 60; tries++) {
      await sleep(500);
      longLines = factsOf(await findingsOf({ uids: { logs: database.url } }), 'server.longLines');
    }
    expect(longLines).toEqual({ count: 1, why: 'too_long_line' });
  });
});
