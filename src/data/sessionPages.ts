import { readTime } from 'domain/events/eventTime';
import type { WireRecord } from 'domain/events/field';
import { type EpochMs, epochMs } from 'domain/units';
import { MOST_ROWS } from 'queries/logsQuestion';
import { crowdedEventsQuestion, sessionEventsQuestion, type SessionSpan } from 'queries/sessionEvents';
import { ask } from './ask';
import { type LogsQueryError, logsQueryError } from './logsQueryError';
import type { LogsSource, QueryOptions } from './logsSource';

/** Rows of a page, and where the next one begins; undefined when this was the last. */
export interface EventsPage {
  readonly records: readonly WireRecord[];
  readonly nextMs?: EpochMs;
}

export interface EventsPageRequest extends SessionSpan {
  readonly pageRows: number;
  /** How many rows the stretch is known to have. */
  readonly expectedRows: number;
}

const FEWEST_ROWS = 20;

const millisecondOf = (row: WireRecord): EpochMs => epochMs(Math.floor(readTime(row['_time'] ?? '') ?? 0));

/** Every row of a stretch, however many share a time. */
async function crowdedRows(
  source: LogsSource,
  span: SessionSpan,
  options: QueryOptions
): Promise<readonly WireRecord[]> {
  const rows: WireRecord[] = [];
  for (;;) {
    const page = await ask(source, () => crowdedEventsQuestion(span, rows.length), options);
    rows.push(...page);
    if (page.length < MOST_ROWS) {
      return rows;
    }
  }
}

/** Rows that share the millisecond at which the page ended; all of it, because none of it was kept. */
async function millisecondPage(
  source: LogsSource,
  span: SessionSpan,
  atMs: EpochMs,
  options: QueryOptions
): Promise<EventsPage> {
  const nextMs = epochMs(atMs + 1);
  const records = await crowdedRows(source, { ...span, fromMs: atMs, toMs: nextMs }, options);
  return nextMs < span.toMs ? { records, nextMs } : { records };
}

/**
 * The next rows of a session by time. A page ends between two milliseconds: rows of the one in which the limit fell
 * are left to the next page, so that none comes twice or is lost among its equals.
 *
 * @throws LogsQueryError
 */
async function loadPage(source: LogsSource, request: EventsPageRequest, options: QueryOptions): Promise<EventsPage> {
  const rows = await ask(source, () => sessionEventsQuestion(request, request.pageRows), options);
  const last = rows.at(-1);
  // Fewer rows than asked for are the end, unless something on the way has a limit of its own.
  const isEnd = rows.length < request.pageRows && rows.length >= request.expectedRows;
  if (last === undefined || isEnd) {
    return { records: rows };
  }
  const endMs = millisecondOf(last);
  const records = rows.filter((row) => millisecondOf(row) < endMs);
  return records.length > 0 ? { records, nextMs: endMs } : millisecondPage(source, request, endMs, options);
}

const isTooMuch = ({ kind }: LogsQueryError): boolean => kind === 'tooLarge' || kind === 'timeout';

/**
 * The same; asks for fewer rows where so many are too large or take too long.
 *
 * @throws LogsQueryError
 */
export async function loadEventsPage(
  source: LogsSource,
  request: EventsPageRequest,
  options: QueryOptions
): Promise<EventsPage & { readonly pageRows: number }> {
  try {
    return { ...(await loadPage(source, request, options)), pageRows: request.pageRows };
  } catch (error) {
    options.signal?.throwIfAborted();
    const failure = logsQueryError(error);
    if (!isTooMuch(failure) || request.pageRows <= FEWEST_ROWS) {
      throw failure;
    }
    const pageRows = Math.max(FEWEST_ROWS, Math.floor(request.pageRows / 4));
    return loadEventsPage(source, { ...request, pageRows }, options);
  }
}
