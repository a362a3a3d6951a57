import { setTimeout as sleep } from 'node:timers/promises';
import type { WireRecord } from 'domain/events/field';
import { exact, everything, type Filter } from 'queries/logsql';

const INSERT =
  '/insert/jsonline?_time_field=_time&_msg_field=_msg&_stream_fields=service.name,service.version,job,suite';
const ROWS_AT_ONCE = 5_000;
const VISIBLE_LIMIT_MS = 60_000;

async function post(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/stream+json' } });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${url}: ${response.status} ${text}`);
  }
  return text;
}

async function countRows(logsUrl: string, { logsql }: Filter): Promise<number> {
  const url = `${logsUrl}/select/logsql/query?${new URLSearchParams({ query: `${logsql} | stats count() rows` })}`;
  const answer: unknown = JSON.parse(await post(url, ''));
  return typeof answer === 'object' && answer !== null && 'rows' in answer ? Number(answer.rows) : 0;
}

/** The rows of one suite, told apart from all others in the same database. */
export const suiteFilter = (suite: string): string => exact('suite', suite).logsql;

/** Stores rows and waits until all of them can be queried: that takes about a second. */
export async function store(logsUrl: string, rows: readonly WireRecord[], visible: Filter = everything): Promise<void> {
  const before = await countRows(logsUrl, visible);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const lines = rows.slice(at, at + ROWS_AT_ONCE).map((row) => JSON.stringify(row));
    await post(logsUrl + INSERT, `${lines.join('\n')}\n`);
  }
  const limit = Date.now() + VISIBLE_LIMIT_MS;
  for (;;) {
    const stored = (await countRows(logsUrl, visible)) - before;
    if (stored >= rows.length) {
      return;
    }
    if (Date.now() > limit) {
      throw new Error(`${stored} of ${rows.length} rows can be queried after ${VISIBLE_LIMIT_MS / 1000} s.`);
    }
    await sleep(100);
  }
}

/** Rows of a suite: its base filter finds them, the default one does not. */
export const inSuite = (suite: string, rows: readonly WireRecord[]): readonly WireRecord[] =>
  rows.map((row) => ({ ...row, 'service.name': `suite ${suite}`, suite }));

/** Stores rows of a suite of their own. */
export const storeSuite = (logsUrl: string, suite: string, rows: readonly WireRecord[]): Promise<void> =>
  store(logsUrl, inSuite(suite, rows), exact('suite', suite));
