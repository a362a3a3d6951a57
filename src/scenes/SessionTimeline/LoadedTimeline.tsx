import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';

import { AreaStatistics } from 'components/AreaStatistics/AreaStatistics';
import { Timeline } from 'components/Timeline/Timeline';
import type { Interval, Session } from 'domain/sessions/session';
import type { SessionTimelineProps } from 'domain/timeline/sessionTimelineProps';
import type { Timeline as TimelineModel, Viewport } from 'domain/timeline/timeline';
import { clampViewport, viewportBounds } from 'domain/timeline/viewport';

import { storedChoices } from '../SessionView/choices/timelineChoices';

import { shownWindow } from './shownWindow';

interface LoadedTimelineProps extends SessionTimelineProps {
  readonly session: Session;
  readonly timeline: TimelineModel;
  readonly timeZone: string;
}

/** A timeline that keeps its own state: where it is, what is chosen on it and how it is set up. */
export function LoadedTimeline({ session, timeline, timeZone, from, to, onSelectEvent }: LoadedTimelineProps) {
  const styles = useStyles2(getStyles);
  const [moved, setMoved] = useState<Viewport>();
  const [choices, setChoices] = useState(storedChoices);
  const [selectedEventId, setSelected] = useState<string>();
  const [area, setArea] = useState<Interval>();
  const [hasStatistics, showStatistics] = useState(false);
  const select = (eventId: string | undefined): void => {
    const event = session.events.find(({ id }) => id === eventId);
    setSelected(event?.id);
    onSelectEvent?.(event && { id: event.id, name: event.name, timeMs: event.timeMs });
  };
  return (
    <div className={styles.panes}>
      <div className={styles.timeline}>
        <Timeline
          {...{ session, timeline, timeZone, selectedEventId, choices, area }}
          viewport={moved ?? shownWindow({ from, to }, session.interval)}
          onViewportChange={setMoved}
          onSelect={select}
          onChoose={(change) => setChoices({ ...choices, ...change })}
          onAreaChange={setArea}
          onStatistics={() => showStatistics(true)}
        />
      </div>
      {area !== undefined && hasStatistics && (
        <div className={styles.statistics}>
          <AreaStatistics
            {...{ session, area, timeZone }}
            onSelect={select}
            onZoom={() =>
              setMoved(clampViewport({ fromMs: area.startMs, toMs: area.endMs }, viewportBounds(session.interval)))
            }
            onClose={() => showStatistics(false)}
          />
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  panes: css({ display: 'flex', flex: 1, minHeight: 0, gap: theme.spacing(1) }),
  timeline: css({ flex: '2 1 0', minWidth: 0 }),
  statistics: css({ flex: '1 1 0', minWidth: theme.spacing(30), overflow: 'auto' }),
});
