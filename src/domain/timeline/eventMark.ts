import { eventInterval } from '../events/eventInterval';
import { eventOutcome } from '../events/eventOutcome';
import { eventSummary } from '../events/eventSummary';
import type { EventCategory, SessionEvent } from '../events/sessionEvent';
import type { Numbers } from '../format/numbers';
import type { Interval, Wait } from '../sessions/session';
import { addMs, type EpochMs } from '../units';
import type { Mark, MarkSign, MarkTone } from './timeline';

type MarkRow = Pick<Mark, 'rowId' | 'category'>;

/** A mark whose words are made when somebody reads them: of a long session's marks few are ever drawn so large. */
export class EventMark implements Mark {
  readonly eventId: string;
  readonly rowId: string;
  readonly category: EventCategory;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly firstTokenMs: EpochMs | undefined;
  /** Found when all marks of the row are there. */
  line = 0;
  private words: string | undefined;

  constructor(
    private readonly event: SessionEvent,
    { rowId, category }: MarkRow,
    { startMs, endMs }: Interval,
    readonly shape: Mark['shape'],
    readonly tone: MarkTone,
    readonly sign?: MarkSign
  ) {
    this.eventId = event.id;
    this.rowId = rowId;
    this.category = category;
    this.startMs = startMs;
    this.endMs = endMs > startMs ? endMs : startMs;
    this.firstTokenMs = firstToken(event, startMs, endMs);
  }

  label(numbers?: Numbers): string {
    return (this.words ??= eventSummary(this.event, numbers));
  }
}

/** What happened, as an instant or as long as it took. */
export function markOf(event: SessionEvent, row: MarkRow, sign: MarkSign | undefined): EventMark {
  const interval = eventInterval(event);
  const shape = interval.endMs > interval.startMs ? 'bar' : 'instant';
  return new EventMark(event, row, interval, shape, eventOutcome(event), sign);
}

/** Time spent on a person's answer. */
export const markOfWait = (wait: Wait, row: MarkRow): EventMark =>
  new EventMark(wait.decision, row, wait, 'wait', 'normal');

/** A time to first token beyond the request's own length is no point of its bar. */
function firstToken(event: SessionEvent, startMs: EpochMs, endMs: EpochMs): EpochMs | undefined {
  const ttftMs = event.type === 'api_request' ? event.fields.ttftMs : undefined;
  return ttftMs !== undefined && addMs(startMs, ttftMs) <= endMs ? addMs(startMs, ttftMs) : undefined;
}
