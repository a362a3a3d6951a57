import fc from 'fast-check';

import { judgeClock } from './judgeClock';
import { judgeLimits, type LimitFacts } from './judgeLimits';
import { judgeLosses, type LossFacts } from './judgeLosses';
import { judgeSettings, type SettingFacts } from './judgeSettings';
import { DEFAULT_LABEL_MEANINGS } from '../settings/labelMeanings';

const told = (found: ReturnType<typeof judgeClock>) => found.map(({ state, reason }) => `${state} ${reason}`);

describe('clocks', () => {
  it.each([
    [0, 'ok clock.browserFine'],
    [5_000, 'ok clock.browserFine'],
    [-5_000, 'ok clock.browserFine'],
    [5_001, 'warning clock.browserAhead'],
    [-60_000, 'warning clock.browserBehind'],
    [undefined, 'unknown clock.browserUntold'],
  ])('this one %s ms ahead: %s', (browserAheadMs, expected) => {
    const facts = { future: 0, aheadMs: 0, ...(browserAheadMs === undefined ? {} : { browserAheadMs }) };
    expect(told(judgeClock(facts))).toEqual(['ok clock.eventsFine', expected]);
  });

  it('of others show by events of the future', () => {
    expect(judgeClock({ future: 3, aheadMs: 90_000, browserAheadMs: 0 })[0]).toEqual({
      ...{ state: 'warning', reason: 'clock.future', facts: { count: 3, aheadMs: 90_000 } },
    });
  });

  it('are never said to differ by a negative time', () => {
    fc.assert(
      fc.property(fc.integer(), (browserAheadMs) => {
        const found = judgeClock({ future: 0, aheadMs: 0, browserAheadMs });
        expect(found.every(({ facts }) => Number(facts['byMs'] ?? 0) >= 0)).toBe(true);
      })
    );
  });
});

describe('numbers of events', () => {
  const whole: LossFacts = {
    ...{ events: 100, numbered: 90, sessions: 4 },
    ...{ missing: 0, gapped: 0, copies: 0, doubled: 0, examples: '' },
  };

  it('without gaps and copies are fine', () => {
    expect(told(judgeLosses(whole))).toEqual(['ok losses.noGaps', 'ok losses.noCopies']);
  });

  it('with gaps name how many are missing, where, and sessions to look at', () => {
    const [gaps] = judgeLosses({ ...whole, missing: 5, gapped: 2, examples: 'a, b' });
    expect(gaps).toMatchObject({
      ...{ state: 'warning', reason: 'losses.gaps' },
      facts: { missing: 5, gapped: 2, sessions: 4, examples: 'a, b' },
    });
  });

  it('that repeat say how many are too many', () => {
    expect(judgeLosses({ ...whole, copies: 90, doubled: 4 })[1]).toMatchObject({
      ...{ state: 'warning', reason: 'losses.copies', facts: { copies: 90, doubled: 4 } },
    });
  });

  it.each([
    [0, 'unknown losses.none'],
    [10, 'unknown losses.unnumbered'],
  ])('that nobody gives tell nothing, of %s events', (events, expected) => {
    expect(told(judgeLosses({ ...whole, events, numbered: 0, missing: 3 }))).toEqual([expected]);
  });
});

describe('limits', () => {
  const roomy: LimitFacts = { asked: 10_000, came: 10_000, most: 10_000, oldestAtMs: 1, flags: {} };

  it.each([
    [{}, 'ok rows.all'],
    [{ asked: 20, came: 20 }, 'ok rows.few'],
    [{ came: 1_000 }, 'failed rows.capped'],
    [{ asked: 60, came: 50 }, 'failed rows.capped'],
  ])('%j: %s', (change, expected) => {
    expect(told(judgeLimits({ ...roomy, ...change }))).toEqual([expected, 'ok range.all']);
  });

  it('on ranges show by what the database refuses, in its words', () => {
    const { oldestAtMs: _, ...rest } = roomy;
    expect(judgeLimits({ ...rest, refusal: 'too big time range' })[1]).toEqual({
      ...{ state: 'warning', reason: 'range.refused', facts: { message: 'too big time range' } },
    });
    expect(judgeLimits(rest)[1]).toMatchObject({ state: 'unknown', reason: 'range.none' });
  });

  it('of the flags that were set are told, and no other flag', () => {
    const flags = { retentionPeriod: '30d', 'search.maxQueryDuration': '5s', httpAuth: 'secret' };
    expect(judgeLimits({ ...roomy, flags })[2]).toEqual({
      ...{ state: 'ok', reason: 'limits.flags' },
      facts: { flags: '-retentionPeriod=30d -search.maxQueryDuration=5s' },
    });
  });
});

describe('settings', () => {
  const fitting: SettingFacts = {
    labels: { user: ['user.id'], team: ['team'], project: ['project'], repo: ['vcs.repository.name'] },
    fields: ['user.id', 'team', 'project', 'vcs.repository.name', 'event.name'],
    thresholds: [],
  };

  it('whose labels events have are fine', () => {
    expect(told(judgeSettings(fitting))).toEqual(Array.from({ length: 4 }, () => 'ok labels.found'));
  });

  it('name the fields that are there, of several', () => {
    const labels = { ...fitting.labels, team: ['squad', 'team'] };
    expect(judgeSettings({ ...fitting, labels })[1]?.facts).toEqual({ meaning: 'team', fields: 'team' });
  });

  it('that name a label no event has are a warning', () => {
    const labels = { ...fitting.labels, team: ['sqaud'] };
    expect(judgeSettings({ ...fitting, labels })[1]).toEqual({
      ...{ state: 'warning', reason: 'labels.missing', facts: { meaning: 'team', fields: 'sqaud' } },
    });
  });

  it('that nobody changed are a choice, with what the clients would have to send', () => {
    const found = judgeSettings({ ...fitting, labels: DEFAULT_LABEL_MEANINGS, fields: ['user.id'] });
    expect(told(found)).toEqual(['ok labels.found', ...Array.from({ length: 3 }, () => 'note labels.unused')]);
    expect(found.map(({ fix }) => fix)).toEqual([
      undefined,
      'OTEL_RESOURCE_ATTRIBUTES=team=your-team',
      'OTEL_RESOURCE_ATTRIBUTES=project=your-project',
      'OTEL_METRICS_INCLUDE_REPOSITORY=true',
    ]);
  });

  it('that want no label are not judged by it', () => {
    expect(judgeSettings({ ...fitting, labels: { ...fitting.labels, repo: [] } })).toHaveLength(3);
  });

  it.each([
    [0, 20, 'note thresholds.never'],
    [20, 20, 'note thresholds.always'],
    [3, 20, 'ok thresholds.some'],
    [0, 9, 'ok thresholds.some'],
    [9, 9, 'ok thresholds.some'],
  ])('have a threshold that %s of %s sessions reach: %s', (reached, sessions, expected) => {
    const thresholds = [{ name: 'sessionCostUsd', reached, sessions }];
    expect(told(judgeSettings({ ...fitting, thresholds })).at(-1)).toBe(expected);
  });
});
