import { labelMeanings } from 'data/labelsInUse';
import { isLabelField } from 'domain/sessions/sessionLabels';
import { meantFields } from 'domain/settings/labelMeanings';
import { MAIN_SOURCES } from 'domain/usage/querySource';
import { FILTER_FIELDS, type SessionFilters } from 'queries/sessionFilters';
import type { UsageFilters } from 'queries/usage/usageLabels';

const VERSION = 'service.version';
const TERMINAL = 'terminal.type';
/** What the client's own names of a user look like; a label that somebody has added may hold anything. */
const USER_FORMS = new Map([
  ['user.email', /@/],
  ['user.account_uuid', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ['user.id', /^[0-9a-f]{64}$/i],
]);
const ANYTHING = /^/;

/** Which of a user's labels holds such a value: addresses, accounts' UUIDs and hashes are told apart by their form. */
export function userLabelOf(values: readonly string[]): string {
  const { user } = labelMeanings();
  const fits = (label: string): boolean => values.some((value) => (USER_FORMS.get(label) ?? ANYTHING).test(value));
  return user.find(fits) ?? user[user.length - 1] ?? 'user.id';
}

/** Are these users named by different labels? Usage is filtered by one of them: what carries only another is left out. */
export const areNamedApart = (users: readonly string[] = []): boolean =>
  new Set(users.map((user) => userLabelOf([user]))).size > 1;

/** The filters that usage has in common with the list of sessions, by the client's labels. */
export function usageFilters(filters: SessionFilters): UsageFilters {
  const { users = [], models = [], terminals = [], versions = [], labels = {} } = filters;
  const all = { [userLabelOf(users)]: users, model: models, [TERMINAL]: terminals, [VERSION]: versions };
  return Object.fromEntries(Object.entries({ ...all, ...labels }).filter(([, values]) => values.length > 0));
}

/** True where the list is narrowed by what no metric and no request carries: it is not applied to usage. */
export const hasOtherFilters = (search: string, { tools = [], hasErrors, hasRejections }: SessionFilters): boolean =>
  search !== '' || tools.length > 0 || hasErrors === true || hasRejections === true;

/** Whose requests: events tell it more finely than metrics, and only the main conversation by names that are known. */
const querySourceFilter = (value: string): SessionFilters | undefined =>
  value === 'main' ? { labels: { query_source: MAIN_SOURCES } } : undefined;

const isOneOf = (fields: readonly string[], label: string): boolean => fields.includes(label);

export const isUserLabel = (label: string): boolean => isOneOf(labelMeanings().user, label);

/** The filters of the list of sessions that let through what has this value of a label; undefined where none do. */
function filterOf(label: string, value: string): SessionFilters | undefined {
  if (label === 'query_source') {
    return querySourceFilter(value);
  }
  if (isUserLabel(label)) {
    return { users: [value] };
  }
  if (isOneOf(FILTER_FIELDS.models, label)) {
    return { models: [value] };
  }
  if (isOneOf(FILTER_FIELDS.terminals, label)) {
    return { terminals: [value] };
  }
  return isOneOf(FILTER_FIELDS.versions, label) ? { versions: [value] } : { labels: { [label]: [value] } };
}

/** The list's filters, with a value of a label beside what is filtered already; undefined where the list cannot. */
export function filteredBy(filters: SessionFilters, label: string, value: string): SessionFilters | undefined {
  const own = filterOf(label, value);
  return own === undefined
    ? undefined
    : { ...filters, ...own, ...(own.labels === undefined ? {} : { labels: { ...filters.labels, ...own.labels } }) };
}

/** What requests carry, and what sessions do, the most telling first. */
const FIRST_LABELS = ['model'];
const LAST_LABELS = ['query_source', 'agent.name', VERSION, TERMINAL];
/** More lists than these nobody reads. */
const MOST_LISTS = 9;

/** The labels that get a list of their own: with what, who, and for what. Of those that name users one will be shown. */
export function listedLabels(groupable: readonly string[]): readonly string[] {
  const meanings = labelMeanings();
  const users = meanings.user.filter((label) => groupable.includes(label));
  const own = groupable.filter((label) => isLabelField(label) && !LAST_LABELS.includes(label) && !isUserLabel(label));
  const wanted = [...FIRST_LABELS, ...users, ...LAST_LABELS, ...meantFields(groupable, meanings), ...own];
  const most = MOST_LISTS + Math.max(0, users.length - 1);
  return [...new Set(wanted)].filter((label) => groupable.includes(label)).slice(0, most);
}

/** What logs can always be grouped by. */
export const logsLabels = (): readonly string[] => [...FIRST_LABELS, ...labelMeanings().user, ...LAST_LABELS];
