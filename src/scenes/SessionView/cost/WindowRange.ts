import type { TimeRange } from '@grafana/data';
import { sceneGraph, SceneObjectBase, type SceneTimeRangeLike, type SceneTimeRangeState } from '@grafana/scenes';

import { windowRange } from 'data/usage/chartData';
import type { Viewport } from 'domain/timeline/timeline';
import { epochMs } from 'domain/units';

const stateOf = (viewport: Viewport): Pick<SceneTimeRangeState, 'from' | 'to' | 'value'> => ({
  from: String(viewport.fromMs),
  to: String(viewport.toMs),
  value: windowRange(viewport),
});

/** The timeline's window as the range of panels: dragging over one of them moves it. The address has it already. */
export class WindowRange extends SceneObjectBase<SceneTimeRangeState> implements SceneTimeRangeLike {
  public constructor(private readonly onMove: (viewport: Viewport) => void) {
    super(stateOf({ fromMs: epochMs(0), toMs: epochMs(1) }));
  }

  public show(viewport: Viewport): void {
    this.setState(stateOf(viewport));
  }

  public onTimeRangeChange({ from, to }: TimeRange): void {
    this.onMove({ fromMs: epochMs(from.valueOf()), toMs: epochMs(to.valueOf()) });
  }

  public getTimeZone(): string {
    const outside = this.parent?.parent;
    return outside === undefined ? 'browser' : sceneGraph.getTimeRange(outside).getTimeZone();
  }

  /** The page's own zone holds. */
  public onTimeZoneChange(): void {}

  /** What is drawn is in memory. */
  public onRefresh(): void {}
}
