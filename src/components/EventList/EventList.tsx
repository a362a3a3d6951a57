import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import { eventSummary } from 'domain/events/eventSummary';
import type { SessionEvent } from 'domain/events/sessionEvent';
import { MAIN_AGENT_ID, type Session } from 'domain/sessions/session';
import React, { type RefObject, useDeferredValue, useMemo, useState } from 'react';
import { eventTitle } from '../EventBadge/eventTitle';
import { VirtualGrid } from '../VirtualGrid/VirtualGrid';
import { testIds } from '../testIds';
import { EventCells, EventHeaderCells, NARROW_EVENT_COLUMNS, eventColumns } from './EventCells';
import { EventListToolbar } from './EventListToolbar';
import { NoEvents } from './NoEvents';
import { TurnHeading } from './TurnHeading';
import {
  type EventListFilter,
  type EventListItem,
  NO_EVENT_FILTER,
  countByCategory,
  filterEvents,
  isFiltering,
  listItems,
} from './eventListFilter';
import { indexForKey } from './listKeys';

export interface EventListProps {
  readonly session: Session;
  /** The events to choose from: the session's, or those of the window in view. */
  readonly events: readonly SessionEvent[];
  readonly selectedEventId?: string;
  readonly onSelect: (eventId: string) => void;
  /** Enter on the selected row; selecting again by default. */
  readonly onOpen?: (eventId: string) => void;
  /** Whether the list starts grouped by turn. */
  readonly groupByTurn?: boolean;
  readonly onGroupByTurnChange?: (isGrouped: boolean) => void;
  /** Given, the filter is the owner's; else the list keeps its own. */
  readonly filter?: EventListFilter;
  readonly onFilterChange?: (filter: EventListFilter) => void;
  /** Is given the search box, so that a key elsewhere can lead there. */
  readonly searchRef?: RefObject<HTMLInputElement>;
  readonly timeZone?: TimeZone;
}

/** Every event in a line: the accessible twin of the timeline. */
export function EventList(props: EventListProps) {
  const { session, events, selectedEventId, groupByTurn, onGroupByTurnChange } = props;
  const styles = useStyles2(getStyles);
  const [ownFilter, setOwnFilter] = useState(NO_EVENT_FILTER);
  const [ownGrouped, setOwnGrouped] = useState(groupByTurn ?? false);
  const filter = props.filter ?? ownFilter;
  const setFilter = props.onFilterChange ?? setOwnFilter;
  const isGrouped = onGroupByTurnChange === undefined ? ownGrouped : (groupByTurn ?? false);
  const rows = useRows(session, events, filter, isGrouped, selectedEventId);
  return (
    <section className={styles.root} aria-label={t('event-list.label', 'Events')} data-testid={testIds.eventList.root}>
      <EventListToolbar
        filter={filter}
        onFilterChange={setFilter}
        counts={rows.counts}
        shown={rows.ordered.length}
        total={session.events.length}
        isGrouped={isGrouped}
        onGroupedChange={onGroupByTurnChange ?? setOwnGrouped}
        searchRef={props.searchRef}
      />
      {rows.items.length === 0 ? (
        <NoEvents hasFilter={isFiltering(filter)} onClear={() => setFilter(NO_EVENT_FILTER)} />
      ) : (
        <EventGrid list={props} rows={rows} />
      )}
      <div className="sr-only" role="status">
        {rows.selected !== undefined && `${eventTitle(rows.selected)}: ${eventSummary(rows.selected)}`}
      </div>
    </section>
  );
}

interface EventGridProps {
  readonly list: EventListProps;
  readonly rows: ReturnType<typeof useRows>;
}

function EventGrid({ list, rows }: EventGridProps) {
  const { session, selectedEventId, onSelect, timeZone } = list;
  const lanes = useMemo(() => new Map(session.agents.map((agent) => [agent.id, agent.name])), [session.agents]);
  const hasLanes = session.agents.length > 1;
  const handleKey = (key: string, page: number): boolean => {
    if (key === 'Enter' && rows.selected !== undefined) {
      (list.onOpen ?? onSelect)(rows.selected.id);
      return true;
    }
    const next = rows.ordered[indexForKey(key, rows.selectedPosition, rows.ordered.length, page) ?? -1];
    if (next !== undefined) {
      onSelect(next.id);
    }
    return next !== undefined;
  };
  const renderRow = (index: number) => {
    const item = rows.items[index];
    if (item?.kind !== 'event') {
      return item === undefined ? null : <TurnHeading turn={item.turn} shown={item.shown} />;
    }
    const { event } = item;
    return (
      <EventCells
        event={event}
        sessionStartMs={session.interval.startMs}
        lane={hasLanes ? laneOf(event, lanes) : undefined}
        isSelected={event.id === selectedEventId}
        timeZone={timeZone}
      />
    );
  };
  return (
    <VirtualGrid
      label={t('event-list.grid', 'Events by time')}
      rowCount={rows.items.length}
      header={<EventHeaderCells hasLanes={hasLanes} />}
      columns={eventColumns(hasLanes)}
      narrowColumns={NARROW_EVENT_COLUMNS}
      rowKey={(index) => itemKey(rows.items[index], index)}
      renderRow={renderRow}
      activeIndex={rows.selectedIndex}
      onRowClick={(index) => selectItem(rows.items[index], onSelect)}
      onKey={handleKey}
      rowTestId={testIds.eventList.row}
    />
  );
}

function laneOf(event: SessionEvent, lanes: ReadonlyMap<string, string>): string {
  const agentId = event.agentId ?? MAIN_AGENT_ID;
  return agentId === MAIN_AGENT_ID ? t('event-list.main-lane', 'main') : (lanes.get(agentId) ?? agentId);
}

/** The lines to show and where the selected one stands among them. */
function useRows(
  session: Session,
  events: readonly SessionEvent[],
  filter: EventListFilter,
  isGrouped: boolean,
  selectedEventId: string | undefined
) {
  // Typing stays quick on long sessions: the list may lag behind the search box.
  const deferred = useDeferredValue(filter);
  const counts = useMemo(() => countByCategory(events), [events]);
  const lines = useMemo(() => {
    const items = listItems(filterEvents(events, deferred), isGrouped ? session.turnOfEvent : undefined);
    const ordered: SessionEvent[] = [];
    const places = new Map<string, { index: number; position: number }>();
    items.forEach((item, index) => {
      if (item.kind === 'event') {
        places.set(item.event.id, { index, position: ordered.length });
        ordered.push(item.event);
      }
    });
    return { items, ordered, places };
  }, [events, deferred, isGrouped, session.turnOfEvent]);
  const place = selectedEventId === undefined ? undefined : lines.places.get(selectedEventId);
  return {
    counts,
    items: lines.items,
    ordered: lines.ordered,
    selectedIndex: place?.index,
    selectedPosition: place?.position,
    selected: place === undefined ? undefined : lines.ordered[place.position],
  };
}

function itemKey(item: EventListItem | undefined, index: number): string {
  if (item === undefined) {
    return String(index);
  }
  return item.kind === 'event' ? item.event.id : `turn ${item.turn.id}`;
}

function selectItem(item: EventListItem | undefined, onSelect: (eventId: string) => void): void {
  if (item?.kind === 'event') {
    onSelect(item.event.id);
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({
    display: 'flex',
    containerType: 'inline-size',
    containerName: 'event-list',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    background: theme.colors.background.primary,
  }),
});
