import type { LimitFacts } from 'domain/doctor/judgeLimits';
import type { SettingFacts } from 'domain/doctor/judgeSettings';
import { readTime } from 'domain/events/eventTime';
import { epochMs } from 'domain/units';
import { DAY_MS, type DoctorMoment, oldestQuestion } from 'queries/doctor/eventQuestions';
import { rowsQuestion } from 'queries/doctor/limitsQuestion';
import { SESSION_THRESHOLDS, thresholdsQuestion } from 'queries/doctor/thresholdsQuestion';
import { fieldNamesQuestion } from 'queries/fieldNames';
import { MOST_ROWS } from 'queries/logsQuestion';

import { ask } from '../ask';
import type { LogsSource, QueryOptions } from '../logsSource';
import { figure } from '../rowFields';
import type { LastDay, Presence } from './eventFacts';
import { failureFacts } from './sourceFacts';

async function oldestOf(source: LogsSource, moment: DoctorMoment, options: QueryOptions) {
  try {
    const [row = {}] = await ask(source, () => oldestQuestion(moment), options);
    const oldestAtMs = readTime(row['first_time'] ?? '');
    return oldestAtMs === undefined ? {} : { oldestAtMs };
  } catch (error) {
    options.signal?.throwIfAborted();
    return { refusal: failureFacts(error).message };
  }
}

const weekBefore = ({ nowMs, baseFilter }: DoctorMoment) => ({
  ...{ fromMs: epochMs(nowMs - 7 * DAY_MS), toMs: nowMs },
  baseFilter,
});

/** @throws LogsQueryError */
export async function loadLimitFacts(
  source: LogsSource,
  { week }: Presence,
  moment: DoctorMoment,
  options: QueryOptions
): Promise<Omit<LimitFacts, 'flags'>> {
  const asked = Math.min(week, MOST_ROWS);
  const [rows, oldest] = await Promise.all([
    ask(source, () => rowsQuestion(weekBefore(moment), asked), options),
    oldestOf(source, moment, options),
  ]);
  return { asked, came: rows.length, most: MOST_ROWS, ...oldest };
}

type Wanted = DoctorMoment &
  Pick<SettingFacts, 'labels'> & { readonly thresholds: Parameters<typeof thresholdsQuestion>[1] };

/** @throws LogsQueryError */
export async function loadSettingFacts(
  source: LogsSource,
  day: LastDay,
  wanted: Wanted,
  options: QueryOptions
): Promise<SettingFacts> {
  const { labels, thresholds } = wanted;
  const set = SESSION_THRESHOLDS.filter((name) => thresholds[name] !== undefined);
  const [names, [row = {}]] = await Promise.all([
    ask(source, () => fieldNamesQuestion(day), options),
    set.length === 0 ? [] : ask(source, () => thresholdsQuestion(weekBefore(wanted), thresholds), options),
  ]);
  return {
    labels,
    fields: names.flatMap(({ name }) => name ?? []),
    thresholds: set.map((name) => ({ name, reached: figure(row, name), sessions: figure(row, 'sessions') })),
  };
}
