import * as fc from 'fast-check';

import { BUDGET_PERIODS, type Budget, type BudgetScope } from 'domain/budgets/budget';
import type { Prices } from 'domain/usage/priceFit';
import { nanoUsd } from 'domain/units';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  type Settings,
  settingsProblems,
  TEMPORALITY_SETTINGS,
  writeSettings,
} from './settings';

const name = fc
  .string({ minLength: 1, maxLength: 128, unit: 'binary' })
  .map((text) => text.trim())
  .filter((text) => text !== '');
/** Prices of up to 10,000 dollars a million tokens, to a millionth of a nano-dollar. */
const price = fc.integer({ min: 0, max: 10_000_000 * 1_000_000 }).map((millionths) => millionths / 1_000_000);

const lifetimes = fc.oneof(
  fc.record({ cacheCreation5mTokens: price, cacheCreation1hTokens: price }, { requiredKeys: [] }),
  fc.record({ cacheCreationTokens: price, cacheCreation5mTokens: price, cacheCreation1hTokens: price }),
  price.map((one) => ({ cacheCreationTokens: one, cacheCreation5mTokens: one, cacheCreation1hTokens: one }))
);
const prices: fc.Arbitrary<Prices> = fc
  .tuple(
    fc.record(
      { inputTokens: price, outputTokens: price, cacheReadTokens: price },
      { requiredKeys: ['inputTokens', 'outputTokens'] }
    ),
    lifetimes
  )
  .map(([base, created]) => ({ ...base, ...created }));

const scope: fc.Arbitrary<BudgetScope> = fc.oneof(
  fc.constant<BudgetScope>({ kind: 'all' }),
  fc.record({ kind: fc.constant('each' as const), label: name }),
  fc.record({ kind: fc.constant('one' as const), label: name, value: name })
);
const budget: fc.Arbitrary<Budget> = fc.record({
  name,
  scope,
  period: fc.constantFrom(...BUDGET_PERIODS),
  amountNanoUsd: fc.integer({ min: 10_000, max: 9_000_000_000_000 }).map((microUsd) => nanoUsd(microUsd * 1000)),
});
const currency = fc.record({
  code: fc.constantFrom('EUR', 'CNY', 'JPY', 'XAU'),
  perUsd: fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
});

const settings: fc.Arbitrary<Settings> = fc
  .record(
    {
      logsDatasourceUid: name,
      metricsDatasourceUid: name,
      temporality: fc.constantFrom(...TEMPORALITY_SETTINGS),
      baseFilter: fc.oneof(fc.constant(''), fc.constant('team:="a"')),
      ownPrices: fc.array(fc.tuple(name, prices), { maxLength: 5 }).map((entries) => new Map(entries)),
      currency,
      budgets: fc.uniqueArray(budget, { maxLength: 5, selector: (one) => one.name }),
    },
    { requiredKeys: ['temporality', 'baseFilter', 'ownPrices', 'budgets'] }
  )
  .map((some) => ({ ...DEFAULT_SETTINGS, ...some }));

describe('settings that are written', () => {
  it('are read as the same, also after a journey as JSON, and nothing is wrong with them', () => {
    fc.assert(
      fc.property(settings, (value) => {
        const written: unknown = JSON.parse(JSON.stringify(writeSettings(value)));
        expect(parseSettings(written)).toEqual(value);
        expect(settingsProblems(written)).toEqual([]);
      })
    );
  });

  it('say nothing of what is the default, and yet are never empty, which Grafana would not store', () => {
    expect(writeSettings(DEFAULT_SETTINGS)).toEqual({ temporality: 'auto' });
    expect(
      writeSettings(parseSettings({ prices: [{ model: 'm', inputUsd: 1, outputUsd: 2, cacheCreationUsd: 3 }] }))
    ).toEqual({
      temporality: 'auto',
      prices: [{ model: 'm', inputUsd: 1, outputUsd: 2, cacheCreationUsd: 3 }],
    });
  });

  it('of anything at all are the same when read again', () => {
    const entry = fc.oneof(
      fc.anything(),
      fc.dictionary(
        fc.constantFrom('model', 'name', 'inputUsd', 'outputUsd', 'amountUsd', 'period', 'label'),
        fc.anything()
      )
    );
    const junk = fc.record({
      prices: fc.oneof(fc.anything(), fc.array(entry)),
      budgets: fc.oneof(fc.anything(), fc.array(entry)),
      currency: fc.oneof(fc.anything(), fc.record({ code: fc.anything(), perUsd: fc.anything() })),
    });
    fc.assert(
      fc.property(junk, (jsonData) => {
        const read = parseSettings(jsonData);
        expect(parseSettings(writeSettings(read))).toEqual(read);
      })
    );
  });
});
