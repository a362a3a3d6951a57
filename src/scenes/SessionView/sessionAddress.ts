import type { SceneObjectUrlValue, SceneObjectUrlValues } from '@grafana/scenes';

import { DEFAULT_USAGE, type UsageChoices } from 'domain/usage/usageChoices';

import { DEFAULT_TAB, isSessionTab, type SessionTab } from './sessionTab';
import { usageOfText, usageText } from './usageText';
import { type ZoomWindow, zoomFromUrl, zoomToUrl } from './zoomWindow';

/** What a link says of a session's page, besides how the timeline is set up. */
export interface SessionAddress {
  readonly tab: SessionTab;
  readonly selectedEventId?: string;
  /** Undefined: all of the session. */
  readonly zoom?: ZoomWindow;
  /** The area whose statistics are shown. */
  readonly statisticsOf?: ZoomWindow;
  /** How cost and tokens are broken down. */
  readonly usage: UsageChoices;
}

export const SESSION_URL_KEYS: readonly string[] = ['tab', 'event', 'view', 'area', 'usage'];

export const addressToUrl = ({
  tab,
  selectedEventId,
  zoom,
  statisticsOf,
  usage,
}: SessionAddress): SceneObjectUrlValues => ({
  tab: tab === DEFAULT_TAB ? null : tab,
  event: selectedEventId ?? null,
  view: zoom === undefined ? null : zoomToUrl(zoom),
  area: statisticsOf === undefined ? null : zoomToUrl(statisticsOf),
  usage: usageText(usage) === usageText(DEFAULT_USAGE) ? null : usageText(usage),
});

const textOf = (value: SceneObjectUrlValue): string | undefined => {
  const text = typeof value === 'string' ? value : value?.[0];
  return text === '' ? undefined : text;
};

/** Only the keys that `values` names; `null` and junk set the default again. */
export function addressFromUrl(values: SceneObjectUrlValues): Partial<SessionAddress> {
  const readers: Readonly<Record<string, (text: string | undefined) => Partial<SessionAddress>>> = {
    tab: (text) => ({ tab: isSessionTab(text) ? text : DEFAULT_TAB }),
    event: (text) => ({ selectedEventId: text }),
    view: (text) => ({ zoom: text === undefined ? undefined : zoomFromUrl(text) }),
    area: (text) => ({ statisticsOf: text === undefined ? undefined : zoomFromUrl(text) }),
    usage: (text) => ({ usage: usageOfText(text) }),
  };
  return Object.entries(values).reduce<Partial<SessionAddress>>(
    (address, [key, value]) => ({ ...address, ...readers[key]?.(textOf(value)) }),
    {}
  );
}
