import { BusEventBase } from '@grafana/data';
import { SceneRefreshPicker } from '@grafana/scenes';

import { PLUGIN_ID } from 'infra/pluginMeta';

/** Somebody asked for a reload, as against an interval that is over. */
export class EventReloadAsked extends BusEventBase {
  public static readonly type = `${PLUGIN_ID}-reload-asked`;
}

/** Tells a click from its interval, which look alike to who hears of the time range alone. */
export class SessionRefreshPicker extends SceneRefreshPicker {
  public constructor() {
    // Without its text the button has no name.
    super({ isOnCanvas: true, withText: true });
    const refresh = this.onRefresh;
    this.onRefresh = () => {
      this.publishEvent(new EventReloadAsked(), true);
      refresh();
    };
  }
}
