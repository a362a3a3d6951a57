import fc from 'fast-check';

import { type EventFacts, judgeEvents } from './judgeEvents';

const HOUR_MS = 3_600_000;
const healthy: EventFacts = {
  ...{ hour: 5, day: 50, week: 500, sessions: 9, ageMs: HOUR_MS },
  ...{ versions: ['2.1.330', '2.0.76'], left: [], others: [] },
};
const silent: EventFacts = { hour: 0, day: 0, week: 0, sessions: 0, versions: [], left: [], others: [] };
const told = (facts: EventFacts) => judgeEvents(facts).map(({ state, reason }) => `${state} ${reason}`);

describe('events', () => {
  it('that arrive are counted by age', () => {
    expect(judgeEvents(healthy)[0]).toEqual({
      ...{ state: 'ok', reason: 'events.fresh' },
      facts: { hour: 5, day: 50, week: 500, sessions: 9, ageMs: HOUR_MS },
    });
  });

  it.each([
    ['of today', { ageMs: 23 * HOUR_MS }, 'ok events.fresh'],
    ['of exactly a day ago', { ageMs: 24 * HOUR_MS }, 'ok events.fresh'],
    ['of the day before', { hour: 0, day: 0, ageMs: 25 * HOUR_MS }, 'warning events.stale'],
  ])('%s: %s', (_, change, expected) => {
    expect(told({ ...healthy, ...change })[0]).toBe(expected);
  });

  it('that are nowhere fail, with the flags that send them', () => {
    const [none] = judgeEvents(silent);
    expect(none).toMatchObject({ state: 'failed', reason: 'events.none' });
    expect(none?.fix).toContain('CLAUDE_CODE_ENABLE_TELEMETRY=1');
    expect(none?.fix).toContain('OTEL_LOGS_EXPORTER=otlp');
  });

  it('of others alone are named', () => {
    const others = [
      { name: 'nginx', rows: 10 },
      { name: '', rows: 2 },
    ];
    expect(judgeEvents({ ...silent, others })).toEqual([
      { state: 'failed', reason: 'events.foreign', facts: { names: 'nginx, ""', count: 12 } },
    ]);
  });

  it('that the base filter misses are named, with a filter that finds them', () => {
    const left = [{ name: 'my "claude"', rows: 7 }];
    expect(judgeEvents({ ...silent, left })).toEqual([
      {
        ...{ state: 'failed', reason: 'events.elsewhere', facts: { names: 'my "claude"', count: 7 } },
        fix: 'service.name:in("my \\"claude\\"")',
      },
    ]);
  });

  it('that the base filter misses in part are a warning beside those it finds', () => {
    const left = [{ name: 'other', rows: 1 }];
    expect(told({ ...healthy, left })).toEqual(['ok events.fresh', 'warning events.missed', 'ok versions.fine']);
  });

  it('are named by the most frequent services alone where there are many', () => {
    const left = Array.from({ length: 20 }, (_, index) => ({ name: `s${index}`, rows: 1 }));
    expect(judgeEvents({ ...silent, left })[0]?.facts).toEqual({ names: 's0, s1, s2, s3, s4', count: 20 });
  });
});

describe('clients', () => {
  it.each([
    [['1.0.60'], 'ok versions.fine'],
    [['2.1.330', '1.0.59'], 'warning versions.old'],
    [['dev'], 'ok versions.fine'],
    [[], undefined],
  ])('%j: %s', (versions, expected) => {
    expect(told({ ...healthy, versions })[1]).toBe(expected);
  });

  it('are listed from the oldest to the newest', () => {
    const versions = ['2.1.9', '1.0.60', '2.1.10'];
    expect(judgeEvents({ ...healthy, versions })[1]?.facts).toMatchObject({
      versions: '1.0.60, 2.1.9, 2.1.10',
      oldest: '1.0.60',
      count: 3,
    });
  });

  it('that are many are listed by the newest, and the oldest is named all the same', () => {
    const versions = ['1.0.1', '2.1.1', '2.1.2', '2.1.3', '2.1.4', '2.1.5'];
    expect(judgeEvents({ ...healthy, versions })[1]).toMatchObject({
      state: 'warning',
      facts: { versions: '2.1.1, 2.1.2, 2.1.3, 2.1.4, 2.1.5', oldest: '1.0.1' },
    });
  });
});

it('there is always a first finding about presence, and it fails exactly where there are no events', () => {
  const rows = fc.array(fc.record({ name: fc.string(), rows: fc.nat() }));
  const facts = fc.record({ week: fc.nat(3), left: rows, others: rows, versions: fc.array(fc.string()) });
  fc.assert(
    fc.property(facts, (change) => {
      const [first] = judgeEvents({ ...silent, ...change });
      expect(first?.state === 'failed').toBe(change.week === 0);
    })
  );
});
