/** The four kinds of tokens of one request; cache writes by how long they live. */
export interface TokenUse {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite5m: number;
  readonly cacheWrite1h: number;
}

/** Dollars per million tokens. */
interface Price {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite5m: number;
  readonly cacheWrite1h: number;
}

/** The published pattern: reading the cache costs a tenth of input, writing it 1.25 times (5 minutes) or twice (1 hour). */
const price = (input: number, output: number, cacheRead = input / 10): Price => ({
  input,
  output,
  cacheRead,
  cacheWrite5m: input * 1.25,
  cacheWrite1h: input * 2,
});

/**
 * What the client charges by model. Captured requests of haiku 3.5 and 4.5, sonnet 4 and 4.5, opus 5.5 and GLM come
 * out of it to the last digit. Models the client does not know get the tariff of its own default model.
 */
const PRICES = {
  'claude-opus-5-5': price(4, 20, 0.2),
  'claude-opus-4-6': price(5, 25, 0.5),
  'claude-opus-4-1-20250805': price(15, 75, 1.5),
  'claude-sonnet-5': price(3, 15, 0.3),
  'claude-sonnet-4-5-20250929': price(3, 15, 0.3),
  'claude-sonnet-4-20250514': price(3, 15, 0.3),
  'claude-haiku-4-5-20251001': price(1, 5, 0.1),
  'claude-3-5-haiku-20241022': price(0.8, 4, 0.08),
  'glm-4.7': price(4, 20, 0.2),
} satisfies Readonly<Record<string, Price>>;

export type Model = keyof typeof PRICES;
export const MODELS: readonly string[] = Object.keys(PRICES);

/** The published surcharge for the fast mode of opus. */
const FAST_FACTOR = 6;

/**
 * Dollars of one request, summed in the client's own order of operations, so that the binary fractions come out with
 * the client's noise (`0.0041676000000000005`).
 */
export function costUsd(model: Model, use: TokenUse, fast = false): number {
  const tariff = PRICES[model];
  const factor = fast ? FAST_FACTOR : 1;
  const writes =
    (use.cacheWrite5m / 1e6) * tariff.cacheWrite5m * factor + (use.cacheWrite1h / 1e6) * tariff.cacheWrite1h * factor;
  return (
    (use.input / 1e6) * tariff.input * factor +
    (use.output / 1e6) * tariff.output * factor +
    (use.cacheRead / 1e6) * tariff.cacheRead * factor +
    writes
  );
}
