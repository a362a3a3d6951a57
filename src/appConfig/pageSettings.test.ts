import { parseSettings, settingsProblems } from './settings';

const problemsOf = (jsonData: unknown) => settingsProblems(jsonData).map(({ key: _key, ...problem }) => problem);

describe('the range to begin with', () => {
  const rangeOf = (defaultRange: unknown) => parseSettings({ defaultRange }).defaultRange;

  it.each([
    [{ from: 'now-24h', to: 'now' }],
    [{ from: 'now/d', to: 'now/d' }],
    [{ from: 'now-1M/M', to: 'now-1M/M' }],
    [{ from: '2020-01-01', to: '2020-02-01T12:00:00Z' }],
    [{ from: 'now-1d/d', to: 'now+1h' }],
  ])('may be %j', (range) => {
    expect(rangeOf(range)).toEqual(range);
    expect(problemsOf({ defaultRange: range })).toEqual([]);
  });

  it('has the usual end, or beginning, where only the other is said', () => {
    expect(rangeOf({ from: ' now-30d ' })).toEqual({ from: 'now-30d', to: 'now' });
    expect(rangeOf({ to: 'now-1d' })).toEqual({ from: 'now-7d', to: 'now-1d' });
  });

  it.each([
    [{ from: 'now-7x' }, [{ field: 'from', reason: 'notTime' }]],
    [
      { from: 'yesterday', to: '7d' },
      [
        { field: 'from', reason: 'notTime' },
        { field: 'to', reason: 'notTime' },
      ],
    ],
    [{ from: 'now', to: 'now-1h' }, [{ field: 'from', reason: 'notBefore', detail: 'now-1h' }]],
    [{ from: 'now', to: 'now' }, [{ field: 'from', reason: 'notBefore', detail: 'now' }]],
    [{ to: 'now-30d' }, [{ field: 'from', reason: 'notBefore', detail: 'now-30d' }]],
    [{ from: 7 }, [{ field: 'from', reason: 'notText' }]],
    ['now-1h', [{ reason: 'notObject' }]],
  ])('that is %j is the usual one, with the reason', (defaultRange, problems) => {
    expect(rangeOf(defaultRange)).toEqual({ from: 'now-7d', to: 'now' });
    expect(problemsOf({ defaultRange })).toEqual(problems);
  });
});

describe('thresholds', () => {
  it('are numbers, also as text; the wait is set in seconds', () => {
    expect(
      parseSettings({ thresholds: { sessionCostUsd: '5', waitSeconds: 1.5, errorPercent: 0.5 } }).thresholds
    ).toEqual({
      sessionCostUsd: 5,
      waitMs: 1500,
      errorPercent: 0.5,
    });
  });

  it('are none at first, and none where they do not fit', () => {
    const thresholds = { sessionCostUsd: 0, contextTokens: 1.5, errorPercent: 101, waitSeconds: 'long' };
    expect(parseSettings({}).thresholds).toEqual({});
    expect(parseSettings({ thresholds }).thresholds).toEqual({});
    expect(problemsOf({ thresholds })).toEqual([
      { field: 'sessionCostUsd', reason: 'tooSmall', detail: '0.01' },
      { field: 'contextTokens', reason: 'notWhole' },
      { field: 'errorPercent', reason: 'tooLarge', detail: '100' },
      { field: 'waitSeconds', reason: 'notNumber' },
    ]);
  });
});

describe('limits', () => {
  it('are numbers, also as text', () => {
    expect(parseSettings({ limits: { sessionEvents: '20000', listRows: '100' } }).limits).toEqual({
      sessionEvents: 20_000,
      listRows: 100,
    });
  });

  it.each([
    [{ sessionEvents: 999 }, [{ field: 'sessionEvents', reason: 'tooSmall', detail: '1000' }]],
    [{ sessionEvents: 5_000_001 }, [{ field: 'sessionEvents', reason: 'tooLarge', detail: '5000000' }]],
    [{ sessionEvents: 1000.5 }, [{ field: 'sessionEvents', reason: 'notWhole' }]],
    [{ listRows: 30 }, [{ field: 'listRows', reason: 'unknown', detail: '25, 50, 100, 200' }]],
    [{ listRows: 'all' }, [{ field: 'listRows', reason: 'notNumber' }]],
    [7, [{ reason: 'notObject' }]],
  ])('that are %j are the usual ones, with the reason', (limits, problems) => {
    expect(parseSettings({ limits }).limits).toEqual({ sessionEvents: 500_000, listRows: 50 });
    expect(problemsOf({ limits })).toEqual(problems);
  });
});

describe('privacy', () => {
  it('is for everyone, masked, unless it is set', () => {
    expect(parseSettings({}).privacy).toEqual({ text: 'everyone', maskSecrets: true });
    expect(parseSettings({ privacy: { text: 'permitted' } }).privacy).toEqual({ text: 'permitted', maskSecrets: true });
    expect(parseSettings({ privacy: { maskSecrets: 'false' } }).privacy.maskSecrets).toBe(false);
  });

  it('that does not fit is the usual, with the reason', () => {
    expect(problemsOf({ privacy: { text: 'nobody', maskSecrets: 0 } })).toEqual([
      { field: 'text', reason: 'unknown', detail: 'everyone, permitted' },
      { field: 'maskSecrets', reason: 'notText' },
    ]);
    expect(parseSettings({ privacy: { text: 'nobody', maskSecrets: 0 } }).privacy).toEqual(parseSettings({}).privacy);
  });
});
