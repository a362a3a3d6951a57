import { renderHook } from '@testing-library/react';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import { foldSession } from 'domain/sessions/foldSession';
import { epochMs } from 'domain/units';
import { aSession, START_MS } from 'testing/builders';
import { useNearestMatch, useRows } from './useRows';

/** Ten prompts, ten seconds apart; every third one says "find me". */
function work() {
  let session = aSession();
  for (let index = 0; index < 10; index++) {
    session = session.add('user_prompt', { prompt: index % 3 === 0 ? 'find me' : 'go on' }).after(10_000);
  }
  return session;
}
const session = foldSession('session-1', work().records);
const at = (ms: number) => epochMs(START_MS + ms);
const idAt = (index: number) => session.events[index]?.id;

/** The line that is brought into view. */
function nearest(find: Partial<FindQuery>, selectedEventId?: string, nearMs?: ReturnType<typeof at>) {
  return renderHook(() => {
    const rows = useRows({ session, events: session.events, find: { ...NO_FIND, ...find }, isGrouped: false });
    return useNearestMatch({ session }, rows, selectedEventId, nearMs);
  }).result.current;
}

describe('the match that is brought into view', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 3],
    [4, 3],
    [8, 9],
  ])('is the nearest to the selected event: from line %d it is line %d', (selected, line) => {
    expect(nearest({ text: 'find me' }, idAt(selected))).toBe(line);
  });

  it.each([
    ['the start', -1_000, 0],
    ['the middle', 31_000, 3],
    ['the last event', 90_000, 9],
    ['after the last event', 90_001, 9],
  ])('is without a selection the nearest to %s', (_name, ms, line) => {
    expect(nearest({ text: 'find me' }, undefined, at(ms))).toBe(line);
  });

  it('is none where nothing is looked for, or nothing matches', () => {
    expect(nearest({}, idAt(4))).toBeUndefined();
    expect(nearest({ text: 'nowhere' }, idAt(4))).toBeUndefined();
  });

  it('is counted by the lines that are there', () => {
    expect(nearest({ text: 'find me', onlyMatches: true }, idAt(5))).toBe(2);
  });

  it('is not lost with a selection that the session has not', () => {
    expect(nearest({ text: 'find me' }, 'gone', at(55_000))).toBe(6);
  });
});
