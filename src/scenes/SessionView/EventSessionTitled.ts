import { BusEventWithPayload } from '@grafana/data';

import { PLUGIN_ID } from 'infra/pluginMeta';

/** A session is known well enough to be called by its title. */
export class EventSessionTitled extends BusEventWithPayload<{ readonly title: string }> {
  public static readonly type = `${PLUGIN_ID}-session-titled`;
}
