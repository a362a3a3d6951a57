import { nextInBlock } from 'domain/timeline/hitTest';
import { headOfTurn } from 'domain/timeline/neighbours';
import type { StagePoint } from './gestures';
import { bandAt, hitAt } from './lookup';
import type { TimelineController } from './TimelineController';

/** Selects what a click meets: the turn of a band, or a mark; of a block the next one each time. */
export function pickAt(timeline: TimelineController, point: StagePoint): void {
  const frame = timeline.frame();
  const band = frame && bandAt(frame, point);
  if (band) {
    const turn = timeline.content?.order.session.turns.find(({ id }) => id === band.turnId);
    timeline.selectEvent(turn && headOfTurn(turn));
    return;
  }
  const hit = frame && hitAt(frame, point);
  timeline.selectEvent(hit && nextInBlock(hit, timeline.selectedEventId).eventId);
}
