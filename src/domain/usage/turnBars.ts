import type { Session } from '../sessions/session';
import { TOKEN_KINDS } from '../timeline/curves';
import { pricesOf, type Tariffs } from './dollarsByKind';
import { PRICED_KINDS } from './priceFit';
import { type ApiRequest, pricedTokens } from './pricedRequests';
import type { UsageChart } from './usageChoices';
import { sortUsage, type UsageGroup, usageGroups } from './usageGroups';

/** By what the bars of turns are split. */
export type BarSplit = Exclude<UsageChart, 'time'>;

/** One colour of the bars. */
export interface BarPart {
  /** A kind of tokens, a model, a source; undefined: what the client or fitted prices do not tell, or the rest. */
  readonly value?: string;
  /** How many values are together in it, where it is the rest of many. */
  readonly others?: number;
  /** For each turn. */
  readonly amounts: readonly number[];
}

/** What each turn cost and used, in parts that add up to it. */
export interface TurnBars {
  /** In the session's order; the last one may hold all turns that have no bar of their own. */
  readonly turns: ReadonlyArray<Pick<UsageGroup, 'value' | 'key'> & { readonly others?: number }>;
  /** In nano-dollars. */
  readonly cost: readonly BarPart[];
  readonly tokens: readonly BarPart[];
}

/** As many as can be told apart in half the width of a window. */
const MOST_TURNS = 40;
const MOST_PARTS = 8;

/** Key of the bar that holds the turns without one of their own. */
export const OTHER_TURNS = '';

/** The turns of a session, the dearest of them one by one; what the others used is one bar more. */
export function turnBars(session: Session, split: BarSplit, tariffs: Tariffs, most = MOST_TURNS): TurnBars {
  const groups = usageGroups(session, 'turn');
  const dearest = new Set(sortUsage(groups, { sort: 'cost', isDescending: true }).slice(0, most));
  const rest = groups.filter((group) => !dearest.has(group));
  const turns = groups.filter((group) => dearest.has(group)).map(({ value, key }) => ({ value, key }));
  const turnOf = new Map(turns.map(({ key }, index) => [key, index]));
  const cost = new Parts(turns.length + (rest.length > 0 ? 1 : 0));
  const tokens = new Parts(cost.turns);
  groups.forEach(({ key, requests }) => {
    const turn = turnOf.get(key) ?? turns.length;
    requests.forEach((request) => {
      costsOf(request, split, tariffs).forEach(([value, amount]) => cost.add(value, turn, amount));
      tokensOf(request, split).forEach(([value, amount]) => tokens.add(value, turn, amount));
    });
  });
  return {
    turns: rest.length === 0 ? turns : [...turns, { key: OTHER_TURNS, others: rest.length }],
    cost: cost.inOrder(split === 'kind' ? PRICED_KINDS : undefined),
    tokens: tokens.inOrder(split === 'kind' ? TOKEN_KINDS : undefined),
  };
}

/** What is not told: values are text that was sent, and an empty one is never stored. */
const NOT_TOLD = '';

type Amount = readonly [value: string, amount: number];

const valueOf = (split: BarSplit, { fields }: ApiRequest): string =>
  (split === 'model' ? fields.model : fields.querySource) ?? NOT_TOLD;

/**
 * What a request cost, in parts. By kind they are by fitted prices, and as they miss the client's own figure by a
 * little where the fit is no exact one, so much more or less, each by its share: bars are as high as what was paid.
 */
function costsOf(request: ApiRequest, split: BarSplit, tariffs: Tariffs): readonly Amount[] {
  const { costNanoUsd = 0 } = request.fields;
  if (split !== 'kind') {
    return [[valueOf(split, request), costNanoUsd]];
  }
  const prices = pricesOf(request, tariffs) ?? {};
  const tokens = pricedTokens(request);
  const parts = PRICED_KINDS.map((kind): Amount => [kind, (tokens[kind] ?? 0) * (prices[kind] ?? 0)]);
  const sum = parts.reduce((total, [, amount]) => total + amount, 0);
  return sum > 0
    ? parts.map(([kind, amount]): Amount => [kind, (amount * costNanoUsd) / sum])
    : [[NOT_TOLD, costNanoUsd]];
}

function tokensOf(request: ApiRequest, split: BarSplit): readonly Amount[] {
  const kinds = TOKEN_KINDS.map((kind): Amount => [kind, request.fields[kind] ?? 0]);
  return split === 'kind' ? kinds : [[valueOf(split, request), kinds.reduce((total, [, amount]) => total + amount, 0)]];
}

/** Amounts by value, turn by turn. */
class Parts {
  private readonly byValue = new Map<string, number[]>();

  public constructor(public readonly turns: number) {}

  public add(value: string, turn: number, amount: number): void {
    if (amount === 0) {
      return;
    }
    const amounts = this.byValue.get(value) ?? Array.from({ length: this.turns }, () => 0);
    this.byValue.set(value, amounts);
    amounts[turn] = (amounts[turn] ?? 0) + amount;
  }

  /** In the order of these values, or the largest first, and of many the rest together; what is not told comes last. */
  public inOrder(values: readonly string[] | undefined): readonly BarPart[] {
    const told = [...this.byValue].filter(([value]) => value !== NOT_TOLD);
    const sorted =
      values === undefined
        ? told.toSorted(([, one], [, other]) => sumOf(other) - sumOf(one))
        : told.toSorted(([one], [other]) => values.indexOf(one) - values.indexOf(other));
    const most = sorted.length > MOST_PARTS ? MOST_PARTS - 1 : MOST_PARTS;
    const rest = sorted.slice(most).map(([, amounts]) => amounts);
    const untold = this.byValue.get(NOT_TOLD);
    return [
      ...sorted.slice(0, most).map(([value, amounts]): BarPart => ({ value, amounts })),
      ...(rest.length === 0 ? [] : [{ others: rest.length, amounts: this.together(rest) }]),
      ...(untold === undefined ? [] : [{ amounts: untold }]),
    ];
  }

  private together(parts: ReadonlyArray<readonly number[]>): readonly number[] {
    return Array.from({ length: this.turns }, (_, turn) => sumOf(parts.map((amounts) => amounts[turn] ?? 0)));
  }
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
