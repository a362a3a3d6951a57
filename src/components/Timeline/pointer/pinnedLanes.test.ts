import { createTheme } from '@grafana/data';
import { foldSession } from 'domain/sessions/foldSession';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { NO_LANE_CHOICES } from 'domain/timeline/laneChoices';
import { layoutTimeline, lineTop, markHeight } from 'domain/timeline/layout';
import { viewportBounds } from 'domain/timeline/viewport';
import { aSession } from 'testing/builders';
import { bodyTop, type Frame, layoutToStage, makeFrame, type StageBox } from '../frame';
import { hitAt } from './lookup';
import { paintOverlay, paintPlot } from '../paintTimeline';
import { timelinePalette } from '../palette/palette';
import { NO_CURVES } from '../testing/curvesOf';
import { recordDrawing } from '../testing/recordedDrawing';

const palette = timelinePalette(createTheme());
/** A view too low for all lanes, so that what is not pinned scrolls below what is. */
const box: StageBox = {
  widthPx: 1200,
  heightPx: 400,
  plotLeftPx: 200,
  plotWidthPx: 1000,
  noticesHeightPx: 0,
  bodyHeightPx: 260,
  curvesHeightPx: 0,
};

describe('pinned lanes', () => {
  const rows = aSession()
    .prompt('x')
    .request()
    .decide('Bash')
    .result()
    .inAgent('a1', (agent) => agent.request().decide('Read').result())
    .inAgent('a2', (agent) => agent.request().decide('Edit').result()).records;
  const timeline = buildTimeline(foldSession('session-1', rows));

  const allMarks = timeline.lanes.flatMap(({ rows: of }) => of.flatMap(({ marks }) => marks));

  function scrolledFrame(pinned: readonly string[], scrollTopPx: number): Frame {
    const bounds = viewportBounds(timeline.interval);
    const layout = layoutTimeline(arrangeLanes(timeline, { ...NO_LANE_CHOICES, pinned }));
    return makeFrame({ timeline, layout, palette, curves: NO_CURVES }, bounds, bounds, box, scrollTopPx);
  }

  it.each([0, 60, 133, 250])('are drawn where a pointer finds them, the others too, scrolled by %d', (scrollTopPx) => {
    const frame = scrolledFrame(['a2'], scrollTopPx);
    expect(frame.heldPx).toBeGreaterThan(0);
    const { ctx, shapes } = recordDrawing();
    paintPlot(ctx, frame, null);
    const top = bodyTop(frame.box);
    let found = 0;
    for (const mark of allMarks) {
      const row = frame.layout.rowBoxes.get(mark.rowId);
      const y = row ? layoutToStage(frame, lineTop(row, mark.line) + markHeight(row) / 2) : NaN;
      const isPinned = mark.rowId.startsWith('a2/');
      const isSeen = y > (isPinned ? top : top + frame.heldPx) && y < top + frame.box.bodyHeightPx;
      const x = frame.box.plotLeftPx + frame.scale.timeToX((mark.startMs + mark.endMs) / 2);
      const hit = hitAt(frame, { x, y });
      // Others may lie on the same pixels; the row is the right one, or it is hidden behind the pinned ones.
      expect(isSeen && hit?.row.id).toBe(isSeen && mark.rowId);
      found += isSeen ? 1 : 0;
      const fill = palette.marks[mark.category].fill;
      const drawn = shapes.some(
        (shape) =>
          shape.style === fill && shape.top <= y && shape.bottom >= y && shape.clip.top <= y && shape.clip.bottom >= y
      );
      expect(drawn || !isSeen || mark.shape === 'wait').toBe(true);
    }
    expect(found).toBeGreaterThan(3);
  });

  it('frame the selected mark only where its lane is seen', () => {
    const frame = scrolledFrame(['a2'], 100);
    for (const mark of allMarks) {
      const { ctx, shapes } = recordDrawing();
      paintOverlay(ctx, frame, {
        selected: mark,
        hovered: undefined,
        drag: undefined,
        area: undefined,
        crosshair: undefined,
        hasCard: false,
      });
      const outline = shapes.find(({ method, style }) => method === 'stroke' && style === palette.text);
      const held = bodyTop(frame.box) + frame.heldPx;
      expect(mark.rowId.startsWith('a2/') ? outline?.clip.bottom : outline?.clip.top).toBe(held);
    }
  });

  it('scroll like others when they would leave too little room', () => {
    const frame = scrolledFrame(['', 'a1', 'a2'], 40);
    expect(frame.heldPx).toBe(0);
    expect(frame.panes).toHaveLength(1);
  });

  it('say when they were opened and closed, and what they cost', () => {
    const { ctx, shapes } = recordDrawing();
    paintPlot(ctx, scrolledFrame(['a2'], 0), null);
    const texts = shapes.filter(({ method }) => method === 'text').map(({ text }) => text);
    expect(texts.filter((text) => /^\d.* {2}· {2}1\.1k tokens$/.test(text))).not.toHaveLength(0);
  });
});
