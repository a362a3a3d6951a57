import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Tab, TabsBar, useStyles2 } from '@grafana/ui';
import React, { useEffect, useMemo } from 'react';

import { CostTokens } from 'components/CostTokens/CostTokens';
import { EventList } from 'components/EventList/EventList';
import { RawRecords } from 'components/RawRecords/RawRecords';
import { TurnList } from 'components/TurnList/TurnList';
import type { Session } from 'domain/sessions/session';
import { headOfTurn } from 'domain/timeline/neighbours';
import { fitInterval, viewportBounds } from 'domain/timeline/viewport';
import { addMs } from 'domain/units';
import { may } from 'infra/permissions';

import { ListMenu } from '../PanelMenu/ListMenu';

import { CostCharts } from './cost/CostCharts';
import { sessionExploreUrl } from './sessionExploreUrl';
import { sessionSource } from './sessionSource';
import { SESSION_TABS, type SessionTab } from './sessionTab';
import type { SessionView } from './SessionView';
import { intervalOfZoom, zoomOfInterval } from './zoomWindow';

interface SessionListsProps {
  readonly view: SessionView;
  readonly session: Session;
}

function tabLabel(tab: SessionTab): string {
  switch (tab) {
    case 'events':
      return t('session.tab.events', 'Events');
    case 'turns':
      return t('session.tab.turns', 'Turns');
    case 'cost':
      return t('session.tab.cost', 'Cost & tokens');
    case 'raw':
      return t('session.tab.raw', 'Raw');
  }
}

/** The lists below the timeline, one at a time. */
export function SessionLists({ view, session }: SessionListsProps) {
  const { tab } = view.useState();
  const styles = useStyles2(getStyles);
  const counts: Readonly<Record<SessionTab, number | undefined>> = {
    events: session.events.length,
    turns: session.turns.length,
    cost: undefined,
    raw: session.events.length,
  };
  return (
    <>
      <div className={styles.head}>
        <TabsBar className={styles.tabs}>
          {SESSION_TABS.map((each) => (
            <Tab
              key={each}
              label={tabLabel(each)}
              counter={counts[each]}
              active={each === tab}
              onChangeTab={() => view.showTab(each)}
            />
          ))}
        </TabsBar>
        <ListMenu
          title={tabLabel(tab)}
          sourceOf={() => sessionSource(view, session)}
          whyNot={{
            createAlert: t('session.menu.no-alert', 'A rule is of what is to come, not of one session.'),
            ...(tab === 'turns' || tab === 'cost'
              ? { addToDashboard: t('session.menu.made', 'This is put together here; dashboards can have the events.') }
              : {}),
          }}
        />
      </div>
      <div className={styles.list}>
        <CurrentList view={view} session={session} />
      </div>
    </>
  );
}

function CurrentList({ view, session }: SessionListsProps) {
  const { tab, selectedEventId, baseFilter, sourceUid, usage, ownPrices } = view.useState();
  switch (tab) {
    case 'events':
      return <Events view={view} session={session} />;
    case 'turns':
      return <Turns view={view} session={session} />;
    case 'cost':
      return (
        <CostTokens
          session={session}
          choices={usage}
          onChoose={view.chooseUsage}
          selectedEventId={selectedEventId}
          onSelect={view.select}
          ownPrices={ownPrices}
          renderChart={(chart, model) => <CostCharts {...{ view, chart, model }} />}
          timeZone={view.timeZone()}
        />
      );
    case 'raw':
      return (
        <RawRecords
          session={session}
          selectedEventId={selectedEventId}
          exploreUrl={
            sourceUid === undefined || !may('explore')
              ? undefined
              : sessionExploreUrl({ session, baseFilter, sourceUid })
          }
        />
      );
  }
}

function Events({ view, session }: SessionListsProps) {
  const { selectedEventId, choices, area, zoom, live } = view.useState();
  const { startMs } = session.interval;
  const marked = useMemo(() => area && intervalOfZoom(area, startMs), [area, startMs]);
  useEffect(() => () => view.crosshair.show(undefined), [view]);
  return (
    <EventList
      session={session}
      events={session.events}
      selectedEventId={selectedEventId}
      onSelect={view.select}
      find={choices.find}
      onFind={(find) => view.choose({ find })}
      area={marked}
      onAreaChange={(next) => view.mark(next && zoomOfInterval(next, startMs))}
      onStatistics={(of) => view.openStatistics(zoomOfInterval(of, startMs))}
      onPoint={view.crosshair.show}
      nearMs={zoom && addMs(startMs, zoom.startMs)}
      newSinceMs={live.newSinceMs}
      timeZone={view.timeZone()}
    />
  );
}

/** Room around a turn, as a share of its length. */
const TURN_MARGIN = 0.03;

function Turns({ view, session }: SessionListsProps) {
  const { selectedEventId } = view.useState();
  const selected = selectedEventId === undefined ? undefined : session.turnOfEvent.get(selectedEventId);
  const selectTurn = (turnId: string): void => {
    const turn = session.turns.find(({ id }) => id === turnId);
    if (turn !== undefined) {
      view.zoomTo(fitInterval(turn.interval, viewportBounds(session.interval), TURN_MARGIN), session);
      view.select(headOfTurn(turn));
    }
  };
  return (
    <TurnList session={session} selectedTurnId={selected?.id} onSelectTurn={selectTurn} timeZone={view.timeZone()} />
  );
}

const getStyles = () => ({
  head: css({ display: 'flex', alignItems: 'center', flexShrink: 0 }),
  tabs: css({ flex: 1, minWidth: 0 }),
  list: css({ display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0, overflow: 'auto' }),
});
