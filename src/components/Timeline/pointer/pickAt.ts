import { nextInBlock } from 'domain/timeline/hitTest';
import { headOfTurn } from 'domain/timeline/neighbours';
import { meantNotice } from 'domain/timeline/noticeFlags';
import type { StagePoint } from './gestures';
import { bandAt, flagUnder, hitAt, modeUnder } from './lookup';
import type { TimelineController } from '../TimelineController';

/** Selects what a click meets: the turn of a band, what a flag leads to, or a mark; of several the next one each time. */
export function pickAt(timeline: TimelineController, point: StagePoint): void {
  const frame = timeline.frame();
  const band = frame && bandAt(frame, point);
  if (band) {
    const turn = timeline.content?.order.session.turns.find(({ id }) => id === band.turnId);
    timeline.selectEvent(turn && headOfTurn(turn));
    return;
  }
  const flag = frame && flagUnder(frame, point);
  if (flag) {
    timeline.selectEvent(meantNotice(frame.timeline.notices, flag, timeline.selectedEventId)?.eventId);
    return;
  }
  const mode = frame && modeUnder(frame, point);
  if (mode) {
    timeline.selectEvent(mode.eventId);
    return;
  }
  const hit = frame && hitAt(frame, point);
  timeline.selectEvent(hit && nextInBlock(hit, timeline.selectedEventId).eventId);
}
