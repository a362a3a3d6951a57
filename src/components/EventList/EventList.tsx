import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import { countByCategory } from 'domain/events/categoryOf';
import type { SessionEvent } from 'domain/events/sessionEvent';
import { isLighting } from 'domain/find/findEvents';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import type { Interval, Session } from 'domain/sessions/session';
import type { EpochMs } from 'domain/units';
import React, { useMemo, useState } from 'react';
import { testIds } from '../testIds';
import { EventGrid } from './EventGrid';
import { EventListToolbar } from './EventListToolbar';
import { NoEvents } from './NoEvents';
import { useRows } from './useRows';

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
  /** What is looked for, where the owner keeps that; else the list keeps its own. */
  readonly find?: FindQuery;
  readonly onFind?: (find: FindQuery) => void;
  /** The area that is marked, where the owner keeps that. */
  readonly area?: Interval;
  readonly onAreaChange?: (area: Interval | undefined) => void;
  /** Called when the statistics of the marked events are asked for. */
  readonly onStatistics?: (area: Interval) => void;
  /** The pointer is over an event of that time, or over none any more. */
  readonly onPoint?: (timeMs: EpochMs | undefined) => void;
  /** Without a selection the match nearest to this time is brought into view. */
  readonly nearMs?: EpochMs;
  /** Events after this have just come, and are marked. */
  readonly newSinceMs?: EpochMs;
  readonly timeZone?: TimeZone;
}

/** Every event in a line: the accessible twin of the timeline. */
export function EventList(props: EventListProps) {
  const { session, events, groupByTurn, onGroupByTurnChange } = props;
  const styles = useStyles2(getStyles);
  const [ownFind, setOwnFind] = useState(NO_FIND);
  const [ownGrouped, setOwnGrouped] = useState(groupByTurn ?? false);
  const find = props.find ?? ownFind;
  const onFind = props.onFind ?? setOwnFind;
  const isGrouped = onGroupByTurnChange === undefined ? ownGrouped : (groupByTurn ?? false);
  const rows = useRows({ session, events, find, isGrouped });
  const counts = useMemo(() => countByCategory(events), [events]);
  const isLit = rows.found !== undefined && isLighting(find);
  return (
    <section className={styles.root} aria-label={t('event-list.label', 'Events')} data-testid={testIds.eventList.root}>
      <EventListToolbar
        categories={find.categories}
        onCategoriesChange={(categories) => onFind({ ...find, categories })}
        counts={counts}
        shown={rows.ordered.length}
        total={session.events.length}
        lit={isLit ? rows.found?.indexes.length : undefined}
        isGrouped={isGrouped}
        onGroupedChange={onGroupByTurnChange ?? setOwnGrouped}
      />
      {rows.items.length === 0 ? (
        <NoEvents find={find} onFind={onFind} />
      ) : (
        <EventGrid list={props} rows={rows} find={find} litIds={isLit ? rows.found?.eventIds : undefined} />
      )}
    </section>
  );
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
