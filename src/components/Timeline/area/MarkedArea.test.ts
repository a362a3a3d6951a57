import { createTheme } from '@grafana/data';
import { foldSession } from 'domain/sessions/foldSession';
import type { Interval } from 'domain/sessions/session';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { layoutTimeline } from 'domain/timeline/layout';
import type { Viewport } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';
import * as fc from 'fast-check';
import { aSession, START_MS } from 'testing/builders';
import { makeFrame, type StageBox } from '../frame';
import { MarkedArea } from './MarkedArea';
import { timelinePalette } from '../palette/palette';
import { NO_CURVES } from '../testing/curvesOf';

const box: StageBox = {
  widthPx: 1200,
  heightPx: 500,
  plotLeftPx: 200,
  plotWidthPx: 1000,
  noticesHeightPx: 0,
  bodyHeightPx: 418,
  curvesHeightPx: 0,
};
const BAR_WIDTH = 240;
const timeline = buildTimeline(foldSession('session-1', aSession().prompt('x').after(99_900).prompt('y').records));
const content = {
  timeline,
  layout: layoutTimeline(arrangeLanes(timeline)),
  palette: timelinePalette(createTheme()),
  curves: NO_CURVES,
};
const at = (seconds: number) => epochMs(START_MS + seconds * 1000);
const span = (from: number, to: number): Interval => ({ startMs: at(from), endMs: at(to) });
/** Ten seconds on a thousand pixels. */
const shown: Viewport = { fromMs: at(40), toMs: at(50) };
const frame = makeFrame(content, shown, viewportBounds(timeline.interval), box, 0);

function placed(area: Interval) {
  const bar = document.createElement('div');
  jest.spyOn(bar, 'offsetWidth', 'get').mockReturnValue(BAR_WIDTH);
  const marked = new MarkedArea();
  marked.show(area);
  marked.hold(bar);
  marked.place(frame);
  const left = Number(/translate\((\d+)px/.exec(bar.style.transform)?.[1]);
  return { left, visibility: bar.style.visibility };
}

describe('the bar of the marked area', () => {
  it('stands in the middle of it', () => {
    expect(placed(span(44, 46))).toEqual({ left: 200 + 500 - BAR_WIDTH / 2, visibility: 'visible' });
  });

  it('stands in the middle of what is seen of it', () => {
    expect(placed(span(0, 46)).left).toBe(200 + 300 - BAR_WIDTH / 2);
    expect(placed(span(46, 99)).left).toBe(200 + 800 - BAR_WIDTH / 2);
  });

  it('is hidden while nothing of it is seen', () => {
    expect(placed(span(0, 10)).visibility).toBe('hidden');
    expect(placed(span(60, 99)).visibility).toBe('hidden');
  });

  it('never leaves the plot', () => {
    const seconds = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(seconds, seconds, (one, other) => {
        const { left } = placed(span(Math.min(one, other), Math.max(one, other)));
        expect(left).toBeGreaterThanOrEqual(box.plotLeftPx);
        expect(left + BAR_WIDTH).toBeLessThanOrEqual(box.plotLeftPx + box.plotWidthPx);
      })
    );
  });

  it('is left alone once it is gone, or before there is an area', () => {
    const bar = document.createElement('div');
    const marked = new MarkedArea();
    const release = marked.hold(bar);
    marked.place(frame);
    marked.show(span(44, 46));
    release();
    marked.place(frame);
    expect(bar.style.transform).toBe('');
  });
});

describe('the marked area', () => {
  it('tells news from what it knows', () => {
    const marked = new MarkedArea();
    expect([span(1, 2), span(1, 2), span(1, 3), undefined, undefined].map((area) => marked.show(area))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('is the latest thing made until something is selected, or it is gone', () => {
    const marked = new MarkedArea();
    marked.show(span(1, 2));
    expect(marked.isLatest).toBe(true);
    marked.show(undefined);
    expect(marked.isLatest).toBe(false);
  });
});
