import { dateTime } from '@grafana/data';
import { sceneGraph, type SceneObject } from '@grafana/scenes';

import type { SessionRow } from 'domain/sessions/sessionRow';

/** Room around a session when the range moves to it. */
const MARGIN_MS = 60 * 60 * 1000;

/** Moves the range of a page to where a session is. */
export function showTimeOf(page: SceneObject, { startMs, endMs }: SessionRow): void {
  const from = dateTime(startMs - MARGIN_MS);
  const to = dateTime(endMs + MARGIN_MS);
  sceneGraph.getTimeRange(page).onTimeRangeChange({ from, to, raw: { from, to } });
}
