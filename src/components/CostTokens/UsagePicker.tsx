import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { RadioButtonGroup, useStyles2 } from '@grafana/ui';
import type { Session } from 'domain/sessions/session';
import { USAGE_DIMENSIONS, type UsageChart, type UsageChoices, type UsageDimension } from 'domain/usage/usageChoices';
import { isTold } from 'domain/usage/usageGroups';
import React, { useMemo } from 'react';
import type { Choose } from './FigureButton';
import { dimensionName } from './usageWords';

export interface UsagePickerProps {
  readonly session: Session;
  readonly choices: UsageChoices;
  readonly onChoose: Choose;
  /** False where there is nothing to draw bars and curves with. */
  readonly hasCharts: boolean;
}

type Look = 'table' | 'turns' | 'time';
const lookOf = (chart: UsageChart | undefined): Look =>
  chart === undefined ? 'table' : chart === 'time' ? 'time' : 'turns';

const SPLITS = ['kind', 'model', 'source'] as const;

/** How what was used is looked at, and by what it is told apart. */
export function UsagePicker({ session, choices, onChoose, hasCharts }: UsagePickerProps) {
  const { chart, by } = choices;
  const styles = useStyles2(getStyles);
  const names = {
    kind: t('cost.by.kind', 'Kind of token'),
    model: dimensionName('model'),
    source: dimensionName('source'),
  };
  const looks: ReadonlyArray<readonly [Look, string]> = [
    ['table', t('cost.look.table', 'Table')],
    ['turns', t('cost.look.turns', 'Bars by turn')],
    ['time', t('cost.look.time', 'Over time')],
  ];
  return (
    <div className={styles.picker}>
      {hasCharts && (
        <RadioButtonGroup
          aria-label={t('cost.look.label', 'Show as')}
          size="sm"
          options={looks.map(([value, label]) => ({ value, label }))}
          value={lookOf(chart)}
          onChange={(look) =>
            onChoose({ chart: look === 'turns' ? 'kind' : look === 'time' ? look : undefined, open: undefined })
          }
        />
      )}
      {chart === undefined && (
        <DimensionPicker session={session} by={by} onPick={(next) => onChoose({ by: next, open: undefined })} />
      )}
      {lookOf(chart) === 'turns' && (
        <RadioButtonGroup<UsageChart>
          aria-label={t('cost.split-label', 'Split by')}
          size="sm"
          options={SPLITS.map((value) => ({ value, label: names[value] }))}
          value={chart}
          onChange={(next) => onChoose({ chart: next })}
        />
      )}
    </div>
  );
}

interface DimensionPickerProps {
  readonly session: Session;
  readonly by: UsageDimension;
  readonly onPick: (by: UsageDimension) => void;
}

/** What no request tells cannot be picked. */
function DimensionPicker({ session, by, onPick }: DimensionPickerProps) {
  const untold = useMemo(() => USAGE_DIMENSIONS.filter((each) => !isTold(session, each)), [session]);
  return (
    <RadioButtonGroup
      aria-label={t('cost.by-label', 'Break down by')}
      size="sm"
      options={USAGE_DIMENSIONS.map((value) => ({
        value,
        label: dimensionName(value),
        description: untold.includes(value) ? t('cost.untold', 'No request of this session tells it') : undefined,
      }))}
      disabledOptions={untold}
      value={by}
      onChange={onPick}
    />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  picker: css({ display: 'flex', flex: 'none', flexWrap: 'wrap', gap: theme.spacing(1), overflowX: 'auto' }),
});
