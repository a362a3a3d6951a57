import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { type SceneComponentProps, SceneObjectBase, type SceneObjectState, type VizPanel } from '@grafana/scenes';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import type { ChartData } from 'data/usage/chartData';
import type { Viewport } from 'domain/timeline/timeline';

import { PanelTools } from '../../PanelMenu/PanelTools';
import type { PanelSource } from '../../PanelMenu/panelSource';

import { fillPanel, makeBars, makeCurves } from './chartPanels';
import { WindowRange } from './WindowRange';

/** What a panel shows. */
export interface SessionChart {
  readonly title: string;
  /** What is to be known of its numbers. */
  readonly description: string;
  readonly data: ChartData;
}

interface SessionChartsState extends SceneObjectState {
  readonly $timeRange: WindowRange;
  readonly panels: readonly VizPanel[];
  readonly tools: PanelTools;
}

/** Ordinary panels over what a session's requests add up to. */
export class SessionCharts extends SceneObjectBase<SessionChartsState> {
  public static readonly Component = SessionChartsRenderer;

  private drawn?: ChartData['along']['kind'];

  /** @param onMove what dragging over a curve asks for */
  public constructor(onMove: (viewport: Viewport) => void) {
    super({ $timeRange: new WindowRange(onMove), panels: [], tools: new PanelTools() });
  }

  /** All along the same; their menus lead to the rows that they are made of. */
  public show(charts: readonly SessionChart[], window: Viewport, source?: PanelSource): void {
    const kind = charts[0]?.data.along.kind;
    this.state.$timeRange.show(window);
    if (kind !== this.drawn || charts.length !== this.state.panels.length) {
      this.drawn = kind;
      this.setState({ panels: charts.map(kind === 'time' ? makeCurves : makeBars) });
    }
    this.state.panels.forEach((panel, index) => {
      const chart = charts[index];
      if (chart !== undefined) {
        fillPanel(panel, chart);
      }
      if (source !== undefined) {
        this.state.tools.equip(panel, source);
      }
    });
  }
}

function SessionChartsRenderer({ model }: SceneComponentProps<SessionCharts>) {
  const { panels, tools } = model.useState();
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.panels}>
      {panels.map((panel) => (
        <div key={panel.state.key} className={styles.panel}>
          <panel.Component model={panel} />
        </div>
      ))}
      <tools.Component model={tools} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  // As many beside each other as are wide enough to be read.
  panels: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(24rem, 100%), 1fr))',
    gridAutoRows: 'minmax(12rem, 1fr)',
    gap: theme.spacing(1),
    height: '100%',
  }),
  panel: css({ display: 'flex', minWidth: 0 }),
});
