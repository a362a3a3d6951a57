import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { laneOfRow } from 'domain/timeline/buildTimeline';
import type { LaneChoices } from 'domain/timeline/laneChoices';
import { layoutTimeline, type TimelineLayout } from 'domain/timeline/layout';
import type { Timeline, Viewport } from 'domain/timeline/timeline';
import { useMemo } from 'react';

/** The lanes as chosen, laid out; made anew only when what they depend on has changed. */
export function useLanes(
  timeline: Timeline,
  choices: LaneChoices,
  { fromMs, toMs }: Viewport,
  selectedEventId: string | undefined
): TimelineLayout {
  const { isEmptyHidden, soloed, muted } = choices;
  const isAnyLeftOut = isEmptyHidden || soloed.length > 0 || muted.length > 0;
  const selected =
    isAnyLeftOut && selectedEventId !== undefined ? timeline.markOfEvent.get(selectedEventId) : undefined;
  const selectedAgentId = selected && laneOfRow(selected.rowId);
  // A window that moves on changes the lanes only where those without events are left out.
  const [from, to] = isEmptyHidden ? [fromMs, toMs] : [];
  return useMemo(() => {
    const viewport = from === undefined || to === undefined ? undefined : { fromMs: from, toMs: to };
    return layoutTimeline(arrangeLanes(timeline, choices, { viewport, selectedAgentId }));
  }, [timeline, choices, from, to, selectedAgentId]);
}
