import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { RadioButtonGroup, useStyles2 } from '@grafana/ui';
import type { Session } from 'domain/sessions/session';
import { USAGE_DIMENSIONS, type UsageChoices, type UsageDimension } from 'domain/usage/usageChoices';
import { allTokens } from 'domain/usage/usageFigures';
import { type RequestUsage, usageGroups } from 'domain/usage/usageGroups';
import React, { useMemo, useState } from 'react';
import { indexForKey } from '../EventList/listKeys';
import { testIds } from '../testIds';
import { VirtualGrid } from '../VirtualGrid/VirtualGrid';
import { BreakdownCells } from './BreakdownCells';
import { BREAKDOWN_COLUMNS, BreakdownHeader, NARROW_BREAKDOWN } from './BreakdownHeader';
import { type BreakdownRow, breakdownRows, requestKey } from './breakdownRows';
import { dimensionName } from './usageWords';

export interface BreakdownProps {
  readonly session: Session;
  readonly whole: RequestUsage;
  readonly choices: UsageChoices;
  readonly onChoose: (change: Partial<UsageChoices>) => void;
  readonly selectedEventId?: string;
  readonly onSelect: (eventId: string) => void;
  readonly timeZone?: TimeZone;
}

/** What was used, by one thing that requests have in common; each line opens the requests it is made of. */
export function Breakdown(props: BreakdownProps) {
  const { session, whole, choices, onChoose, timeZone } = props;
  const styles = useStyles2(getStyles);
  const groups = useMemo(() => usageGroups(session, choices.by), [session, choices.by]);
  const rows = useMemo(() => breakdownRows(whole, groups, choices), [whole, groups, choices]);
  const toggle = (key: string): void => onChoose({ open: choices.open === key ? undefined : key });
  const { activeIndex, goTo, onKey } = useCursor(rows, toggle, props);
  const mostTokens = groups.reduce((most, { tokens }) => Math.max(most, allTokens(tokens)), 0);
  const name = dimensionName(choices.by);
  return (
    <section className={styles.root} aria-label={t('cost.breakdown', 'Breakdown')}>
      <DimensionPicker session={session} by={choices.by} onPick={(by) => onChoose({ by, open: undefined })} />
      <div className={styles.grid}>
        <VirtualGrid
          label={t('cost.grid', 'Requests by: {{name}}', { name })}
          rowCount={rows.length}
          header={<BreakdownHeader choices={choices} onChoose={onChoose} />}
          columns={BREAKDOWN_COLUMNS}
          narrowColumns={NARROW_BREAKDOWN}
          rowKey={(index) => rows[index]?.key ?? String(index)}
          renderRow={(index) => {
            const row = rows[index];
            return row === undefined ? null : (
              <BreakdownCells {...{ row, session, whole, mostTokens, timeZone }} by={choices.by} onToggle={toggle} />
            );
          }}
          activeIndex={activeIndex}
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
    </section>
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

interface DimensionPickerProps {
  readonly session: Session;
  readonly by: UsageDimension;
  readonly onPick: (by: UsageDimension) => void;
}

/** What no request tells cannot be picked. */
function DimensionPicker({ session, by, onPick }: DimensionPickerProps) {
  const styles = useStyles2(getStyles);
  const untold = useMemo(
    () => USAGE_DIMENSIONS.filter((each) => usageGroups(session, each).every(({ value }) => value === undefined)),
    [session]
  );
  return (
    <div className={styles.picker}>
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
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0, minHeight: 0 }),
  picker: css({ flex: 'none', overflowX: 'auto' }),
  grid: css({ flex: 1, minHeight: 0, background: theme.colors.background.primary }),
});
