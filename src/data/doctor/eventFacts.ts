import { readTime } from 'domain/events/eventTime';
import type { ClockFacts } from 'domain/doctor/judgeClock';
import type { ContentFacts, Share } from 'domain/doctor/judgeContent';
import type { EventFacts, NamedRows } from 'domain/doctor/judgeEvents';
import type { LossFacts } from 'domain/doctor/judgeLosses';
import type { WireRecord } from 'domain/events/field';
import { visibleText } from 'domain/format/visibleText';
import { type EpochMs, epochMs } from 'domain/units';
import { contentQuestion } from 'queries/doctor/contentQuestion';
import {
  anyRowsQuestion,
  DAY_MS,
  type DoctorMoment,
  leftOutQuestion,
  presenceQuestion,
  versionsQuestion,
} from 'queries/doctor/eventQuestions';
import { lossesQuestion } from 'queries/doctor/lossesQuestion';

import { ask } from '../ask';
import type { LogsSource, QueryOptions } from '../logsSource';
import { figure } from '../rowFields';

const namedRows = (rows: readonly WireRecord[]): readonly NamedRows[] =>
  rows.map((row) => ({ name: visibleText(row['service.name'] ?? ''), rows: figure(row, 'rows') }));

/** How many events there are and when, before and after now. */
export interface Presence extends Pick<EventFacts, 'hour' | 'day' | 'week' | 'sessions'>, Pick<ClockFacts, 'future'> {
  /** The newest event before now; left out where there is none. */
  readonly newestMs?: EpochMs;
  /** The last of all, which may lie ahead; left out likewise. */
  readonly lastMs?: EpochMs;
}

/** @throws LogsQueryError */
export async function loadPresence(source: LogsSource, moment: DoctorMoment, options: QueryOptions): Promise<Presence> {
  const [row = {}] = await ask(source, () => presenceQuestion(moment), options);
  const newestMs = readTime(row['newest_time'] ?? '');
  const lastMs = readTime(row['last_time'] ?? '');
  return {
    hour: figure(row, 'hour'),
    day: figure(row, 'day'),
    week: figure(row, 'week'),
    sessions: figure(row, 'sessions'),
    future: figure(row, 'future'),
    ...(newestMs === undefined ? {} : { newestMs }),
    ...(lastMs === undefined ? {} : { lastMs }),
  };
}

/** @throws LogsQueryError */
export async function loadEventFacts(
  source: LogsSource,
  presence: Presence,
  moment: DoctorMoment,
  options: QueryOptions
): Promise<EventFacts> {
  const { hour, day, week, sessions, newestMs } = presence;
  const [versions, left] = await Promise.all([
    ask(source, () => versionsQuestion(moment), options),
    ask(source, () => leftOutQuestion(moment), options),
  ]);
  const isForeign = week === 0 && left.length === 0;
  const others = isForeign ? await ask(source, () => anyRowsQuestion(moment), options) : [];
  return {
    ...{ hour, day, week, sessions },
    ...(newestMs === undefined ? {} : { ageMs: moment.nowMs - newestMs }),
    versions: versions.flatMap((row) => row['service.version'] ?? []).map(visibleText),
    left: namedRows(left),
    others: namedRows(others),
  };
}

/** The day up to the last event: what clients send now, also where nobody worked today. */
export function lastDay({ newestMs }: Presence, { baseFilter, nowMs }: DoctorMoment) {
  const toMs = epochMs((newestMs ?? nowMs) + 1);
  return { fromMs: epochMs(toMs - DAY_MS), toMs, baseFilter };
}
export type LastDay = ReturnType<typeof lastDay>;

/** @throws LogsQueryError */
export async function loadContentFacts(source: LogsSource, day: LastDay, options: QueryOptions): Promise<ContentFacts> {
  const [row = {}] = await ask(source, () => contentQuestion(day), options);
  const share = (count: string, total: string): Share => ({ count: figure(row, count), total: figure(row, total) });
  return {
    prompts: share('prompts_shown', 'prompts'),
    responses: share('responses_shown', 'responses'),
    toolDetails: share('results_detailed', 'results'),
    rawBodies: share('bodies', 'requests'),
    cut: share('cut', 'texts'),
  };
}

const NOTHING = /[[\]"]/g;

/** @throws LogsQueryError */
export async function loadLossFacts(source: LogsSource, day: LastDay, options: QueryOptions): Promise<LossFacts> {
  const [row = {}] = await ask(source, () => lossesQuestion(day), options);
  const of = (name: string): number => figure(row, name);
  return {
    events: of('events'),
    numbered: of('numbered'),
    sessions: of('sessions'),
    missing: of('missing'),
    gapped: of('gapped'),
    copies: of('copies'),
    doubled: of('doubled'),
    examples: visibleText((row['examples'] ?? '').replace(NOTHING, '').replaceAll(',', ', ')),
  };
}
