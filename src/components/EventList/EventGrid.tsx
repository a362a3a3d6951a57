import { css, cx } from '@emotion/css';
import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { FindQuery } from 'domain/find/findQuery';
import { type Interval, MAIN_AGENT_ID, type Session } from 'domain/sessions/session';
import { elapsedMs } from 'domain/units';
import React, { useMemo, useState } from 'react';
import { testIds } from '../testIds';
import { VirtualGrid } from '../VirtualGrid/VirtualGrid';
import { copyEvents } from './copyEvents';
import { EventCells, EventHeaderCells } from './EventCells';
import { type EventColumn, eventColumns, gridTracks } from './eventColumns';
import type { EventListProps } from './EventList';
import type { EventListItem } from './listItems';
import { indexForKey } from './listKeys';
import { RangeBar } from './RangeBar';
import { TurnHeading } from './TurnHeading';
import { useRange } from './useRange';
import { type ListRows, type RowPlace, useNearestMatch } from './useRows';

interface EventGridProps {
  readonly list: EventListProps;
  readonly rows: ListRows;
  readonly find: FindQuery;
  /** Given, these are lit among the others. */
  readonly litIds: ReadonlySet<string> | undefined;
}

/** The lines of the list, one of them selected, some of them marked. */
export function EventGrid({ list, rows, find, litIds }: EventGridProps) {
  const { selectedEventId } = list;
  const [ownArea, setOwnArea] = useState<Interval>();
  const onAreaChange = list.onAreaChange ?? setOwnArea;
  const area = list.onAreaChange === undefined ? ownArea : list.area;
  const { range, extendTo } = useRange({ rows, selectedEventId, area, onAreaChange });
  const columns = useColumns(list, find);
  const selected = selectedEventId === undefined ? undefined : rows.places.get(selectedEventId);
  const active = range ? rows.places.get(rows.ordered[range.leadPosition]?.id ?? '') : selected;
  const copyText = (): string | undefined => {
    const events = range?.events ?? [eventOf(rows.items[selected?.index ?? -1])].filter((event) => event !== undefined);
    return events.length === 0 ? undefined : copyEvents(events, columns);
  };
  return (
    <>
      <Lines {...{ list, rows, litIds, columns, selected, active, range, extendTo, copyText }} />
      {range && (
        <RangeBar
          range={range}
          copyText={() => copyText() ?? ''}
          onStatistics={list.onStatistics && (() => list.onStatistics?.(range.interval))}
          onClear={() => onAreaChange(undefined)}
        />
      )}
    </>
  );
}

interface LinesProps extends Pick<EventGridProps, 'list' | 'rows' | 'litIds'>, ReturnType<typeof useRange> {
  readonly columns: readonly EventColumn[];
  readonly selected: RowPlace | undefined;
  /** Where the keys go on from. */
  readonly active: RowPlace | undefined;
  readonly copyText: () => string | undefined;
}

function Lines(props: LinesProps) {
  const { list, rows, litIds, columns, selected, active, range, copyText } = props;
  const styles = useStyles2(getStyles);
  const tracks = useMemo(() => gridTracks(columns), [columns]);
  const inViewIndex = useNearestMatch(list, rows, list.selectedEventId, list.nearMs);
  const eventAt = (index: number | undefined): SessionEvent | undefined => eventOf(rows.items[index ?? -1]);
  const isSelected = (index: number): boolean => {
    const position = rows.places.get(eventAt(index)?.id ?? '')?.position ?? -1;
    return index === selected?.index || (range !== undefined && position >= range.first && position <= range.last);
  };
  const rowClassName = (index: number): string => {
    const event = eventAt(index);
    return cx(event && litIds?.has(event.id) && styles.lit);
  };
  return (
    <div className={styles.grid}>
      <VirtualGrid
        label={t('event-list.grid', 'Events by time')}
        rowCount={rows.items.length}
        header={<EventHeaderCells columns={columns} />}
        {...tracks}
        rowKey={(index) => itemKey(rows.items[index], index)}
        renderRow={(index) => (
          <Line item={rows.items[index]} columns={columns} selectedEventId={list.selectedEventId} />
        )}
        activeIndex={active?.index}
        inViewIndex={inViewIndex}
        isSelected={isSelected}
        {...selecting(props)}
        onRowPoint={list.onPoint && ((index) => list.onPoint?.(eventAt(index)?.timeMs))}
        copyText={copyText}
        rowClassName={rowClassName}
        rowTestId={testIds.eventList.row}
      />
    </div>
  );
}

/** What clicks and keys select, and with Shift mark. */
function selecting({ list, rows, selected, active, extendTo }: LinesProps) {
  const { selectedEventId, onSelect, onOpen = onSelect } = list;
  const goTo = (position: number | undefined, isExtending: boolean): boolean => {
    const event = position === undefined ? undefined : rows.ordered[position];
    if (position === undefined || event === undefined) {
      return false;
    }
    if (isExtending) {
      extendTo(position);
    } else {
      onSelect(event.id);
    }
    return true;
  };
  return {
    onRowClick: (index: number, isExtending: boolean): void => {
      goTo(rows.places.get(eventOf(rows.items[index])?.id ?? '')?.position, isExtending);
    },
    onKey: (key: string, page: number, isExtending: boolean): boolean => {
      if (key === 'Enter' && selectedEventId !== undefined && selected !== undefined) {
        onOpen(selectedEventId);
        return true;
      }
      return goTo(indexForKey(key, active?.position, rows.ordered.length, page), isExtending);
    },
  };
}

interface LineProps {
  readonly item: EventListItem | undefined;
  readonly columns: readonly EventColumn[];
  readonly selectedEventId: string | undefined;
}

function Line({ item, columns, selectedEventId }: LineProps) {
  if (item?.kind !== 'event') {
    return item === undefined ? null : <TurnHeading turn={item.turn} shown={item.shown} />;
  }
  return <EventCells event={item.event} columns={columns} isSelected={item.event.id === selectedEventId} />;
}

/** The columns of the kind that is chosen, where it is one alone. */
function useColumns({ session, timeZone }: EventListProps, { categories }: FindQuery): readonly EventColumn[] {
  const kind = categories.length === 1 ? categories[0] : undefined;
  return useMemo(
    () =>
      eventColumns(kind, {
        sessionStartMs: session.interval.startMs,
        laneOf: session.agents.length > 1 ? laneNames(session) : undefined,
        waits: new Map(session.waits.map(({ decision, startMs, endMs }) => [decision.id, elapsedMs(startMs, endMs)])),
        timeZone,
      }),
    [kind, session, timeZone]
  );
}

function laneNames({ agents }: Session): (event: SessionEvent) => string {
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  return ({ agentId = MAIN_AGENT_ID }) =>
    agentId === MAIN_AGENT_ID ? t('event-list.main-lane', 'main') : (names.get(agentId) ?? agentId);
}

const eventOf = (item: EventListItem | undefined): SessionEvent | undefined =>
  item?.kind === 'event' ? item.event : undefined;

function itemKey(item: EventListItem | undefined, index: number): string {
  if (item === undefined) {
    return String(index);
  }
  return item.kind === 'event' ? item.event.id : `turn ${item.turn.id}`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  grid: css({ flex: 1, minHeight: 0 }),
  // Rows that do not match are left as they are: paler text could not be read.
  lit: css({
    boxShadow: `inset ${theme.spacing(0.375)} 0 ${theme.colors.warning.main}`,
    background: colorManipulator.alpha(theme.colors.warning.main, 0.08),
  }),
  fresh: css({
    boxShadow: `inset ${theme.spacing(0.375)} 0 ${theme.colors.success.main}`,
    background: theme.colors.success.transparent,
  }),
});
