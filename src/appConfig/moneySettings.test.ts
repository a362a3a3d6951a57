import { costByPrices } from 'domain/usage/priceFit';
import { parseSettings, settingsProblems } from './settings';

const row = { model: 'glm-4.6', inputUsd: 0.6, outputUsd: 2.2, cacheReadUsd: 0.11 };
const pricesOf = (...prices: readonly unknown[]) => [...parseSettings({ prices }).ownPrices];
const problemsOf = (...prices: readonly unknown[]) => settingsProblems({ prices });

describe('own prices', () => {
  it('are dollars for a million tokens, and nano-dollars a token inside', () => {
    expect(pricesOf(row)).toEqual([['glm-4.6', { inputTokens: 600, outputTokens: 2200, cacheReadTokens: 110 }]]);
    expect(problemsOf(row)).toEqual([]);
  });

  it.each([0.07, 0.6, 2.2, 0.0375, 1.1, 4.35, 1234.567])('of %d dollars come without the noise of fractions', (usd) => {
    const prices = parseSettings({ prices: [{ ...row, inputUsd: usd }] }).ownPrices.get('glm-4.6');
    expect(String(prices?.inputTokens).length).toBeLessThanOrEqual(String(usd).length + 3);
    expect(prices?.inputTokens).toBeCloseTo(usd * 1000, 6);
  });

  it('for cache creation hold for every lifetime that has none of its own', () => {
    const [, prices = {}] = pricesOf({ ...row, cacheCreationUsd: 3, cacheCreation1hUsd: 6 })[0] ?? [];
    expect(prices).toMatchObject({
      cacheCreationTokens: 3000,
      cacheCreation5mTokens: 3000,
      cacheCreation1hTokens: 6000,
    });
    expect(costByPrices({ cacheCreation5mTokens: 1000 }, prices)).toBe(3_000_000);
  });

  it('that nobody gave stay unknown, for a cost without them would be a guess', () => {
    const [, prices = {}] = pricesOf(row)[0] ?? [];
    expect(costByPrices({ inputTokens: 1, cacheCreation5mTokens: 1 }, prices)).toBeUndefined();
  });

  it('may be zero: a model of one’s own costs nothing a token', () => {
    expect(pricesOf({ model: 'own', inputUsd: 0, outputUsd: 0, cacheReadUsd: 0 })).toEqual([
      ['own', { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0 }],
    ]);
  });

  it('may be written as text, which is what a variable in a provisioning file becomes', () => {
    expect(pricesOf({ ...row, inputUsd: ' 0.6 ', outputUsd: '22e-1', cacheReadUsd: '.11' })).toEqual(pricesOf(row));
  });

  it.each([
    [-0.01, 'tooSmall', '0'],
    ['-1', 'tooSmall', '0'],
    [-Infinity, 'tooSmall', '0'],
    [10_001, 'tooLarge', '10000'],
    [1e300, 'tooLarge', '10000'],
    [Infinity, 'tooLarge', '10000'],
    ['1e999', 'tooLarge', '10000'],
    [NaN, 'notNumber', undefined],
    ['NaN', 'notNumber', undefined],
    ['Infinity', 'notNumber', undefined],
    ['0x10', 'notNumber', undefined],
    ['0,6', 'notNumber', undefined],
    ['1 000', 'notNumber', undefined],
    [true, 'notNumber', undefined],
    [[0.6], 'notNumber', undefined],
    [{}, 'notNumber', undefined],
  ])('of %p leave out their model, with the reason', (outputUsd, reason, detail) => {
    expect(pricesOf({ ...row, outputUsd }, { ...row, model: 'other' }).map(([model]) => model)).toEqual(['other']);
    expect(problemsOf({ ...row, outputUsd })).toEqual([
      { key: 'prices', index: 0, field: 'outputUsd', reason, ...(detail === undefined ? {} : { detail }) },
    ]);
  });

  it('need a model and the prices of input and output', () => {
    expect(problemsOf({ model: '  ', inputUsd: '', outputUsd: null })).toEqual([
      { key: 'prices', index: 0, field: 'model', reason: 'missing' },
      { key: 'prices', index: 0, field: 'inputUsd', reason: 'missing' },
      { key: 'prices', index: 0, field: 'outputUsd', reason: 'missing' },
    ]);
    expect(pricesOf({ model: 'm', inputUsd: 1 }, { ...row, model: undefined })).toEqual([]);
  });

  it('of a model that comes twice are those that came first', () => {
    const twice = [row, { ...row, model: ' glm-4.6 ', inputUsd: 9 }, { ...row, model: 'GLM-4.6' }];
    expect(pricesOf(...twice).map(([model, prices]) => [model, prices.inputTokens])).toEqual([
      ['glm-4.6', 600],
      ['GLM-4.6', 600],
    ]);
    expect(problemsOf(...twice)).toEqual([{ key: 'prices', index: 1, field: 'model', reason: 'twice' }]);
  });

  it.each(['__proto__', 'constructor', '<img src=x onerror=alert(1)>', '"}) or vector(1) #', '模型', '\u202e', 'a\nb'])(
    'of a model called %j are its own',
    (model) => {
      expect(pricesOf({ ...row, model }).map(([name]) => name)).toEqual([model]);
      expect(parseSettings({ prices: [{ ...row, model }] }).ownPrices.get('toString')).toBeUndefined();
    }
  );

  it.each([7, 'text', [row], null, undefined, true])('that are %j are none, and the rest holds', (entry) => {
    expect(pricesOf(entry, row)).toHaveLength(1);
    expect(problemsOf(row, entry)).toEqual([{ key: 'prices', index: 1, reason: 'notObject' }]);
  });

  it.each([7, 'text', {}, true])('that are no list but %j are none', (prices) => {
    expect(parseSettings({ prices }).ownPrices.size).toBe(0);
    expect(settingsProblems({ prices })).toEqual([{ key: 'prices', reason: 'notList' }]);
  });

  it('beyond what anybody can mean are said to be too many', () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ ...row, model: `m${index}` }));
    expect(pricesOf(...many)).toHaveLength(500);
    expect(problemsOf(...many)).toEqual([{ key: 'prices', reason: 'tooMany', detail: '500' }]);
  });

  it('of a name that nobody can read are refused', () => {
    expect(problemsOf({ ...row, model: 'x'.repeat(257) })).toEqual([
      { key: 'prices', index: 0, field: 'model', reason: 'tooLong', detail: '256' },
    ]);
  });
});

describe('the currency', () => {
  it('is a code and how much of it a dollar is', () => {
    expect(parseSettings({ currency: { code: 'eur', perUsd: '0.92' } }).currency).toEqual({
      code: 'EUR',
      perUsd: 0.92,
    });
    expect(settingsProblems({ currency: { code: 'EUR', perUsd: 0.92 } })).toEqual([]);
  });

  it.each([
    [{}, []],
    [null, []],
    [{ code: 'USD' }, []],
    [{ code: 'USD', perUsd: 1 }, []],
    [{ code: 'USD', perUsd: 2 }, [{ field: 'perUsd', reason: 'dollars' }]],
    [{ code: 'EUR' }, [{ field: 'perUsd', reason: 'missing' }]],
    [{ perUsd: 0.92 }, [{ field: 'code', reason: 'missing' }]],
    [{ code: 'Euro', perUsd: 1 }, [{ field: 'code', reason: 'notCurrency' }]],
    [{ code: '€', perUsd: 1 }, [{ field: 'code', reason: 'notCurrency' }]],
    [{ code: 978, perUsd: 1 }, [{ field: 'code', reason: 'notText' }]],
    [{ code: 'EUR', perUsd: 0 }, [{ field: 'perUsd', reason: 'tooSmall', detail: '0.000001' }]],
    [{ code: 'EUR', perUsd: -1 }, [{ field: 'perUsd', reason: 'tooSmall', detail: '0.000001' }]],
    [{ code: 'EUR', perUsd: NaN }, [{ field: 'perUsd', reason: 'notNumber' }]],
    [{ code: 'EUR', perUsd: 1e10 }, [{ field: 'perUsd', reason: 'tooLarge', detail: '1000000000' }]],
    ['EUR', [{ reason: 'notObject' }]],
    [[], [{ reason: 'notObject' }]],
  ])('of %j is dollars', (currency, problems) => {
    expect(parseSettings({ currency }).currency).toBeUndefined();
    expect(settingsProblems({ currency })).toEqual(problems.map((problem) => ({ key: 'currency', ...problem })));
  });
});
