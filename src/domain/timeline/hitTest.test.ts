import * as fc from 'fast-check';
import { arbitraryRow, timelineOf } from 'testing/arbitraryMarks';
import { arbitraryAxis } from 'testing/arbitraryAxis';
import { START_MS } from 'testing/builders';

import { epochMs } from '../units';
import { arrangeLanes } from './arrangeLanes';
import { blockLeft, blockRight } from './drawnExtent';
import { geometry } from './geometry';
import { hitTest, nextInBlock } from './hitTest';
import { NO_LANE_CHOICES } from './laneChoices';
import { layoutTimeline, lineTop, markHeight } from './layout';
import { blockEnd, detailGrid, firstBlock } from './levelOfDetail';
import { markLine } from './markLine';
import { type TimeAxis, TRUE_AXIS } from './timeAxis';
import type { LaneRow, Mark } from './timeline';
import { timeScale } from './viewport';

const WIDTH = 800;

function pictureOf(
  row: LaneRow,
  fromMs: number,
  spanMs: number,
  collapsed: readonly string[] = [],
  axis: TimeAxis = TRUE_AXIS
) {
  const viewport = { fromMs: epochMs(START_MS + fromMs), toMs: epochMs(START_MS + fromMs + spanMs) };
  const scale = timeScale(viewport, WIDTH, axis);
  return {
    scale,
    grid: detailGrid(scale, START_MS, geometry.mark.cell),
    layout: layoutTimeline(arrangeLanes(timelineOf(row), { ...NO_LANE_CHOICES, collapsed })),
  };
}

const arbitraryView = fc.record({ from: fc.nat(3_000_000), span: fc.integer({ min: 1, max: 4_000_000 }) });

describe('hitTest', () => {
  it('finds what was drawn, at its middle', () => {
    fc.assert(
      fc.property(
        arbitraryRow,
        arbitraryView,
        fc.boolean(),
        arbitraryAxis,
        (row, { from, span }, isCollapsed, axis) => {
          const { scale, grid, layout } = pictureOf(row, from, span, isCollapsed ? [''] : [], axis);
          const box = layout.rowBoxes.get(row.id);
          row.stack.forEach((line, index) => {
            const y = box ? lineTop(box, index) + markHeight(box) / 2 : 0;
            for (let first = firstBlock(line, grid, scale.fromMs); first < line.marks.length; ) {
              const end = blockEnd(line, grid, first);
              const x = (blockLeft(line, first, end, scale) + blockRight(line, first, end, scale)) / 2;
              const hit = hitTest(layout, scale, grid, x, y);
              // A neighbour drawn later may lie over the middle of what is only a few pixels wide.
              expect(hit?.line).toBe(line);
              expect(hit?.first).toBeGreaterThanOrEqual(first);
              expect(blockLeft(line, hit?.first ?? 0, hit?.end ?? 0, scale)).toBeLessThanOrEqual(x);
              first = end;
            }
          });
        }
      )
    );
  });

  it('finds a mark a few pixels beside it, and not beyond', () => {
    const mark: Mark = {
      eventId: 'one',
      rowId: '/tool_decision',
      category: 'tool_decision',
      shape: 'bar',
      tone: 'normal',
      line: 0,
      label: () => '',
      startMs: epochMs(START_MS + 400),
      endMs: epochMs(START_MS + 500),
    };
    const row: LaneRow = {
      id: mark.rowId,
      category: 'tool_decision',
      lines: 1,
      marks: [mark],
      stack: [markLine([mark])],
    };
    const { scale, grid, layout } = pictureOf(row, 0, WIDTH);
    const y = layout.rowBoxes.get(row.id)?.firstLineTopPx ?? 0;
    const found = [395, 397, 450, 503, 505].map((x) => hitTest(layout, scale, grid, x, y)?.mark.eventId);
    expect(found).toEqual([undefined, 'one', 'one', 'one', undefined]);
  });

  it('finds nothing further away than the tolerance', () => {
    fc.assert(
      fc.property(arbitraryRow, arbitraryView, fc.integer({ min: -50, max: WIDTH + 50 }), (row, { from, span }, x) => {
        const { scale, grid, layout } = pictureOf(row, from, span);
        const box = layout.rowBoxes.get(row.id);
        const hit = box && hitTest(layout, scale, grid, x, box.firstLineTopPx + 1);
        if (hit) {
          const left = blockLeft(hit.line, hit.first, hit.end, scale) - geometry.mark.hitTolerance;
          const right = blockRight(hit.line, hit.first, hit.end, scale) + geometry.mark.hitTolerance;
          expect(x).toBeGreaterThanOrEqual(left - 1e-6);
          expect(x).toBeLessThanOrEqual(right + 1e-6);
        }
      })
    );
  });

  it('means the failed mark of a block, and clicking on walks through the others', () => {
    fc.assert(
      fc.property(
        arbitraryRow.filter((row) => row.marks.length > 1),
        (row) => {
          const { scale, grid, layout } = pictureOf(row, -1_000_000_000, 4_000_000_000);
          const box = layout.rowBoxes.get(row.id);
          const line = row.stack[0];
          const hit =
            box && line && hitTest(layout, scale, grid, scale.timeToX(line.startMs[0] ?? 0), box.firstLineTopPx + 1);
          const marks = hit?.line.marks.slice(hit.first, hit.end) ?? [];
          expect(marks.length).toBeGreaterThan(0);
          if (marks.some(({ tone }) => tone === 'failed')) {
            expect(hit?.mark.tone).toBe('failed');
          }
          const walked = new Set<string | undefined>();
          let selected = hit?.mark.eventId;
          for (let step = 0; hit && step < marks.length; step++) {
            walked.add(selected);
            selected = nextInBlock(hit, selected).eventId;
          }
          expect(walked.size).toBe(marks.length);
        }
      )
    );
  });

  it('finds nothing on headers and between lanes', () => {
    const [row] = fc.sample(
      arbitraryRow.filter(({ marks }) => marks.length > 3),
      { numRuns: 1, seed: 1 }
    );
    const { scale, grid, layout } = pictureOf(
      row ?? { id: '', category: 'other', lines: 0, marks: [], stack: [] },
      0,
      100
    );
    expect(hitTest(layout, scale, grid, 10, 2)).toBeUndefined();
    expect(hitTest(layout, scale, grid, 10, layout.heightPx + 50)).toBeUndefined();
  });
});
