import type { TimeRange } from '@grafana/data';

import type { SessionColumnId } from 'components/SessionsTable/sessionColumns';
import { addMs, type EpochMs, epochMs } from 'domain/units';
import type { SessionListQuestion, SessionSortColumn } from 'queries/sessionList';

import type { ListChoice } from './listChoice';

/** What the database sorts by for each column of the table. */
const SORTED_AS: Readonly<Record<SessionColumnId, SessionSortColumn>> = {
  title: 'title',
  id: 'id',
  user: 'user',
  started: 'started',
  duration: 'duration',
  models: 'models',
  terminals: 'terminals',
  versions: 'versions',
  events: 'events',
  prompts: 'userPrompts',
  requests: 'apiRequests',
  tools: 'toolCalls',
  errors: 'errors',
  rejections: 'rejections',
  tokens: 'tokens',
  cost: 'cost',
  // The strip shows events: the most of them first.
  timeline: 'events',
};

/** The choice over a range, as a question to the database. */
export function questionOf(choice: ListChoice, range: TimeRange, baseFilter: string): SessionListQuestion {
  const search = choice.search.trim();
  return {
    fromMs: epochMs(range.from.valueOf()),
    toMs: epochMs(range.to.valueOf()),
    baseFilter,
    ...(search === '' ? {} : { search }),
    filters: choice.filters,
    sort: { column: SORTED_AS[choice.sort.column], direction: choice.sort.direction },
    offset: choice.page * choice.pageSize,
    limit: choice.pageSize,
  };
}

interface Period {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}

/** As long a time, right before. */
export const previousPeriod = ({ fromMs, toMs }: Period): Period => ({
  fromMs: addMs(fromMs, fromMs - toMs),
  toMs: fromMs,
});
