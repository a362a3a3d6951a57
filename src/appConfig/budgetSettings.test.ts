import { parseSettings, settingsProblems } from './settings';

const row = { name: 'All', amountUsd: 500, period: 'month' };
const budgetsOf = (...budgets: readonly unknown[]) => parseSettings({ budgets }).budgets;
const problemsOf = (...budgets: readonly unknown[]) =>
  settingsProblems({ budgets }).map(({ key: _key, ...problem }) => problem);

describe('budgets', () => {
  it('limit everybody, each value of a label, or one value', () => {
    const budgets = [
      row,
      { ...row, name: 'Each', label: 'user.email', value: ' ' },
      { ...row, name: 'One', label: 'team', value: 'core', period: 'day', amountUsd: 12.34 },
    ];
    expect(budgetsOf(...budgets)).toEqual([
      { name: 'All', scope: { kind: 'all' }, period: 'month', amountNanoUsd: 500_000_000_000 },
      { name: 'Each', scope: { kind: 'each', label: 'user.email' }, period: 'month', amountNanoUsd: 500_000_000_000 },
      {
        name: 'One',
        scope: { kind: 'one', label: 'team', value: 'core' },
        period: 'day',
        amountNanoUsd: 12_340_000_000,
      },
    ]);
    expect(problemsOf(...budgets)).toEqual([]);
  });

  it.each([
    [{ amountUsd: 0 }, { field: 'amountUsd', reason: 'tooSmall', detail: '0.01' }],
    [{ amountUsd: -5 }, { field: 'amountUsd', reason: 'tooSmall', detail: '0.01' }],
    [{ amountUsd: 1e-12 }, { field: 'amountUsd', reason: 'tooSmall', detail: '0.01' }],
    [{ amountUsd: 9_000_001 }, { field: 'amountUsd', reason: 'tooLarge', detail: '9000000' }],
    [{ amountUsd: Infinity }, { field: 'amountUsd', reason: 'tooLarge', detail: '9000000' }],
    [{ amountUsd: NaN }, { field: 'amountUsd', reason: 'notNumber' }],
    [{ amountUsd: '$500' }, { field: 'amountUsd', reason: 'notNumber' }],
    [{ amountUsd: '' }, { field: 'amountUsd', reason: 'missing' }],
    [{ period: 'year' }, { field: 'period', reason: 'unknown', detail: 'day, week, month' }],
    [{ period: 'Month' }, { field: 'period', reason: 'unknown', detail: 'day, week, month' }],
    [{ period: 30 }, { field: 'period', reason: 'notText' }],
    [{ period: undefined }, { field: 'period', reason: 'missing' }],
    [{ name: ' ' }, { field: 'name', reason: 'missing' }],
    [{ name: 7 }, { field: 'name', reason: 'notText' }],
    [{ value: 'core' }, { field: 'label', reason: 'noLabel' }],
    [{ label: 7 }, { field: 'label', reason: 'notText' }],
    [
      { label: 'team', value: 12 },
      { field: 'value', reason: 'notText' },
    ],
    [{ label: 'x'.repeat(257) }, { field: 'label', reason: 'tooLong', detail: '256' }],
  ])('with %j are left out whole, with the reason, and the rest is kept', (change, problem) => {
    expect(budgetsOf({ ...row, ...change }, { ...row, name: 'Other' }).map(({ name }) => name)).toEqual(['Other']);
    expect(problemsOf({ ...row, name: 'Other' }, { ...row, ...change })).toEqual([{ index: 1, ...problem }]);
  });

  it('of the same name are the first of them', () => {
    expect(budgetsOf(row, { ...row, amountUsd: 1 }).map(({ amountNanoUsd }) => amountNanoUsd)).toEqual([5e11]);
    expect(problemsOf(row, { ...row, amountUsd: 1 })).toEqual([{ index: 1, field: 'name', reason: 'twice' }]);
  });

  it('whose namesake does not fit are not taken for a second one', () => {
    expect(budgetsOf({ ...row, amountUsd: 0 }, row)).toHaveLength(1);
  });

  it('have any name and any value, as text', () => {
    const hostile = ['__proto__', '<script>alert(1)</script>', '"} or {x="', 'a\u0000b', '${x}', '$__all', '预算'];
    expect(
      budgetsOf(...hostile.map((text) => ({ ...row, name: text, label: text, value: text }))).map(({ name, scope }) => [
        name,
        scope,
      ])
    ).toEqual(hostile.map((text) => [text, { kind: 'one', label: text, value: text }]));
  });

  it.each([7, 'text', {}])('that are no list but %j are none', (budgets) => {
    expect(parseSettings({ budgets }).budgets).toEqual([]);
    expect(settingsProblems({ budgets })).toEqual([{ key: 'budgets', reason: 'notList' }]);
  });

  it('beyond fifty are said to be too many', () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ ...row, name: `b${index}` }));
    expect(budgetsOf(...many)).toHaveLength(50);
    expect(problemsOf(...many)).toEqual([{ reason: 'tooMany', detail: '50' }]);
  });
});
