import { aSession, record, START_MS } from 'testing/builders';

import { parseEvent } from '../events/parseEvent';
import { foldEvents, foldSession } from './foldSession';
import type { Session } from './session';

const fold = (records: readonly unknown[]): Session => foldSession('session-1', records);
const kinds = (session: Session) => session.problems.map(({ kind }) => kind);

describe('odd data', () => {
  it('without a time is shown at the start and does not stretch the session', () => {
    const { records } = aSession().prompt('x').request();
    const session = fold([...records, record('at_mention', { _time: undefined })]);
    expect(session.interval.startMs).toBeGreaterThanOrEqual(START_MS);
    expect(kinds(session)).toEqual(['unknownEvent']);
    expect(session.events).toHaveLength(3);
  });

  it('is listed by what is wrong with it', () => {
    const { records } = aSession().prompt('x').request({ cost_usd: 'much' }).add('event_of_tomorrow').request();
    const session = fold([
      ...records.filter((_, index) => index !== 2),
      ...records.slice(0, 1),
      record('event_of_tomorrow', { 'event.sequence': 9 }),
    ]);
    expect(kinds(session).sort()).toEqual([
      'duplicate',
      'sequenceGap',
      'sequenceGap',
      'unknownEvent',
      'unreadableField',
    ]);
    expect(session.totals.requestsWithoutCost).toBe(1);
  });

  it('of a session without any of the four kinds still makes a session', () => {
    const session = fold(aSession().startup().records);
    expect(session.turns).toMatchObject([{ index: 0, origin: 'startup' }]);
    expect(session.facts.title).not.toBe('');
    expect(session.totals).toMatchObject({ events: 2, otherEvents: 2, costNanoUsd: 0 });
  });

  it('that repeats one number for ever is still folded', () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      record('at_mention', { _time: new Date(START_MS + index * 1000).toISOString() })
    );
    expect(fold(rows).events).toHaveLength(5000);
  });

  it('keeps the fuller of two copies', () => {
    const [row] = aSession().prompt('x').records;
    for (const rows of [
      [row, { ...row, team: 'platform' }],
      [{ ...row, team: 'platform' }, row],
    ]) {
      expect(fold(rows).events[0]?.record['team']).toBe('platform');
    }
  });
});

it('events that were parsed before fold to the same session', () => {
  const { records } = aSession().startup().prompt('x').request().decide('Bash').result();
  expect(foldEvents('session-1', records.map(parseEvent))).toEqual(fold(records));
});
