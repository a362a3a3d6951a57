import { css, cx } from '@emotion/css';
import { type Field, type GrafanaTheme2, LoadingState } from '@grafana/data';
import { t } from '@grafana/i18n';
import { sceneGraph, type VizPanel } from '@grafana/scenes';
import { Alert, Combobox, Field as Labelled, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';

import { formatDuration } from 'components/numbers';
import { paleText } from 'components/paleText';
import { valueIn } from 'data/usage/panelFrames';
import { durationMs } from 'domain/units';

import { labelName } from './labelName';
import { hrefOfValue } from './panelLinks';
import { UsageLegend } from './UsageLegend';
import { PANEL_ASKED, USAGE_PANELS, type UsagePanel } from './usagePanels';
import type { UsageView } from './UsageView';

interface UsageChartsProps {
  readonly view: UsageView;
}

/** What was used over time and in all, and by what the cost is split. */
export function UsageCharts({ view }: UsageChartsProps) {
  const { panels, questions, tools } = view.useState();
  const styles = useStyles2(getStyles);
  const hasActiveTime = questions.activeTime !== undefined;
  // Only metrics have the active time.
  const shown = USAGE_PANELS.flatMap((name, index) => {
    const panel = panels[index];
    return panel === undefined || (name === 'activeTime' && !hasActiveTime) ? [] : [{ name, panel }];
  });
  return (
    <section className={styles.section} aria-label={t('usage.over-time', 'Usage over time')}>
      <Grouping view={view} />
      <div className={styles.grid}>
        {shown.map(({ name, panel }) => (
          <div
            key={name}
            className={cx(styles.card, (name === 'table' || (name === 'hours' && hasActiveTime)) && styles.wide)}
          >
            <div className={styles.panel}>
              <panel.Component model={panel} />
            </div>
            <Failure panel={panel} />
            {PANEL_ASKED[name].shape === 'steps' && <Legend view={view} name={name} panel={panel} />}
          </div>
        ))}
      </div>
      <tools.Component model={tools} />
    </section>
  );
}

interface PanelProps {
  readonly panel: VizPanel;
}

/** Grafana's panel has a sign for it; its words stand here. */
function Failure({ panel }: PanelProps) {
  const { data } = sceneGraph.getData(panel).useState();
  const error = data?.errors?.[0] ?? data?.error;
  return data?.state === LoadingState.Error ? (
    <Alert severity="error" title={t('usage.panel.failed', 'This panel could not be asked for')}>
      {error?.message ?? error?.data?.message}
    </Alert>
  ) : null;
}

function Legend({ view, name, panel }: UsageChartsProps & PanelProps & { readonly name: UsagePanel }) {
  // A session is counted in every step in which it was active: the sum of those would be no number of sessions.
  const figure = name === 'sessions' ? 'max' : 'sum';
  const { questions } = view.useState();
  const hrefOf = ({ labels }: Field) =>
    PANEL_ASKED[name].isByLabel === true
      ? hrefOfValue(view.linkScope(), valueIn(labels, questions[name]?.labels ?? []))
      : undefined;
  return <UsageLegend panel={panel} figure={figure} hrefOf={hrefOf} />;
}

const SECOND_MS = 1000;

function Grouping({ view }: UsageChartsProps) {
  const { groupable, choice, questions } = view.useState();
  const id = useId();
  const styles = useStyles2(getStyles);
  const labels = [...new Set([choice.by, ...groupable])];
  const { isNamedByEnd = false, stepSeconds = 0 } = questions.cost ?? {};
  return (
    <div className={styles.grouping}>
      <Labelled noMargin horizontal label={t('usage.by', 'Split cost by')} htmlFor={id} className={styles.grouping}>
        <Combobox<string>
          id={id}
          options={labels.map((value) => ({ value, label: labelName(value) }))}
          value={choice.by}
          onChange={({ value }) => view.choose({ by: value })}
          width="auto"
          minWidth={18}
        />
      </Labelled>
      {isNamedByEnd && (
        <span className={styles.note}>
          {t('usage.steps', 'Bars are whole steps of {{step}}: the first may hold more than the range does of it.', {
            step: formatDuration(durationMs(stepSeconds * SECOND_MS)),
          })}
        </span>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  grouping: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1, 2) }),
  note: css(paleText(theme)),
  grid: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: theme.spacing(1),
    [theme.breakpoints.down('lg')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  }),
  card: css({
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    height: theme.spacing(34),
    overflow: 'hidden',
    background: theme.colors.background.primary,
    border: `thin solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
  }),
  wide: css({ gridColumn: '1 / -1', height: theme.spacing(42) }),
  panel: css({ position: 'relative', flex: '1 1 0', minHeight: 0, '& > *': { position: 'absolute', inset: 0 } }),
});
