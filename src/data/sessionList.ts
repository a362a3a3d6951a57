import type { SessionRow, SummedFigures } from 'domain/sessions/sessionRow';
import { readTime } from 'domain/events/eventTime';
import type { WireRecord } from 'domain/events/field';
import type { EpochMs } from 'domain/units';
import { type FieldValuesQuestion, fieldValuesQuestion } from 'queries/fieldValues';
import { areTextsHidden } from 'infra/hiddenTexts';
import { EVER, findSessionsQuestion } from 'queries/findSessions';
import { firstPromptsQuestion } from 'queries/firstPrompts';
import { locateSessionQuestion } from 'queries/locateSession';
import { SESSION_ID, type SessionScope } from 'queries/sessionFilters';
import {
  sessionCountQuestion,
  type SessionListQuestion,
  sessionListQuestion,
  sessionStripQuestion,
} from 'queries/sessionList';
import { ask } from './ask';
import { labelMeanings } from './labelsInUse';
import type { LogsSource, QueryOptions } from './logsSource';
import { figure, sessionRow, summedFigures, titleOf } from './rowFields';

/** One page of the list, and how many sessions all pages have. */
export interface SessionPage {
  readonly rows: readonly SessionRow[];
  readonly total: number;
}

/** What all wanted sessions of a range add up to. */
export interface SessionStrip extends SummedFigures {
  readonly sessions: number;
}

export interface FieldValue {
  readonly value: string;
  readonly events: number;
}

export interface FindSessions {
  /** A piece of an id or of a prompt. */
  readonly fragment: string;
  readonly limit: number;
  readonly baseFilter: string;
  /** Where to look; everywhere when left out. */
  readonly fromMs?: EpochMs;
  readonly toMs?: EpochMs;
}

/** When a session was, and how much there is of it. */
export interface SessionLocation {
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly events: number;
  /** Characters of all its fields together. */
  readonly characters: number;
}

/** A page of ids must fit into one question: a row whose id is no id anybody gave goes without its title. */
const LONGEST_ID = 256;

async function withTitles(
  source: LogsSource,
  scope: SessionScope,
  rows: readonly WireRecord[],
  options: QueryOptions | undefined
): Promise<readonly SessionRow[]> {
  const ids = rows.map((row) => row[SESSION_ID] ?? '').filter((id) => id.length <= LONGEST_ID);
  const prompts = ids.length === 0 ? [] : await ask(source, () => firstPromptsQuestion(scope, ids), options);
  const titles = new Map(prompts.map((row) => [row[SESSION_ID] ?? '', titleOf(row)]));
  return rows.map((row) => sessionRow(row, titles.get(row[SESSION_ID] ?? '')));
}

/**
 * One page of the list of sessions.
 *
 * @throws LogsQueryError
 */
export async function loadSessionPage(
  source: LogsSource,
  question: SessionListQuestion,
  options?: QueryOptions
): Promise<SessionPage> {
  const [found, [counted]] = await Promise.all([
    ask(source, () => sessionListQuestion(question), options),
    ask(source, () => sessionCountQuestion(question), options),
  ]);
  const rows = await withTitles(source, question, found, options);
  return { rows, total: Math.max(counted === undefined ? 0 : figure(counted, 'sessions'), rows.length) };
}

/**
 * What the wanted sessions of the range add up to.
 *
 * @throws LogsQueryError
 */
export async function loadSessionStrip(
  source: LogsSource,
  scope: SessionScope,
  options?: QueryOptions
): Promise<SessionStrip> {
  const [row = {}] = await ask(source, () => sessionStripQuestion(scope), options);
  return {
    sessions: figure(row, 'sessions'),
    ...summedFigures(row),
  };
}

/**
 * The values of a field in range, the most frequent first.
 *
 * @throws LogsQueryError
 */
export async function loadFieldValues(
  source: LogsSource,
  question: FieldValuesQuestion,
  options?: QueryOptions
): Promise<readonly FieldValue[]> {
  const rows = await ask(source, () => fieldValuesQuestion(question), options);
  return rows.flatMap((row) => {
    const value = row[question.field];
    return value === undefined ? [] : [{ value, events: figure(row, 'events') }];
  });
}

/**
 * Sessions by a piece of their id or, for those who may read texts, of a prompt, the latest first; over all time unless a range is given.
 *
 * @throws LogsQueryError
 */
export async function findSessions(
  source: LogsSource,
  wanted: FindSessions,
  options?: QueryOptions
): Promise<readonly SessionRow[]> {
  const question = { ...EVER, ...wanted, byIdOnly: areTextsHidden(), userFields: labelMeanings().user };
  const rows = await ask(source, () => findSessionsQuestion(question), options);
  return withTitles(source, question, rows, options);
}

/**
 * When a session was, whenever that was; undefined when no row has this id.
 *
 * @throws LogsQueryError
 */
export async function locateSession(
  source: LogsSource,
  sessionId: string,
  baseFilter: string,
  options?: QueryOptions
): Promise<SessionLocation | undefined> {
  // An empty id would find the rows that have none.
  const [row] = sessionId === '' ? [] : await ask(source, () => locateSessionQuestion(sessionId, baseFilter), options);
  const startMs = readTime(row?.['first_time'] ?? '');
  const endMs = readTime(row?.['last_time'] ?? '');
  if (row === undefined || startMs === undefined || endMs === undefined) {
    return undefined;
  }
  return { startMs, endMs, events: figure(row, 'events'), characters: figure(row, 'characters') };
}
