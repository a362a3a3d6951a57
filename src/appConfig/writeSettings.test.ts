import * as fc from 'fast-check';

import { BUDGET_PERIODS, type Budget, type BudgetScope } from 'domain/budgets/budget';
import { type Privacy, TEXT_READERS } from 'domain/privacy/privacy';
import { DEFAULT_LABEL_MEANINGS, LABEL_MEANINGS, type LabelMeanings } from 'domain/settings/labelMeanings';
import { type Limits, LIST_ROWS } from 'domain/settings/limits';
import type { Thresholds } from 'domain/settings/thresholds';
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
const field = name.filter((text) => !text.includes(','));
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

/** No field means two things, and somebody is the user. */
const labels: fc.Arbitrary<LabelMeanings> = fc
  .tuple(
    fc.uniqueArray(fc.oneof(field, fc.constantFrom(...LABEL_MEANINGS.flatMap((of) => DEFAULT_LABEL_MEANINGS[of]))), {
      minLength: 4,
      maxLength: 12,
    }),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 })
  )
  .map(([names, places]) => {
    const said = LABEL_MEANINGS.map((_meaning, at) => names.filter((_name, index) => places[index] === at));
    return parseSettings({ labels: Object.fromEntries(LABEL_MEANINGS.map((of, at) => [of, said[at]])) }).labels;
  });
const limits: fc.Arbitrary<Limits> = fc.record({
  sessionEvents: fc.integer({ min: 1000, max: 5_000_000 }),
  listRows: fc.constantFrom(...LIST_ROWS),
});
const thresholds: fc.Arbitrary<Thresholds> = fc.record(
  {
    sessionCostUsd: fc.double({ min: 0.01, max: 9_000_000, noNaN: true }),
    contextTokens: fc.integer({ min: 1, max: 1_000_000_000 }),
    errorPercent: fc.double({ min: 0.01, max: 100, noNaN: true }),
    waitMs: fc.integer({ min: 1000, max: 604_800_000 }),
  },
  { requiredKeys: [] }
);
const privacy: fc.Arbitrary<Privacy> = fc.record({
  text: fc.constantFrom(...TEXT_READERS),
  maskSecrets: fc.boolean(),
});
const defaultRange = fc.constantFrom(
  { from: 'now-7d', to: 'now' },
  { from: 'now-24h', to: 'now-1h' },
  { from: 'now/d', to: 'now/d' },
  { from: '2026-11-01T00:00:00Z', to: 'now+1y' }
);

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
      labels,
      limits,
      thresholds,
      privacy,
      defaultRange,
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
    expect(writeSettings(DEFAULT_SETTINGS)).toEqual({ version: 2 });
    expect(
      writeSettings(parseSettings({ prices: [{ model: 'm', inputUsd: 1, outputUsd: 2, cacheCreationUsd: 3 }] }))
    ).toEqual({
      version: 2,
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
    const names = fc.array(fc.oneof(name, fc.constantFrom('team', 'user.email', 'user.id', 'repo')));
    const part = fc.constantFrom('sessionCostUsd', 'waitSeconds', 'listRows', 'sessionEvents', 'text', 'maskSecrets');
    const time = fc.oneof(fc.anything(), fc.constantFrom('now', 'now-1d', 'now/d', '2020-01-01', 'now-7x', 'soon'));
    const junk = fc.record({
      prices: fc.oneof(fc.anything(), fc.array(entry)),
      budgets: fc.oneof(fc.anything(), fc.array(entry)),
      currency: fc.oneof(fc.anything(), fc.record({ code: fc.anything(), perUsd: fc.anything() })),
      labels: fc.oneof(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...LABEL_MEANINGS), fc.oneof(fc.anything(), names))
      ),
      thresholds: fc.oneof(fc.anything(), fc.dictionary(part, fc.anything())),
      limits: fc.oneof(fc.anything(), fc.dictionary(part, fc.oneof(fc.anything(), fc.integer()))),
      privacy: fc.oneof(fc.anything(), fc.dictionary(part, fc.anything())),
      defaultRange: fc.oneof(fc.anything(), fc.record({ from: time, to: time }, { requiredKeys: [] })),
      version: fc.oneof(fc.anything(), fc.integer()),
    });
    fc.assert(
      fc.property(junk, (jsonData) => {
        const read = parseSettings(jsonData);
        expect(parseSettings(writeSettings(read))).toEqual(read);
      })
    );
  });
});
