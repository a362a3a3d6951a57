import { createTheme } from '@grafana/data';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { SessionConnections } from 'domain/timeline/connections';
import { layoutTimeline } from 'domain/timeline/layout';
import type { Viewport } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { foldSession } from 'domain/sessions/foldSession';
import { epochMs } from 'domain/units';
import { aSession } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { makeFrame, type StageBox } from '../frame';
import { timelinePalette } from '../palette/palette';
import { NO_CURVES } from '../testing/curvesOf';
import { recordDrawing } from '../testing/recordedDrawing';
import { paintConnections } from './paintConnections';

const palette = timelinePalette(createTheme());
const box: StageBox = {
  widthPx: 1200,
  heightPx: 900,
  plotLeftPx: 200,
  plotWidthPx: 1000,
  noticesHeightPx: 0,
  bodyHeightPx: 800,
  curvesHeightPx: 0,
};

describe('lines between marks that all but touch', () => {
  const built = aSession().prompt('Tidy');
  for (let call = 0; call < 20; call++) {
    built.request({ duration_ms: 200 }).decide('Bash').result({ duration_ms: 50 });
  }
  const session = foldSession('session-1', built.after(3_600_000).prompt('Go on').request().records);
  const timeline = buildTimeline(session);
  const layout = layoutTimeline(arrangeLanes(timeline));
  const bounds = viewportBounds(timeline.interval);
  const connections = new SessionConnections(session);
  const result = session.events.find(({ type }) => type === 'tool_result')?.id ?? '';

  const drawnIn = (toMs: number) => {
    const viewport: Viewport = { fromMs: bounds.fromMs, toMs: epochMs(toMs) };
    const { ctx, shapes } = recordDrawing();
    paintConnections(
      ctx,
      makeFrame({ timeline, layout, palette, curves: NO_CURVES }, viewport, bounds, box, 0),
      connections.of(result)
    );
    return shapes;
  };

  it('are drawn from end to start where there is room', () => {
    const [one, ...others] = connections.of(result);
    expect(one && others.length).toBeGreaterThan(0);
    expect(drawnIn(session.interval.startMs + 2_000)).toHaveLength(2 * (others.length + 1));
  });

  it('are one where they would lie on one another', () => {
    const { ctx, shapes } = recordDrawing();
    const [one] = connections.of(result);
    const frame = makeFrame({ timeline, layout, palette, curves: NO_CURVES }, bounds, bounds, box, 0);
    paintConnections(ctx, frame, one ? [one, one, one] : []);
    expect(shapes.length).toBeLessThanOrEqual(2);
  });
});

describe.each(captures)('the lines of $name', ({ name }) => {
  const session = foldSession(name, readCapture(name));
  const timeline = buildTimeline(session);
  const layout = layoutTimeline(arrangeLanes(timeline));
  const bounds = viewportBounds(timeline.interval);
  const connections = new SessionConnections(session);

  it.each([
    ['the whole', 0, 1],
    ['a hundredth', 0.4, 0.41],
  ])('are drawn near the plot with numbers that are numbers, in %s', (_, from, to) => {
    const length = bounds.toMs - bounds.fromMs;
    const viewport: Viewport = {
      fromMs: epochMs(bounds.fromMs + length * from),
      toMs: epochMs(bounds.fromMs + length * to),
    };
    const frame = makeFrame({ timeline, layout, palette, curves: NO_CURVES }, viewport, bounds, box, 0);
    let drawn = 0;
    for (const { id } of session.events) {
      const { ctx, shapes, numbers } = recordDrawing();
      const found = connections.of(id);
      paintConnections(ctx, frame, found);
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(shapes.every(({ left, right }) => left > -200 && right < box.plotWidthPx + 200)).toBe(true);
      expect(shapes.length).toBeLessThanOrEqual(2 * found.length);
      drawn += shapes.length;
    }
    expect(drawn > 0 || from > 0).toBe(true);
  });
});
