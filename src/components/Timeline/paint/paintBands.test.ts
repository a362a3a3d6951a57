import { createTheme } from '@grafana/data';
import { foldSession } from 'domain/sessions/foldSession';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { layoutTimeline } from 'domain/timeline/layout';
import { viewportBounds } from 'domain/timeline/viewport';
import { aSession } from 'testing/builders';
import { makeFrame, type StageBox } from '../frame';
import { timelinePalette } from '../palette/palette';
import { NO_CURVES } from '../testing/curvesOf';
import { recordDrawing } from '../testing/recordedDrawing';
import { paintBands } from './paintBands';

const box: StageBox = {
  widthPx: 1200,
  heightPx: 500,
  plotLeftPx: 200,
  plotWidthPx: 1000,
  noticesHeightPx: 0,
  bodyHeightPx: 418,
  curvesHeightPx: 0,
};

/** What is written into the strip of a session with prompts at these milliseconds, each without length. */
function written(...prompts: readonly number[]): readonly string[] {
  let at = 0;
  const work = prompts.reduce((session, time) => {
    const after = time - at;
    at = time;
    return session.after(after).prompt('Do it');
  }, aSession());
  const timeline = buildTimeline(foldSession('session-1', work.records));
  const bounds = viewportBounds(timeline.interval);
  const palette = timelinePalette(createTheme());
  const layout = layoutTimeline(arrangeLanes(timeline));
  const drawing = recordDrawing();
  paintBands(drawing.ctx, makeFrame({ timeline, layout, palette, curves: NO_CURVES }, bounds, bounds, box, 0));
  return drawing.shapes.filter(({ method }) => method === 'text').map(({ text }) => text);
}

describe('the strip of turns', () => {
  it('numbers turns that are too short for their title', () => {
    expect(written(0, 50_000, 100_000)).toEqual(['1', '2', '3']);
  });

  it('leaves the number out where the next turn begins at once', () => {
    // A hundred seconds on a thousand pixels: half a second is five.
    expect(written(0, 500, 100_000)).toEqual(['2', '3']);
  });
});
