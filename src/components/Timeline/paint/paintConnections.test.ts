import { createTheme } from '@grafana/data';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { SessionConnections } from 'domain/timeline/connections';
import { layoutTimeline } from 'domain/timeline/layout';
import type { Viewport } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { foldSession } from 'domain/sessions/foldSession';
import { epochMs } from 'domain/units';
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
