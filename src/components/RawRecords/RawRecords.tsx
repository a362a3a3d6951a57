import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LinkButton, useStyles2 } from '@grafana/ui';
import { type VirtualItem, useVirtualizer } from '@tanstack/react-virtual';
import type { Session } from 'domain/sessions/session';
import React, { useCallback, useEffect, useRef, useState } from 'react';
import { formatCount } from '../numbers';
import { paleText } from '../paleText';
import { OVERSCAN_ROWS, ROW_HEIGHT } from '../VirtualGrid/rowGeometry';
import { testIds } from '../testIds';
import { RawRow } from './RawRow';

export interface RawRecordsProps {
  readonly session: Session;
  readonly selectedEventId?: string;
  /** Where Explore shows the same rows. */
  readonly exploreUrl?: string;
}

/** The session's rows as VictoriaLogs stores them. */
export function RawRecords({ session, selectedEventId, exploreUrl }: RawRecordsProps) {
  const styles = useStyles2(getStyles);
  return (
    <section className={styles.root} aria-label={t('raw.label', 'Raw records')} data-testid={testIds.rawRecords.root}>
      <div className={styles.bar}>
        <span>
          {t('raw.count', 'Rows as stored: {{total}}, true duplicates left out', {
            total: formatCount(session.events.length),
          })}
        </span>
        {exploreUrl !== undefined && (
          <LinkButton href={exploreUrl} icon="compass" variant="secondary" size="sm">
            {t('raw.explore', 'Open in Explore')}
          </LinkButton>
        )}
      </div>
      <Rows session={session} selectedEventId={selectedEventId} />
    </section>
  );
}

function Rows({ session, selectedEventId }: RawRecordsProps) {
  const styles = useStyles2(getStyles);
  const scrollRef = useRef<HTMLDivElement>(null);
  const [openIds, toggle] = useToggledIds();
  const { events } = session;
  // Rows measured once keep their height as long as this stays the same function.
  const keyOf = useCallback((index: number) => events[index]?.id ?? index, [events]);
  const virtualizer = useVirtualizer({
    count: events.length,
    estimateSize: () => ROW_HEIGHT,
    getScrollElement: () => scrollRef.current,
    getItemKey: keyOf,
    overscan: OVERSCAN_ROWS,
  });
  const selectedIndex = selectedEventId === undefined ? undefined : session.eventIndex.get(selectedEventId);
  useEffect(() => {
    if (selectedIndex !== undefined) {
      virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
    }
  }, [selectedIndex, virtualizer]);
  const rowOf = (item: VirtualItem) => {
    const event = events[item.index];
    return event === undefined ? null : (
      <li
        key={item.key}
        ref={virtualizer.measureElement}
        data-index={item.index}
        className={styles.row}
        style={{ top: item.start }}
        aria-setsize={events.length}
        aria-posinset={item.index + 1}
        data-testid={testIds.rawRecords.row}
      >
        <RawRow
          event={event}
          isSelected={item.index === selectedIndex}
          isOpen={openIds.has(event.id)}
          onToggle={() => toggle(event.id)}
        />
      </li>
    );
  };
  return (
    <div ref={scrollRef} className={styles.scroll}>
      <ol className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(rowOf)}
      </ol>
    </div>
  );
}

/** Which rows are open; by id, so that they stay so when they leave the view. */
function useToggledIds(): [ReadonlySet<string>, (id: string) => void] {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id)) {
      next.add(id);
    }
    setIds(next);
  };
  return [ids, toggle];
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    background: theme.colors.background.primary,
  }),
  bar: css({
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: theme.spacing(1, 1.5),
    ...paleText(theme),
  }),
  scroll: css({ flex: 1, minHeight: 0, overflow: 'auto' }),
  rows: css({ position: 'relative', margin: 0, padding: 0, listStyle: 'none' }),
  row: css({ position: 'absolute', left: 0, width: '100%' }),
});
