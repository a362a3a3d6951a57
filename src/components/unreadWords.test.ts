import { parseEvent } from 'domain/events/parseEvent';
import { EXPECTED } from 'domain/events/readFields';

import { expectedWords, notUnderstood } from './unreadWords';

const reasonOf = (record: unknown): string => {
  const event = parseEvent(record);
  return event.type === 'unknown' ? event.reason : '';
};
const row = { _time: '2026-11-23T10:00:00Z', 'session.id': 's', 'event.name': 'user_prompt' };

describe('why a row is not understood', () => {
  it.each([
    [{ ...row, 'event.name': '' }, 'it has no event name'],
    [{ ...row, 'session.id': '' }, 'it has no session.id'],
    [{ ...row, _time: 'soon' }, 'it has no readable time'],
    [{ ...row, 'event.name': 'quantum_leap' }, '"quantum_leap" is no event this version knows'],
    [{ ...row, 'event.name': '{{count}} <b>' }, '"{{count}} <b>" is no event this version knows'],
    ['no row', 'it is no row of fields'],
  ])('is said of %j', (record, words) => {
    expect(notUnderstood(reasonOf(record))).toBe(words);
  });

  it('is left as it is where this list does not have it', () => {
    expect(notUnderstood('some other reason')).toBe('some other reason');
  });
});

describe('what a field should hold', () => {
  it('is said of every unit, and left as it is where it is none', () => {
    const all = [...Object.values(EXPECTED), 'a whole number', 'a colour'];
    expect(all.map(expectedWords)).toEqual(all);
  });
});
