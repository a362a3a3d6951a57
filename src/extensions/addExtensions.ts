import type { AppPlugin } from '@grafana/data';
import pluginJson from 'plugin.json';
import type { ComponentType } from 'react';

import type { SessionTimelineProps } from 'domain/timeline/sessionTimelineProps';

import { menuLinks } from './menuLinks';
import { paletteLinks } from './paletteLinks';

/** What is loaded when it is shown. */
export interface Shown {
  readonly SessionTimeline: ComponentType<SessionTimelineProps>;
  /** Opens a session by a piece of its id. */
  readonly SessionOpener: ComponentType<{ onDismiss?: () => void }>;
}

/** What the app adds to other places of Grafana. The manifest lists the same, or Grafana would not take it. */
export function addExtensions(plugin: AppPlugin, { SessionTimeline, SessionOpener }: Shown): void {
  [...menuLinks(), ...paletteLinks(SessionOpener)].forEach((link) => plugin.addLink(link));
  pluginJson.extensions.exposedComponents.forEach((told) =>
    plugin.exposeComponent({ ...told, component: SessionTimeline })
  );
}
