import type { DataFrame, FieldConfig } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { CustomTransformOperator } from '@grafana/scenes';
import { map } from 'rxjs';

import { moneyUnit, panelMoney } from 'components/numbers';
import {
  greatestFirst,
  hoursFrames,
  type PanelMoney,
  seriesFrames,
  type TableColumn,
  tableFrames,
} from 'data/usage/panelFrames';
import { withRests } from 'data/usage/restOfSteps';

import { labelName } from './labelName';
import { hourLinks, type LinkScope, rowLinks, stepLinks, wholeLinks } from './panelLinks';
import { kindNames } from './panelLooks';
import { PANEL_ASKED, type PanelQuestion, type UsagePanel, withoutLabel } from './usagePanels';

/** Dollars as the person sees them: the panel's own unit stays that of its query, which a dashboard has alone. */
const money = (): PanelMoney => ({ unit: moneyUnit(), of: panelMoney });

const TOKEN_KINDS = ['input', 'output', 'cacheRead', 'cacheCreation'] as const;

function tableColumns(): readonly TableColumn[] {
  const count = (displayName: string | undefined): FieldConfig => ({ displayName: displayName ?? '', unit: 'short' });
  const names = kindNames();
  return [
    { of: ['cost'], config: { displayName: t('usage.list.cost', 'Cost') }, money: money() },
    { of: ['sessions'], config: count(t('usage.list.sessions', 'Sessions')) },
    { of: TOKEN_KINDS, config: count(t('usage.list.tokens', 'Tokens')) },
    ...TOKEN_KINDS.map((kind) => ({ of: [kind], config: count(names[kind]) })),
  ];
}

const SECOND_MS = 1000;

/** What came from the data source, as a panel shows it: by the starts of steps, with links to the sessions. */
function framesFor(
  panel: UsagePanel,
  { labels, isNamedByEnd, asked, stepSeconds }: PanelQuestion,
  scope: LinkScope & { readonly timeZone: string }
): (frames: DataFrame[]) => DataFrame[] {
  const { parts, shape, isByLabel } = PANEL_ASKED[panel];
  const own = isByLabel === true ? scope : { list: scope.list, range: scope.range };
  const isShifted = isNamedByEnd && shape !== 'whole';
  const stepMs = stepSeconds * SECOND_MS;
  const times = {
    ...{ shiftMs: isShifted ? -stepMs : 0, afterMs: isShifted ? asked.fromMs : -Infinity },
    money: parts[0] === 'cost' ? money() : undefined,
  };
  const complete = (frames: DataFrame[]) => (isShifted ? withRests(frames, { untilMs: asked.toMs, stepMs }) : frames);
  if (panel === 'table') {
    const [heading, missing] = [labelName(scope.by ?? ''), withoutLabel()];
    const plan = { labels, heading, missing, columns: tableColumns(), links: rowLinks(own) };
    return (frames) => tableFrames(frames, plan);
  }
  switch (shape) {
    case 'steps':
      return (frames) =>
        seriesFrames(complete(frames), { labels, ...times, linksOf: (value) => stepLinks(own, value, stepMs) });
    case 'whole':
      return (frames) =>
        greatestFirst(seriesFrames(frames, { labels, ...times, linksOf: (value) => wholeLinks(own, value) }));
    case 'hours': {
      const linksOf = (hour: number) => hourLinks(own, hour, scope.timeZone);
      const plan = { labels, ...times, linksOf: () => [] };
      return (frames) =>
        hoursFrames(seriesFrames(complete(frames), { ...plan, shiftMs: 0 }), {
          ...times,
          asked,
          timeZone: scope.timeZone,
          linksOf,
        });
    }
  }
}

/** The same as Scenes takes it. */
export function panelTransformation(...asked: Parameters<typeof framesFor>): CustomTransformOperator {
  const frames = framesFor(...asked);
  return () => (source) => source.pipe(map(frames));
}
