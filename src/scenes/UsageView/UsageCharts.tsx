import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Combobox, Field, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';

import { valueOf } from '../loading/loadable';

import { labelName } from './labelName';
import { USAGE_PANELS } from './usagePanels';
import type { UsageView } from './UsageView';

interface UsageChartsProps {
  readonly view: UsageView;
}

/** What was used over time, and by what the cost is split. */
export function UsageCharts({ view }: UsageChartsProps) {
  const { panels, answer } = view.useState();
  const styles = useStyles2(getStyles);
  const known = valueOf(answer);
  // Only metrics have the active time.
  const isShown = (name: (typeof USAGE_PANELS)[number]) => name !== 'activeTime' || known?.metrics.kind === 'read';
  return (
    <section className={styles.section} aria-label={t('usage.over-time', 'Usage over time')}>
      <Grouping view={view} />
      <div className={styles.grid}>
        {USAGE_PANELS.map((name, index) => {
          const panel = panels[index];
          return panel === undefined || !isShown(name) ? null : (
            <div key={name} className={styles.panel}>
              <panel.Component model={panel} />
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Grouping({ view }: UsageChartsProps) {
  const { groupable, choice } = view.useState();
  const id = useId();
  const styles = useStyles2(getStyles);
  const labels = [...new Set([choice.by, ...groupable])];
  return (
    <Field noMargin horizontal label={t('usage.by', 'Split cost by')} htmlFor={id} className={styles.grouping}>
      <Combobox<string>
        id={id}
        options={labels.map((value) => ({ value, label: labelName(value) }))}
        value={choice.by}
        onChange={({ value }) => view.choose({ by: value })}
        width="auto"
        minWidth={18}
      />
    </Field>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  section: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  grouping: css({ alignItems: 'center', justifyContent: 'flex-start', gap: theme.spacing(1) }),
  grid: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: theme.spacing(1),
    [theme.breakpoints.down('lg')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  }),
  panel: css({ height: theme.spacing(32), display: 'flex', minWidth: 0 }),
});
