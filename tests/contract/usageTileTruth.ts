import type { Stat } from 'components/StatStrip/StatStrip';
import type { UsageFigures } from 'domain/usage/usageFigures';

/** Figures of a fleet, with the prompts that only logs know. */
export type Expected = UsageFigures & { readonly prompts: number };

type Unit = 'usd' | 'count' | 'ms' | 'share';

/** What a tile is to show: dollars, a count, milliseconds or a share; undefined where it cannot be worked out. */
interface Tile {
  readonly unit: Unit;
  readonly amount: (figures: Required<Expected>) => number;
}

const NANO = 1e9;
const usd = ({ costNanoUsd }: Required<Expected>) => costNanoUsd / NANO;
const hours = ({ activeUserMs, activeCliMs }: Required<Expected>) => (activeUserMs + activeCliMs) / 3_600_000;
const inputOf = ({ tokens }: Required<Expected>) =>
  tokens.inputTokens + tokens.cacheReadTokens + tokens.cacheCreationTokens;
const decided = ({ editDecisions }: Required<Expected>, only?: string) =>
  editDecisions
    .filter(({ decision }) => only === undefined || decision === only)
    .reduce((sum, { count }) => sum + count, 0);

/** Every tile of the page, worked out here and not by the page's own functions. */
const TILES: Readonly<Record<string, Tile>> = {
  Cost: { unit: 'usd', amount: usd },
  Tokens: { unit: 'count', amount: (all) => inputOf(all) + all.tokens.outputTokens },
  Sessions: { unit: 'count', amount: ({ sessions }) => sessions },
  Prompts: { unit: 'count', amount: ({ prompts }) => prompts },
  'Active: typing': { unit: 'ms', amount: ({ activeUserMs }) => activeUserMs },
  'Active: Claude Code': { unit: 'ms', amount: ({ activeCliMs }) => activeCliMs },
  'Lines added': { unit: 'count', amount: ({ linesAdded }) => linesAdded },
  'Lines removed': { unit: 'count', amount: ({ linesRemoved }) => linesRemoved },
  Commits: { unit: 'count', amount: ({ commits }) => commits },
  'Pull requests': { unit: 'count', amount: ({ pullRequests }) => pullRequests },
  'Edit decisions': { unit: 'count', amount: (all) => decided(all) },
  'Edits accepted': { unit: 'share', amount: (all) => decided(all, 'accept') / decided(all) },
  'Cost per session': { unit: 'usd', amount: (all) => usd(all) / all.sessions },
  'Cost per prompt': { unit: 'usd', amount: (all) => usd(all) / all.prompts },
  'Cost per active hour': { unit: 'usd', amount: (all) => usd(all) / hours(all) },
  'Cost per commit': { unit: 'usd', amount: (all) => usd(all) / all.commits },
  'Cost per 1,000 lines': { unit: 'usd', amount: (all) => usd(all) / ((all.linesAdded + all.linesRemoved) / 1000) },
  'Input from cache': { unit: 'share', amount: (all) => all.tokens.cacheReadTokens / inputOf(all) },
};

/** How far what is shown in full may be from the truth: half a micro-dollar, a hundredth of a millisecond. */
const NEAR: Readonly<Record<Unit, number>> = { usd: 5e-7, count: 0, ms: 0.01, share: 0.0005 };

function numberIn(text: string, unit: Unit): number {
  const [digits = ''] = /-?\d[\d,]*(?:\.\d+)?/.exec(text) ?? [];
  const number = digits === '' ? NaN : Number(digits.replaceAll(',', ''));
  return unit === 'share' ? number / 100 : number;
}

const changeIn = (now: number, before: number): number => Math.round((now / before - 1) * 100);

function expectChange({ label, change }: Stat, now: number, before: number): void {
  if (before === 0 || change?.startsWith('×')) {
    return;
  }
  const shown = numberIn(change ?? '', 'count') * (change?.startsWith('−') ? -1 : 1);
  // The rounding of a binary fraction may fall to either side.
  expect([label, Math.abs(shown - changeIn(now, before)) <= 1]).toEqual([label, true]);
}

const complete = (figures: Expected): Required<Expected> => ({
  ...{ sessions: NaN, starts: NaN, resumes: NaN, linesAdded: NaN, linesRemoved: NaN, commits: NaN, pullRequests: NaN },
  ...{ costNanoUsd: figures.costNanoUsd ?? never(), tokens: figures.tokens ?? never() },
  ...{ activeUserMs: figures.activeUserMs ?? never(), activeCliMs: figures.activeCliMs ?? never() },
  ...figures,
  editDecisions: figures.editDecisions ?? [],
});

function never(): never {
  throw new Error('The truth has no such figure.');
}

/** Each tile in full is the truth, and tells how it differs from the truth before, where that is asked for. */
export function expectTiles(tiles: readonly Stat[], now: Expected, before: Expected | undefined): void {
  expect(tiles.map(({ label }) => label)).toEqual(Object.keys(TILES));
  for (const tile of tiles) {
    const { unit, amount } = TILES[tile.label] ?? never();
    const isNow = amount(complete(now));
    const shown = numberIn(tile.exact ?? '', unit);
    expect([tile.label, tile.exact, Math.abs(shown - isNow) <= NEAR[unit]]).toEqual([tile.label, tile.exact, true]);
    if (before === undefined) {
      continue;
    }
    const wasBefore = amount(complete(before));
    expect([tile.label, tile.previous === undefined]).toEqual([tile.label, !Number.isFinite(wasBefore)]);
    expectChange(tile, isNow, wasBefore);
  }
}
