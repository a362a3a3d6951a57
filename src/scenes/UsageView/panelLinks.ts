import type { DataLink } from '@grafana/data';
import { t } from '@grafana/i18n';

import { rawValues } from 'components/rawValues';
import { hourOfDay } from 'data/usage/panelFrames';

import { sessionsHrefOf } from '../sessionLinks';
import type { ListChoice } from '../SessionsBrowser/listChoice';

import { filteredBy } from './usageFilters';
import { withoutLabel } from './usagePanels';

/** What the links of a panel keep of the page. */
export interface LinkScope {
  readonly list: ListChoice;
  /** The page's range, as its address has it. */
  readonly range: { readonly from: string; readonly to: string };
  /** The label whose values the panel shows. */
  readonly by?: string;
}

interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

const rangeOf = ({ fromMs, toMs }: Span) => ({
  from: new Date(fromMs).toISOString(),
  to: new Date(toMs).toISOString(),
});

/** Grafana reads variables in the links of panels, and the writer of addresses leaves their sign as it is. */
const unread = (href: string): string => href.replaceAll('$', '%24');

/** The list's filters with this value; undefined where the list cannot be narrowed to it. */
function narrowed({ list, by }: LinkScope, value: string | undefined) {
  return by === undefined || value === undefined || value === withoutLabel()
    ? undefined
    : filteredBy(list.filters, by, value);
}

/** The sessions of a value; undefined where the list of sessions cannot be narrowed to them. */
export function hrefOfValue(scope: LinkScope, value: string | undefined): string | undefined {
  const filters = narrowed(scope, value);
  return filters === undefined ? undefined : unread(sessionsHrefOf({ ...scope.list, filters, page: 0 }, scope.range));
}

/** The sessions of a value that were active in a time; of all, where the list cannot be narrowed to the value. */
function hrefAt(scope: LinkScope, value: string | undefined, fromMs: number, ofMs: number): string {
  const filters = narrowed(scope, value) ?? scope.list.filters;
  // Grafana asks for links also where there is no point, to know whether there are any.
  const range = fromMs > 0 ? rangeOf({ fromMs, toMs: fromMs + ofMs }) : scope.range;
  return unread(sessionsHrefOf({ ...scope.list, filters, page: 0 }, range));
}

/** Grafana puts the name of what was clicked in its place. */
const NAME = '${__field.displayName}';
const TIME = '${__value.time}';
const RAW = '${__value.raw}';

const ofName = (): string => t('usage.link.value', 'Sessions of {{name}}', { name: NAME, ...rawValues });

/** Links of a sum of the whole range. */
export function wholeLinks(scope: LinkScope, value: string | undefined): DataLink[] {
  const href = hrefOfValue(scope, value);
  return href === undefined ? [] : [{ title: ofName(), url: href }];
}

/** Links of the steps of a series. */
export function stepLinks(scope: LinkScope, value: string | undefined, stepMs: number): DataLink[] {
  const title =
    narrowed(scope, value) === undefined
      ? t('usage.link.time', 'All sessions of this time')
      : t('usage.link.value-time', 'Sessions of {{name}} at this time', { name: NAME, ...rawValues });
  return [
    {
      title,
      url: '',
      onBuildUrl: ({ replaceVariables }) => {
        return hrefAt(scope, value, Number(replaceVariables?.(TIME)), stepMs);
      },
    },
  ];
}

const HOUR_MS = 3_600_000;

/** Links of one hour of the day, on each of the days. */
export const hourLinks = (scope: LinkScope, hour: number, timeZone: string): DataLink[] => [
  {
    title: t('usage.link.hour', 'Sessions of this hour'),
    url: '',
    onBuildUrl: ({ replaceVariables }) => {
      const timeMs = Number(replaceVariables?.(TIME));
      return hrefAt(scope, undefined, timeMs > 0 ? hourOfDay(timeMs, hour, timeZone) : 0, HOUR_MS);
    },
  },
];

/** Links of the names in a table's column; those that the list cannot be narrowed to have none. */
export const rowLinks = (scope: LinkScope): DataLink[] => [
  {
    title: t('usage.link.row', 'Sessions of {{name}}', { name: RAW, ...rawValues }),
    url: '',
    onBuildUrl: ({ replaceVariables }) => hrefOfValue(scope, replaceVariables?.(RAW)) ?? '',
  },
];

/** Stands for a value until its place in an address is known. */
const ANY_VALUE = 'sessionline-any-value';

/** The same for a panel on a dashboard, whose range is its own. */
export function dashboardLinks(scope: LinkScope, labels: readonly string[]): DataLink[] {
  const [label] = labels;
  const href = hrefOfValue(scope, ANY_VALUE);
  if (label === undefined || href === undefined) {
    return [];
  }
  const value = `\${__field.labels[${JSON.stringify(label)}]:percentencode}`;
  const url = href.replace(ANY_VALUE, () => value).replace(/(?<=[?&])(from|to|timezone)=[^&]*&?/g, '');
  return [{ title: ofName(), url: `${url}&\${__url_time_range}` }];
}
