import type { TimeZone } from '@grafana/schema';
import { t } from '@grafana/i18n';
import { Icon, type IconName, useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';

import { estimated, exactUsd, formatPercent, formatUsd } from '../numbers';
import { rawValues } from '../rawValues';
import { Skeleton } from '../Skeleton/Skeleton';
import type { BudgetStanding, BudgetState } from 'domain/budgets/budgetStanding';

import { getBudgetListStyles } from './BudgetList.styles';
import { aboutTime } from './budgetTimes';
import { basisWords, certaintyWords, forecastWords, leftWords, spentWords, stateWords } from './budgetWords';
import { Small } from './Small';

type Tone = 'error' | 'warning' | 'success' | 'info';

const LOOKS: Readonly<Record<BudgetState, readonly [Tone, IconName]>> = {
  exceeded: ['error', 'exclamation-circle'],
  willExceed: ['warning', 'exclamation-triangle'],
  mayExceed: ['warning', 'question-circle'],
  onCourse: ['success', 'check-circle'],
  early: ['info', 'hourglass'],
  waiting: ['info', 'clock-nine'],
};

/** How a budget stands: by its word, its icon and its colour. */
export function StateMark({ state }: { readonly state: BudgetState }) {
  const { colors } = useTheme2();
  const styles = useStyles2(getBudgetListStyles);
  const [tone, icon] = LOOKS[state];
  return (
    <span className={styles.state} style={{ color: colors[tone].text }}>
      <Icon name={icon} size="sm" />
      {stateWords(state)}
    </span>
  );
}

interface StandingProps {
  readonly standing: BudgetStanding;
  /** What the figures are of. */
  readonly name: string;
}

const widthOf = (part: number): string => `${Math.min(100, Math.max(0, part * 100))}%`;

/** How much of the amount is spent, and paler how much will be. */
function Meter({ standing, name }: StandingProps) {
  const { colors } = useTheme2();
  const styles = useStyles2(getBudgetListStyles);
  const { progress, forecast, state } = standing;
  const share = progress.share ?? (progress.spentNanoUsd > 0 ? 1 : 0);
  const [tone] = LOOKS[state];
  const expected = forecast?.kind === 'estimate' ? forecast.totalNanoUsd / Math.max(1, progress.amountNanoUsd) : 0;
  return (
    <div
      className={styles.meter}
      role="meter"
      aria-label={t('usage.budgets.meter', 'Spent of the budget {{name}}', { name, ...rawValues })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.min(100, Math.round(share * 100))}
      aria-valuetext={`${formatPercent(share, 0)}, ${stateWords(state)}`}
    >
      <span
        className={styles.filled}
        style={{ width: widthOf(expected), background: colors[tone].borderTransparent }}
      />
      <span className={styles.filled} style={{ width: widthOf(share), background: colors[tone].main }} />
    </div>
  );
}

interface StandingCellsProps extends StandingProps {
  readonly timeZone: TimeZone;
  /** One of many, for which it is said once what forecasts go by. */
  readonly isOneOfMany?: boolean;
}

/** The figures of a standing, a cell each. */
export function StandingCells({ standing, name, timeZone, isOneOfMany = false }: StandingCellsProps) {
  return (
    <>
      <td>
        <span title={exactUsd(standing.progress.spentNanoUsd)}>{spentWords(standing)}</span>
        <Meter standing={standing} name={name} />
        <Small>{leftWords(standing)}</Small>
      </td>
      <ForecastCell standing={standing} isOneOfMany={isOneOfMany} />
      <RateCell standing={standing} />
      <RunsOutCell standing={standing} timeZone={timeZone} />
    </>
  );
}

function ForecastCell({ standing, isOneOfMany }: Pick<StandingCellsProps, 'standing' | 'isOneOfMany'>) {
  const { forecast } = standing;
  if (forecast === undefined) {
    return (
      <td>
        <Skeleton width="8ch" />
      </td>
    );
  }
  // What all of them have in common is said once.
  const common = forecast.kind === 'early' ? certaintyWords(forecast) : basisWords(forecast.basis);
  const own = forecast.kind === 'early' ? undefined : certaintyWords(forecast);
  const words = [own, isOneOfMany ? undefined : common];
  return (
    <td>
      {forecastWords(forecast)}
      {words.map((line) => line !== undefined && <Small key={line}>{line}</Small>)}
    </td>
  );
}

/** Where nothing can be said. */
const NOTHING = '–';

function RateCell({ standing }: Pick<StandingProps, 'standing'>) {
  const { perHourNanoUsd, recentPerHourNanoUsd } = standing;
  return (
    <td>
      {perHourNanoUsd === undefined
        ? NOTHING
        : t('usage.budgets.per-hour', '{{cost}} an hour', { cost: formatUsd(perHourNanoUsd), ...rawValues })}
      {recentPerHourNanoUsd !== undefined && (
        <Small>
          {t('usage.budgets.recent-rate', 'last 3 hours: {{cost}} an hour', {
            cost: formatUsd(recentPerHourNanoUsd),
            ...rawValues,
          })}
        </Small>
      )}
    </td>
  );
}

/** When the amount is used up; that it is not, where the forecast says so. */
function runsOutWords({ state, forecast }: BudgetStanding, timeZone: TimeZone): string {
  if (state === 'exceeded') {
    return t('usage.budgets.used-up', 'Used up');
  }
  if (forecast?.kind !== 'estimate') {
    return NOTHING;
  }
  return forecast.runsOutMs === undefined
    ? t('usage.budgets.lasts', 'Not in this period')
    : estimated(aboutTime(forecast.runsOutMs, timeZone));
}

function RunsOutCell({ standing, timeZone }: Pick<StandingProps, 'standing'> & { readonly timeZone: TimeZone }) {
  const { recentRunsOutMs } = standing;
  return (
    <td>
      {runsOutWords(standing, timeZone)}
      {recentRunsOutMs !== undefined && (
        <Small>
          {t('usage.budgets.recent-runs-out', 'if it goes on as in the last 3 hours: {{time}}', {
            time: estimated(aboutTime(recentRunsOutMs, timeZone)),
            ...rawValues,
          })}
        </Small>
      )}
    </td>
  );
}
