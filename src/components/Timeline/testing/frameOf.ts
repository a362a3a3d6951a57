import { createTheme } from '@grafana/data';
import type { Session } from 'domain/sessions/session';
import { foldSession } from 'domain/sessions/foldSession';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { layoutTimeline } from 'domain/timeline/layout';
import type { Timeline } from 'domain/timeline/timeline';
import { viewportBounds } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';
import type { SessionBuilder } from 'testing/builders';
import { type Frame, makeFrame, type StageBox } from '../frame';
import { timelinePalette } from '../palette/palette';
import { NO_CURVES } from './curvesOf';

export const PALETTE = timelinePalette(createTheme());
export const PLOT = { left: 200, width: 1000, right: 1200, height: 600 } as const;

const BOX: StageBox = {
  widthPx: PLOT.right,
  heightPx: PLOT.height,
  plotLeftPx: PLOT.left,
  plotWidthPx: PLOT.width,
  noticesHeightPx: 0,
  bodyHeightPx: PLOT.height - USUAL_STRIPS.notices.topPx,
  curvesHeightPx: 0,
};

export const builtSession = (work: SessionBuilder): Session => foldSession('session-1', work.records);

/** A window of a timeline over a plot of a thousand pixels; without times all of it. */
export function frameOfTimeline(timeline: Timeline, fromMs?: number, toMs?: number): Frame {
  const bounds = viewportBounds(timeline.interval);
  const viewport = { fromMs: epochMs(fromMs ?? bounds.fromMs), toMs: epochMs(toMs ?? bounds.toMs) };
  const layout = layoutTimeline(arrangeLanes(timeline));
  return makeFrame({ timeline, layout, palette: PALETTE, curves: NO_CURVES }, viewport, bounds, BOX, 0);
}

export const frameOf = (session: Session, fromMs?: number, toMs?: number): Frame =>
  frameOfTimeline(buildTimeline(session), fromMs, toMs);
