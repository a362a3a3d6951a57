/** A row for VictoriaLogs' JSON line endpoint. */
type Row = Readonly<Record<string, string>>;

const STREAM_FIELDS = 'service.name,service.version,job,os.type,host.arch,os.version';
/** A body of more rows than that may be more than the database takes at once. */
const BATCH_ROWS = 10_000;
const TRIES = 120;
const PAUSE_MS = 250;

async function insert(logsUrl: string, rows: readonly Row[]): Promise<void> {
  const address = `${logsUrl}/insert/jsonline?_time_field=_time&_msg_field=_msg&_stream_fields=${STREAM_FIELDS}`;
  const body = rows.map((one) => JSON.stringify(one)).join('\n');
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/stream+json' },
    body,
  });
  if (!response.ok) {
    throw new Error(`VictoriaLogs refused the rows: ${response.status} ${await response.text()}`);
  }
}

async function countRows(logsUrl: string): Promise<number> {
  const response = await fetch(`${logsUrl}/select/logsql/query?query=${encodeURIComponent('* | stats count() n')}`);
  const [first = '{}'] = (await response.text()).split('\n');
  return Number(JSON.parse(first || '{}').n ?? 0);
}

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs));

/** Stores rows in VictoriaLogs, and waits until all of them are found. */
export async function storeRows(logsUrl: string, rows: readonly Row[]): Promise<void> {
  const wanted = (await countRows(logsUrl)) + rows.length;
  for (let first = 0; first < rows.length; first += BATCH_ROWS) {
    await insert(logsUrl, rows.slice(first, first + BATCH_ROWS));
  }
  for (let tries = 0; tries < TRIES; tries++) {
    if ((await countRows(logsUrl)) >= wanted) {
      return;
    }
    await pause(PAUSE_MS);
  }
  throw new Error(`VictoriaLogs shows only ${await countRows(logsUrl)} of ${wanted} rows`);
}
