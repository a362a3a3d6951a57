import { DataHoverClearEvent, DataHoverEvent } from '@grafana/data';
import { behaviors, EmbeddedScene, SceneFlexItem, SceneFlexLayout, VizPanel } from '@grafana/scenes';

import { SharedCrosshair } from 'components/Timeline/SharedCrosshair';
import { type EpochMs, epochMs } from 'domain/units';

import { shareCrosshair } from './crosshairEvents';

/** A page with a panel beside the timeline, and the bus that Grafana gives the panel. */
function page() {
  const panel = new VizPanel({});
  const view = new SceneFlexItem({ body: undefined });
  const sync = new behaviors.CursorSync({});
  const scene = new EmbeddedScene({
    $behaviors: [sync],
    body: new SceneFlexLayout({ children: [view, new SceneFlexItem({ body: panel })] }),
  });
  const crosshair = new SharedCrosshair();
  const shown: Array<EpochMs | undefined> = [];
  crosshair.follow((timeMs) => shown.push(timeMs));
  const stop = shareCrosshair(crosshair, view, scene);
  return { bus: sync.getEventsBus(panel), crosshair, shown, stop };
}

describe('a crosshair shared with panels', () => {
  it('shows where a panel points, until it does no more', () => {
    const { bus, shown } = page();
    bus.publish(new DataHoverEvent({ point: { time: 1234 } }));
    bus.publish(new DataHoverClearEvent());
    expect(shown).toEqual([1234, undefined]);
  });

  it('tells panels where the timeline points, once', () => {
    const { bus, crosshair } = page();
    const heard: unknown[] = [];
    bus.subscribe(DataHoverEvent, ({ payload }) => heard.push(payload.point));
    bus.subscribe(DataHoverClearEvent, () => heard.push('clear'));
    crosshair.show(epochMs(5));
    crosshair.show(undefined);
    expect(heard).toEqual([{ time: 5 }, 'clear']);
  });

  it('takes nothing for a time that is none', () => {
    const { bus, shown } = page();
    bus.publish(new DataHoverEvent({ point: {} }));
    bus.publish(new DataHoverEvent({ point: { time: NaN } }));
    expect(shown).toEqual([]);
  });

  it('is over when the page is left', () => {
    const { bus, shown, stop } = page();
    stop();
    bus.publish(new DataHoverEvent({ point: { time: 7 } }));
    expect(shown).toEqual([]);
  });
});
