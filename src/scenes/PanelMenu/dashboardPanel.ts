import type { VizPanel } from '@grafana/scenes';
import type { Panel } from '@grafana/schema';

import type { PanelSource } from './panelSource';

/** As wide as half a dashboard, as high as Grafana makes a new panel. */
const GRID = { x: 0, y: 0, w: 12, h: 8 };

/** Whatever is no plain data is of this page alone. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? {}));

/** A panel as a dashboard has it; undefined where a dashboard cannot. */
export function dashboardPanel(panel: VizPanel, { datasource, dashboard }: PanelSource): Panel | undefined {
  if (dashboard === undefined) {
    return undefined;
  }
  const { pluginId, pluginVersion, title, description, options, fieldConfig } = panel.state;
  const { defaults, overrides } = plain(fieldConfig);
  const { queries, links = [], transformations = [] } = dashboard;
  return {
    type: pluginId,
    ...(pluginVersion === undefined ? {} : { pluginVersion }),
    ...{ title, gridPos: GRID, datasource: { ...datasource } },
    ...(description === undefined || description === '' ? {} : { description }),
    targets: queries.map((query) => ({ ...query, datasource })),
    ...(transformations.length === 0 ? {} : { transformations: [...transformations] }),
    options: { ...plain(options), ...dashboard.options },
    fieldConfig: {
      defaults: { ...defaults, ...dashboard.defaults, ...(links.length === 0 ? {} : { links: [...links] }) },
      overrides,
    },
  };
}
