import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import type { UsageChart, UsageChoices } from 'domain/usage/usageChoices';
import { allTokens } from 'domain/usage/usageFigures';
import { usageGroups } from 'domain/usage/usageGroups';
import React, { type ReactNode, useMemo, useState } from 'react';
import { indexForKey } from '../EventList/listKeys';
import { testIds } from '../testIds';
import { VirtualGrid } from '../VirtualGrid/VirtualGrid';
import { BreakdownCells } from './BreakdownCells';
import { BreakdownHeader, breakdownColumns } from './BreakdownHeader';
import { type BreakdownRow, breakdownRows, requestKey } from './breakdownRows';
import type { CostModel } from './costModel';
import type { Choose } from './FigureButton';
import { UsagePicker } from './UsagePicker';
import { dimensionName } from './usageWords';

export interface BreakdownProps {
  readonly model: CostModel;
  readonly choices: UsageChoices;
  readonly onChoose: Choose;
  readonly selectedEventId?: string;
  readonly onSelect: (eventId: string) => void;
  readonly timeZone?: TimeZone;
  /** What is drawn of turns and over time; without it there is only the table. */
  readonly renderChart?: (chart: UsageChart, model: CostModel) => ReactNode;
}

/** What was used, as a table or drawn. */
export function Breakdown(props: BreakdownProps) {
  const { model, choices, onChoose, renderChart } = props;
  const { chart } = choices;
  const styles = useStyles2(getStyles);
  return (
    <section className={styles.root} aria-label={t('cost.breakdown', 'Breakdown')}>
      <UsagePicker session={model.session} hasCharts={renderChart !== undefined} {...{ choices, onChoose }} />
      {chart !== undefined && renderChart !== undefined ? (
        <div className={styles.chart}>{renderChart(chart, model)}</div>
      ) : (
        <BreakdownTable {...props} />
      )}
    </section>
  );
}

/** By one thing that requests have in common; each line opens the requests it is made of. */
function BreakdownTable(props: BreakdownProps) {
  const { model, choices, onChoose, timeZone } = props;
  const { session, whole, own } = model;
  const styles = useStyles2(getStyles);
  const groups = useMemo(() => usageGroups(session, choices.by, own), [session, choices.by, own]);
  const rows = useMemo(() => breakdownRows(whole, groups, choices, own), [whole, groups, choices, own]);
  const [openFirst] = useState(choices.open);
  const toggle = (key: string): void => onChoose({ open: choices.open === key ? undefined : key });
  const { activeIndex, goTo, onKey } = useCursor(rows, toggle, props);
  const mostTokens = groups.reduce((most, { tokens }) => Math.max(most, allTokens(tokens)), 0);
  const name = dimensionName(choices.by);
  // Where a link or a bar led to; what is opened here is in view.
  const openedIndex = openFirst === choices.open ? rows.findIndex(({ key }) => key === openFirst) : -1;
  return (
    <div className={styles.grid}>
      <VirtualGrid
        label={t('cost.grid', 'Requests by: {{name}}', { name })}
        rowCount={rows.length}
        header={<BreakdownHeader choices={choices} onChoose={onChoose} hasOwn={own !== undefined} />}
        {...breakdownColumns(own !== undefined)}
        rowKey={(index) => rows[index]?.key ?? String(index)}
        renderRow={(index) => {
          const row = rows[index];
          return row === undefined ? null : (
            <BreakdownCells {...{ row, session, whole, mostTokens, timeZone }} by={choices.by} onToggle={toggle} />
          );
        }}
        activeIndex={activeIndex}
        inViewIndex={openedIndex < 0 ? undefined : openedIndex}
        onRowClick={(index) => {
          goTo(index);
          const row = rows[index];
          if (row !== undefined && row.kind !== 'request') {
            toggle(row.key);
          }
        }}
        onKey={onKey}
        rowTestId={testIds.costTokens.row}
      />
    </div>
  );
}

/** The row that keys move from: a request is selected by being gone to. */
function useCursor(
  rows: readonly BreakdownRow[],
  toggle: (key: string) => void,
  { selectedEventId, onSelect }: BreakdownProps
) {
  // A line that keys or a click went to counts until another event is selected.
  const [cursor, setCursor] = useState<{ readonly key: string | undefined; readonly while?: string }>();
  const selected = selectedEventId === undefined ? undefined : requestKey(selectedEventId);
  const activeKey = cursor !== undefined && cursor.while === selectedEventId ? cursor.key : selected;
  const index = rows.findIndex(({ key }) => key === activeKey);
  const activeIndex = index < 0 ? undefined : index;
  const goTo = (next: number): boolean => {
    const row = rows[next];
    setCursor({ key: row?.key, while: selectedEventId });
    if (row?.kind === 'request') {
      onSelect(row.request.id);
    }
    return row !== undefined;
  };
  const turn = (row: BreakdownRow | undefined, key: string): boolean => {
    const isTurned = row !== undefined && row.kind !== 'request' && TURNS[key]?.(row.isOpen) === true;
    if (isTurned) {
      toggle(row.key);
    }
    return isTurned;
  };
  const onKey = (key: string, page: number): boolean => {
    const next = indexForKey(key, activeIndex, rows.length, page);
    return next === undefined ? turn(rows[activeIndex ?? -1], key) : goTo(next);
  };
  return { activeIndex, goTo, onKey };
}

/** Whether a key opens or closes a line that is open or not. */
const TURNS: Readonly<Record<string, (isOpen: boolean) => boolean>> = {
  Enter: () => true,
  ArrowRight: (isOpen) => !isOpen,
  ArrowLeft: (isOpen) => isOpen,
};

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0, minHeight: 0 }),
  chart: css({ flex: 1, minHeight: 0, overflow: 'auto' }),
  grid: css({ flex: 1, minHeight: 0, background: theme.colors.background.primary }),
});
