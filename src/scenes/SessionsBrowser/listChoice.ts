import type { SceneObjectUrlValue, SceneObjectUrlValues } from '@grafana/scenes';

import {
  DEFAULT_SESSION_COLUMNS,
  SESSION_COLUMN_IDS,
  type SessionColumnId,
} from 'components/SessionsTable/sessionColumns';
import { LIST_ROWS } from 'domain/settings/limits';
import type { SessionFilters } from 'queries/sessionFilters';

export interface ListSort {
  readonly column: SessionColumnId;
  readonly direction: 'asc' | 'desc';
}

/** What a person chose to see in the list; the range and the source are chosen elsewhere. */
export interface ListChoice {
  readonly search: string;
  readonly filters: SessionFilters;
  readonly sort: ListSort;
  /** 0-based; in links 1-based. */
  readonly page: number;
  /** What an administrator has set, where nothing is chosen. */
  readonly pageSize: number | undefined;
  readonly columns: readonly SessionColumnId[];
}

export const DEFAULT_CHOICE: ListChoice = {
  search: '',
  filters: {},
  sort: { column: 'started', direction: 'desc' },
  page: 0,
  pageSize: undefined,
  columns: DEFAULT_SESSION_COLUMNS,
};

/** How one key of the address is made from a choice and changes one. Junk reads as the default. */
interface UrlKey {
  readonly write: (choice: ListChoice) => SceneObjectUrlValue;
  readonly read: (choice: ListChoice, values: readonly string[]) => ListChoice;
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** A lone half of a character cannot be part of an address: encoding it throws. */
const encodable = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd');

const withFilter = (choice: ListChoice, change: SessionFilters): ListChoice => ({
  ...choice,
  filters: withoutEmpty({ ...choice.filters, ...change }),
});

function withoutEmpty(filters: SessionFilters): SessionFilters {
  const isSet = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false && !isEmptyObject(value);
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => isSet(value)));
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

type ListFilter = 'users' | 'models' | 'terminals' | 'versions' | 'tools';
type FlagFilter = 'hasErrors' | 'hasRejections';

const listKey = (name: ListFilter): UrlKey => ({
  write: ({ filters }) => [...(filters[name] ?? [])].map(encodable),
  read: (choice, values) => withFilter(choice, { [name]: values.filter((value) => value !== '') }),
});

const flagKey = (name: FlagFilter): UrlKey => ({
  write: ({ filters }) => (filters[name] === true ? '1' : null),
  read: (choice, values) => withFilter(choice, { [name]: values[0] === '1' }),
});

/** A label may have any name, also one that every object has a member of. */
const labelsOf = (pairs: readonly string[]): Record<string, readonly string[]> => {
  const labels = new Map<string, readonly string[]>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at > 0 && at < pair.length - 1) {
      const name = pair.slice(0, at);
      labels.set(name, [...(labels.get(name) ?? []), pair.slice(at + 1)]);
    }
  }
  return Object.fromEntries(labels);
};

const labelKey: UrlKey = {
  write: ({ filters }) =>
    Object.entries(filters.labels ?? {}).flatMap(([name, values]) =>
      values.map((value) => encodable(`${name}=${value}`))
    ),
  read: (choice, values) => withFilter(choice, { labels: labelsOf(values) }),
};

const isColumn = (text: string): text is SessionColumnId => SESSION_COLUMN_IDS.some((column) => column === text);

function sortOf(text: string): ListSort {
  const isAscending = text.startsWith('+');
  const column = text.replace(/^[+-]/, '');
  return isColumn(column) ? { column, direction: isAscending ? 'asc' : 'desc' } : DEFAULT_CHOICE.sort;
}

const isDefaultSort = ({ column, direction }: ListSort): boolean =>
  column === DEFAULT_CHOICE.sort.column && direction === DEFAULT_CHOICE.sort.direction;

function pageOf(text: string): number {
  const page = /^\d{1,7}$/.test(text) ? Number(text) : 1;
  return Math.max(1, page) - 1;
}

const pageSizeOf = (text: string): number | undefined => LIST_ROWS.find((size) => String(size) === text);

/** In the order of the table; junk leaves the columns as they are at first. */
function columnsOf(text: string): readonly SessionColumnId[] {
  const named = text.split(',').filter(isColumn);
  return named.length === 0 ? DEFAULT_SESSION_COLUMNS : SESSION_COLUMN_IDS.filter((column) => named.includes(column));
}

const unlessDefault = <Value>(value: Value, fallback: Value): string | null =>
  value === fallback ? null : String(value);

const URL_KEYS: Readonly<Record<string, UrlKey>> = {
  q: {
    write: ({ search }) => unlessDefault(encodable(search), ''),
    read: (choice, [search = '']) => ({ ...choice, search }),
  },
  user: listKey('users'),
  model: listKey('models'),
  terminal: listKey('terminals'),
  version: listKey('versions'),
  tool: listKey('tools'),
  label: labelKey,
  errors: flagKey('hasErrors'),
  rejections: flagKey('hasRejections'),
  sort: {
    write: ({ sort }) => (isDefaultSort(sort) ? null : `${sort.direction === 'asc' ? '+' : '-'}${sort.column}`),
    read: (choice, [sort = '']) => ({ ...choice, sort: sortOf(sort) }),
  },
  page: {
    write: ({ page }) => unlessDefault(page + 1, 1),
    read: (choice, [page = '']) => ({ ...choice, page: pageOf(page) }),
  },
  size: {
    write: ({ pageSize }) => unlessDefault(pageSize, DEFAULT_CHOICE.pageSize),
    read: (choice, [size = '']) => ({ ...choice, pageSize: pageSizeOf(size) }),
  },
  cols: {
    write: ({ columns }) => unlessDefault(columns.join(','), DEFAULT_SESSION_COLUMNS.join(',')),
    read: (choice, [columns = '']) => ({ ...choice, columns: columnsOf(columns) }),
  },
};

/** The keys of the address that belong to the list. */
export const LIST_URL_KEYS: readonly string[] = Object.keys(URL_KEYS);

/** Every key, so that what is the default disappears from the address. */
export function choiceToUrl(choice: ListChoice): SceneObjectUrlValues {
  return Object.fromEntries(Object.entries(URL_KEYS).map(([key, { write }]) => [key, write(choice)]));
}

const listOf = (value: SceneObjectUrlValue): readonly string[] =>
  value === null || value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Changes only the keys that `values` names; `null` sets the default again. */
export function choiceFromUrl(choice: ListChoice, values: SceneObjectUrlValues): ListChoice {
  return Object.entries(values).reduce<ListChoice>((changed, [key, value]) => {
    const urlKey = URL_KEYS[key];
    return urlKey === undefined ? changed : urlKey.read(changed, listOf(value));
  }, choice);
}
