import { BusEventWithPayload } from '@grafana/data';

import { PLUGIN_ID } from 'infra/pluginMeta';

/** A session is known well enough to be called by its title. */
export class EventSessionTitled extends BusEventWithPayload<{ readonly title: string }> {
  public static readonly type = `${PLUGIN_ID}-session-titled`;
}

/** A prompt can be long; a breadcrumb cannot. */
const TITLE_CHARACTERS = 60;

/** The title as far as a breadcrumb has room for it. */
export function shortTitle(title: string): string {
  const characters = Array.from(title);
  return characters.length > TITLE_CHARACTERS ? `${characters.slice(0, TITLE_CHARACTERS).join('').trimEnd()}…` : title;
}
