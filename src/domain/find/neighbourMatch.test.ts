import { aSession } from 'testing/builders';
import { foldSession } from '../sessions/foldSession';
import { buildTimeline } from '../timeline/buildTimeline';
import { eventOrder } from '../timeline/neighbours';
import { addMs } from '../units';
import { findEvents } from './findEvents';
import { NO_FIND } from './findQuery';
import { neighbourMatch } from './neighbourMatch';

const work = aSession().prompt('one').after(1000).prompt('two').after(1000).prompt('one').after(1000).prompt('two');
const session = foldSession('session-1', work.records);
const order = eventOrder(session, buildTimeline(session));
const id = (index: number) => session.events[index]?.id;
const { startMs, endMs } = session.interval;
const step = (
  text: string,
  direction: 'next' | 'previous',
  eventId?: string,
  view = { fromMs: startMs, toMs: endMs }
) => neighbourMatch(order, findEvents(session, { ...NO_FIND, text }), direction, { eventId, ...view });

describe('the next match', () => {
  it('comes after the selected event, and after the last one the first', () => {
    expect(step('two', 'next', id(0))).toBe(id(1));
    expect(step('two', 'next', id(1))).toBe(id(3));
    expect(step('two', 'next', id(3))).toBe(id(1));
  });

  it('backwards comes before it, and before the first one the last', () => {
    expect(step('two', 'previous', id(3))).toBe(id(1));
    expect(step('two', 'previous', id(1))).toBe(id(3));
  });

  it('without a selection is the first or last one of the view', () => {
    const view = { fromMs: addMs(startMs, 1500), toMs: addMs(startMs, 2500) };
    expect(step('one', 'next', undefined, view)).toBe(id(2));
    expect(step('two', 'previous', undefined, view)).toBe(id(1));
  });

  it('is none where nothing matches', () => expect(step('three', 'next')).toBeUndefined());
});
