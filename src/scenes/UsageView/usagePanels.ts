import { t } from '@grafana/i18n';
import type { DataSourceRef } from '@grafana/schema';

import { rawValues } from 'components/rawValues';
import type { UsageLogsPart } from 'queries/usage/usageLogsSeries';

import { filteredBy } from './usageFilters';

/** In the order of the page. */
export const USAGE_PANELS = ['cost', 'top', 'tokens', 'kinds', 'sessions', 'activeTime', 'hours', 'table'] as const;
export type UsagePanel = (typeof USAGE_PANELS)[number];

/** Steps of the range, hours, or one sum of the whole range. */
export type PanelShape = 'steps' | 'hours' | 'whole';

interface PanelAsked {
  readonly parts: ReadonlyArray<UsageLogsPart | 'activeTime'>;
  readonly shape: PanelShape;
  /** By the label that the page splits cost by. */
  readonly isByLabel?: true;
}

export const PANEL_ASKED: Readonly<Record<UsagePanel, PanelAsked>> = {
  cost: { parts: ['cost'], shape: 'steps', isByLabel: true },
  top: { parts: ['cost'], shape: 'whole', isByLabel: true },
  tokens: { parts: ['tokens'], shape: 'steps' },
  kinds: { parts: ['tokens'], shape: 'whole' },
  sessions: { parts: ['sessions'], shape: 'steps' },
  activeTime: { parts: ['activeTime'], shape: 'steps' },
  hours: { parts: ['cost'], shape: 'hours' },
  table: { parts: ['cost', 'tokens', 'sessions'], shape: 'whole', isByLabel: true },
};

type PanelQuery = { readonly refId: string } & Readonly<Record<string, unknown>>;

/** A panel's queries, to be shown and to be opened elsewhere. */
export interface PanelQuestion {
  readonly datasource: Required<Pick<DataSourceRef, 'uid' | 'type'>>;
  readonly queries: readonly PanelQuery[];
  /** The same for whatever range a dashboard has. */
  readonly anyTime: readonly PanelQuery[];
  readonly stepSeconds: number;
  readonly exploreHref: string;
  /** The time that the data source is asked for. */
  readonly asked: { readonly fromMs: number; readonly toMs: number };
  /** Labels that have the value a series is of, whichever way they are written. */
  readonly labels: readonly string[];
  /** Metrics name a step by its end, logs by its start. */
  readonly isNamedByEnd: boolean;
}

/** As many steps as can be told apart in half the width of a window. */
export const MOST_STEPS = 90;

/** What is shown in the place of a value where there is none. */
export const withoutLabel = (): string => t('usage.no-label', '(none)');

/** The question that a panel answers. */
export function panelTitle(panel: UsagePanel, by: string): string {
  const label = { label: by, ...rawValues };
  switch (panel) {
    case 'cost':
      return t('usage.panel.cost', 'What did it cost, by {{label}}?', label);
    case 'top':
      return t('usage.panel.top', 'Where did the cost go, by {{label}}?', label);
    case 'tokens':
      return t('usage.panel.tokens', 'Which kinds of tokens were used?');
    case 'kinds':
      return t('usage.panel.kinds', 'What are the tokens made of?');
    case 'sessions':
      return t('usage.panel.sessions', 'How many sessions were active?');
    case 'activeTime':
      return t('usage.panel.active', 'How long did people type and Claude Code work?');
    case 'hours':
      return t('usage.panel.hours', 'When is Claude Code used?');
    case 'table':
      return t('usage.panel.table', 'What did each {{label}} use?', label);
  }
}

/** Can the list of sessions be narrowed to a value of this label? */
const isFilter = (by: string): boolean => filteredBy({}, by, 'any') !== undefined;

/** What is to be known of a panel beside its title; empty where that says it all. */
export function panelDescription(panel: UsagePanel, by: string): string {
  if (panel === 'hours') {
    return t('usage.panel.hours-why', 'Cost in each hour of each day, by the clock of the time range.');
  }
  if (panel === 'kinds' || panel === 'tokens' || panel === 'activeTime') {
    return t('usage.panel.no-filter-kind', 'The list of sessions cannot be narrowed to one of these kinds.');
  }
  return PANEL_ASKED[panel].isByLabel === true && !isFilter(by)
    ? t('usage.panel.no-filter', 'The list of sessions cannot be narrowed by {{label}}.', { label: by, ...rawValues })
    : '';
}
