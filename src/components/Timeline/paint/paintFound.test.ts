import { createTheme } from '@grafana/data';
import fc from 'fast-check';
import { findEvents } from 'domain/find/findEvents';
import { NO_FIND } from 'domain/find/findQuery';
import { LitMarks } from 'domain/find/litMarks';
import { onlyMatches } from 'domain/find/onlyMatches';
import { foldSession } from 'domain/sessions/foldSession';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { hitTest } from 'domain/timeline/hitTest';
import { NO_LANE_CHOICES } from 'domain/timeline/laneChoices';
import { layoutTimeline } from 'domain/timeline/layout';
import type { Timeline } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { makeFrame, type StageBox } from '../frame';
import { timelinePalette } from '../palette/palette';
import { paintOverview, paintPlot } from '../paintTimeline';
import { NO_CURVES } from '../testing/curvesOf';
import { recordDrawing } from '../testing/recordedDrawing';
import { paintNotices } from './paintNotices';
import { UNLIT } from './unlit';

const palette = timelinePalette(createTheme());
const box: StageBox = {
  widthPx: 1200,
  heightPx: 800,
  plotLeftPx: 200,
  plotWidthPx: 1000,
  noticesHeightPx: 0,
  bodyHeightPx: 700,
  curvesHeightPx: 0,
};

function frameOf(timeline: Timeline, lit?: LitMarks) {
  const bounds = viewportBounds(timeline.interval);
  const layout = layoutTimeline(arrangeLanes(timeline, NO_LANE_CHOICES));
  return makeFrame({ timeline, layout, palette, curves: NO_CURVES, lit }, bounds, bounds, box, 0);
}

const work = aSession()
  .prompt('Tidy')
  .request({ duration_ms: 4000 })
  .after(5000)
  .decide('Bash')
  .result({ duration_ms: 3000, success: false })
  .after(5000)
  .request({ duration_ms: 4000 });
const session = foldSession('session-1', work.records);
const timeline = buildTimeline(session);
const litFor = (text: string) => new LitMarks(findEvents(session, { ...NO_FIND, text }).eventIds);

function drawn(lit: LitMarks | undefined, paint = paintPlot) {
  const { ctx, shapes } = recordDrawing();
  paint(ctx, frameOf(timeline, lit), null);
  const of = (style: unknown) => shapes.filter((shape) => shape.style === style).map(({ alpha }) => Number(alpha));
  return of;
}

describe('what is lit', () => {
  it('is painted in full, the rest faint', () => {
    const of = drawn(litFor('api_request'));
    expect(of(palette.marks.api_request.fill)).toEqual([1, 1]);
    expect(Math.max(...of(palette.marks.user_prompt.fill))).toBeLessThan(0.3);
  });

  it('is all while nothing is looked for', () => {
    expect(drawn(undefined)(palette.marks.user_prompt.fill)).toEqual([1]);
  });

  it('leaves a failure its sign', () => {
    const of = drawn(litFor('api_request'));
    expect(of(palette.notices.failure.sign)).toContain(1);
  });

  it('dims the flags of what does not match, but never a failure', () => {
    const compacted = aSession()
      .prompt('Tidy')
      .request({ duration_ms: 4000 })
      .result({ duration_ms: 30_000, success: false })
      .after(60_000)
      .add('compaction', { success: true, trigger: 'auto', duration_ms: 1000 });
    const shown = foldSession('session-1', compacted.records);
    const groundsOf = (text: string) => {
      const { ctx, shapes } = recordDrawing();
      const lit = new LitMarks(findEvents(shown, { ...NO_FIND, text }).eventIds);
      paintNotices(ctx, frameOf(buildTimeline(shown), lit));
      const of = (style: unknown) => shapes.find((shape) => shape.style === style)?.alpha;
      return { compaction: of(palette.notices.compaction.ground), failure: of(palette.notices.failure.ground) };
    };
    expect(groundsOf('api_request')).toEqual({ compaction: UNLIT, failure: 1 });
    expect(groundsOf('compaction')).toEqual({ compaction: 1, failure: 1 });
  });

  it('stands out on the minimap', () => {
    const of = drawn(litFor('api_request'), (ctx, frame) => paintOverview(ctx, frame));
    expect(of(palette.marks.api_request.fill)).toEqual([1, 1]);
    expect(Math.max(...of(palette.marks.user_prompt.fill))).toBeLessThan(0.3);
  });
});

describe('what can be hit', () => {
  it('is, among matches alone, a match, wherever one points', () => {
    const found = arbitrarySession
      .map((records) => buildTimeline(foldSession('session-1', records)))
      .chain((any) => fc.subarray([...any.markOfEvent.keys()]).map((ids) => ({ any, eventIds: new Set(ids) })));
    fc.assert(
      fc.property(found, fc.nat(999), fc.nat(699), ({ any, eventIds }, x, y) => {
        const { layout, scale, grid } = frameOf(onlyMatches(any, eventIds));
        const hit = hitTest(layout, scale, grid, x, y);
        expect(hit === undefined || eventIds.has(hit.mark.eventId)).toBe(true);
      })
    );
  });

  it('is of a lit block one of its matches', () => {
    const found = arbitrarySession
      .map((records) => buildTimeline(foldSession('session-1', records)))
      .chain((any) => fc.subarray([...any.markOfEvent.keys()]).map((ids) => ({ any, eventIds: new Set(ids) })));
    fc.assert(
      fc.property(found, fc.nat(999), fc.nat(699), ({ any, eventIds }, x, y) => {
        const lit = new LitMarks(eventIds);
        const { layout, scale, grid } = frameOf(any, lit);
        const hit = hitTest(layout, scale, grid, x, y, lit);
        const isLit = hit !== undefined && lit.anyAmong(hit.line, hit.first, hit.end);
        expect(!isLit || eventIds.has(hit.mark.eventId)).toBe(true);
      })
    );
  });
});
