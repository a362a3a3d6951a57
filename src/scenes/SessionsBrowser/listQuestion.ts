import type { TimeRange } from '@grafana/data';

import type { SessionColumnId } from 'components/SessionsTable/sessionColumns';
import { labelMeanings } from 'data/labelsInUse';
import { isLabelField } from 'domain/sessions/sessionLabels';
import { addMs, type EpochMs, epochMs } from 'domain/units';
import { areTextsHidden } from 'infra/hiddenTexts';
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

/** What is found by a text tells that the text is there, and so does its place in an order. */
function withoutTexts(question: SessionListQuestion): SessionListQuestion {
  const { search: _search, filters, sort, ...rest } = question;
  const labels = Object.entries(filters.labels ?? {}).filter(([field]) => isLabelField(field));
  return {
    ...rest,
    filters: { ...filters, labels: Object.fromEntries(labels) },
    sort: sort.column === 'title' ? { ...sort, column: 'started' } : sort,
  };
}

/** The choice over a range, as a question to the database; for those who may not read texts, not by any. */
export function questionOf(
  choice: ListChoice,
  range: TimeRange,
  { baseFilter, listRows }: { readonly baseFilter: string; readonly listRows: number }
): SessionListQuestion {
  const limit = choice.pageSize ?? listRows;
  const search = choice.search.trim();
  const question = {
    fromMs: epochMs(range.from.valueOf()),
    toMs: epochMs(range.to.valueOf()),
    baseFilter,
    ...(search === '' ? {} : { search }),
    filters: choice.filters,
    sort: { column: SORTED_AS[choice.sort.column], direction: choice.sort.direction },
    offset: choice.page * limit,
    limit,
    userFields: labelMeanings().user,
  };
  return areTextsHidden() ? withoutTexts(question) : question;
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
