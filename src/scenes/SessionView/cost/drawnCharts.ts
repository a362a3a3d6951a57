import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';

import type { CostModel } from 'components/CostTokens/costModel';
import { colorKind } from 'components/CostTokens/TokenBar';
import { groupName, kindName } from 'components/CostTokens/usageWords';
import { formatTokens, formatUsd, moneyUnit, panelMoney } from 'components/numbers';
import { tokenColors } from 'components/Timeline/palette/palette';
import type { ChartData, ChartSeries } from 'data/usage/chartData';
import { sessionCurves, TOKEN_KINDS } from 'domain/timeline/curves';
import type { Viewport } from 'domain/timeline/timeline';
import { curvePoints } from 'domain/usage/curvePoints';
import { PRICED_KINDS } from 'domain/usage/priceFit';
import { type BarPart, type BarSplit, turnBars } from 'domain/usage/turnBars';
import type { UsageChart } from 'domain/usage/usageChoices';
import { nanoUsd, usdFromNanoUsd } from 'domain/units';

import { chartNotes, chartTitles, openTitle, otherTurns, partName, shownTurns } from './chartWords';
import type { SessionChart } from './SessionCharts';

interface Drawn {
  readonly model: CostModel;
  readonly window: Viewport;
  readonly theme: GrafanaTheme2;
  /** What a bar of a turn leads to, by the key of its group. */
  readonly onOpen: (key: string) => void;
}

const money = (amounts: readonly number[]): readonly number[] =>
  amounts.map((amount) => panelMoney(usdFromNanoUsd(nanoUsd(amount))));

/** The panels of a chart: of the cost, and of the tokens. */
export function drawnCharts(chart: UsageChart, drawn: Drawn): readonly SessionChart[] {
  const [cost, tokens] = chartTitles(chart);
  const [costNotes, tokenNotes] = chartNotes(chart, drawn.model);
  const both = chart === 'time' ? curves(drawn) : bars(chart, drawn);
  const panel = (title: string, notes: string, { words, ...data }: Drawing, unit: string): SessionChart => ({
    title: words === undefined ? title : `${title} ${words.title}`,
    description: [words?.note, notes].filter(Boolean).join(' '),
    data: { ...data, unit },
  });
  return [panel(cost, costNotes, both.cost, moneyUnit()), panel(tokens, tokenNotes, both.tokens, 'short')];
}

interface Drawing extends Omit<ChartData, 'unit'> {
  /** Where not all that there is is drawn. */
  readonly words?: { readonly title: string; readonly note: string };
}
type Both = Readonly<Record<'cost' | 'tokens', Drawing>>;

function bars(split: BarSplit, { model, window, theme, onOpen }: Drawn): Both {
  const { session, tariffs } = model;
  const { turns, cost, tokens } = turnBars(session, split, tariffs);
  const shown = turns.filter(({ others }) => others === undefined);
  const others = turns.at(-1)?.others ?? 0;
  const along: ChartData['along'] = {
    kind: 'names',
    label: t('cost.by.turn', 'Turn'),
    bars: shown.map(({ key, value }) => ({ key, name: groupName(session, 'turn', { value }) })),
  };
  const colors = tokenColors(theme);
  const series = (part: BarPart, index: number, values: readonly number[]): ChartSeries => {
    const kind = split === 'kind' ? PRICED_KINDS.find((each) => each === part.value) : undefined;
    const color = kind === undefined ? theme.visualization.getColorByName(hueOf(part, index)) : colors[colorKind(kind)];
    return { name: partName(part, split), values, color };
  };
  const draw = (parts: readonly BarPart[], figuresOf: typeof money, restOf: (rest: number) => string): Drawing => {
    // One bar of all the others would dwarf the rest: they are told in words.
    const rest = parts.reduce((sum, { amounts }) => sum + (amounts[shown.length] ?? 0), 0);
    const note = otherTurns(shown.length, others, restOf(rest));
    return {
      ...{ along, window, link: { title: openTitle(), open: onOpen } },
      series: parts.map((part, index) => series(part, index, figuresOf(part.amounts.slice(0, shown.length)))),
      ...(others === 0 ? {} : { words: { title: shownTurns(shown.length, others), note } }),
    };
  };
  return {
    cost: draw(cost, money, (rest) => formatUsd(nanoUsd(Math.round(rest)))),
    tokens: draw(tokens, (amounts) => amounts, formatTokens),
  };
}

/** Red is what failed, everywhere in the app. */
const HUES = ['blue', 'orange', 'purple', 'green', 'light-blue', 'light-orange', 'light-purple', 'light-green'];
const NO_HUE = 'gray';

const hueOf = ({ value }: BarPart, index: number): string =>
  value === undefined ? NO_HUE : (HUES[index % HUES.length] ?? NO_HUE);

function curves({ model, window, theme }: Drawn): Both {
  const points = curvePoints(sessionCurves(model.session), window);
  const along: ChartData['along'] = { kind: 'time', timesMs: points.timesMs };
  const colors = tokenColors(theme);
  return {
    cost: {
      along,
      window,
      series: [{ name: t('cost.tile.cost', 'Cost'), values: money(points.costNanoUsd), color: colors.outputTokens }],
    },
    tokens: {
      along,
      window,
      series: TOKEN_KINDS.map((kind) => ({ name: kindName(kind), values: points.tokens[kind], color: colors[kind] })),
    },
  };
}
