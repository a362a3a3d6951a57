import { createHash } from 'node:crypto';

import type { Panel } from './panels';
import type { Variable } from './variables';

const COLUMNS = 24;
/** As Grafana 12.4 writes dashboards. */
const SCHEMA_VERSION = 42;

interface Placed extends Panel {
  readonly id: number;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

/** Puts panels into rows as they come, from left to right. */
function placed(panels: readonly Panel[]): readonly Placed[] {
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  return panels.map(({ width, height, ...panel }, index) => {
    if (x + width > COLUMNS) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    const gridPos = { x, y, w: width, h: height };
    x += width;
    rowHeight = Math.max(rowHeight, height);
    return { id: index + 1, gridPos, width, height, ...panel };
  });
}

/** Any other number makes Grafana take over a newer file. */
const revisionOf = (text: string): number => parseInt(createHash('sha256').update(text).digest('hex').slice(0, 7), 16);

export interface DashboardLink {
  readonly title: string;
  readonly url: string;
  readonly tooltip: string;
}

export interface DashboardParts {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly variables: readonly Variable[];
  readonly panels: readonly Panel[];
  readonly links: readonly DashboardLink[];
  readonly from: string;
}

/** A dashboard's file: what the plugin ships and what Grafana provisions. */
export function dashboardFile({ uid, title, description, variables, panels, links, from }: DashboardParts) {
  const content = {
    ...{ uid, title, description, tags: ['sessionline', 'claude-code'], schemaVersion: SCHEMA_VERSION },
    ...{ editable: true, graphTooltip: 1, refresh: '', time: { from, to: 'now' }, timezone: '' },
    links: links.map((link) => ({
      ...{ type: 'link', icon: 'external link', keepTime: true, includeVars: true, targetBlank: false },
      ...link,
    })),
    templating: { list: variables },
    annotations: { list: [] },
    panels: placed(panels).map(({ width: _width, height: _height, ...panel }) => panel),
  };
  return { ...content, revision: revisionOf(JSON.stringify(content)) };
}
export type DashboardFile = ReturnType<typeof dashboardFile>;
