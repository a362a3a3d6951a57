import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { FindBar } from 'components/FindBar/FindBar';
import React from 'react';
import { ExportMenu } from './ExportMenu';
import type { TimelineCommand } from '../commands/keyCommands';
import type { TimelineProps } from '../Timeline';
import type { TimelineContent } from '../timelineContent';
import type { TimelineController } from '../TimelineController';
import { TimelineToolbar } from './TimelineToolbar';
import { useZoomTrail } from './useZoomTrail';
import { ZoomTrail } from './ZoomTrail';

export interface TimelineBarProps {
  readonly timeline: TimelineProps;
  readonly content: TimelineContent;
  readonly controller: TimelineController;
  readonly onCommand: (command: TimelineCommand) => void;
}

/** What stands over the stage: where one is, what the signs mean, and what can be done. */
export function TimelineBar({ timeline, content, controller, onCommand }: TimelineBarProps) {
  const styles = useStyles2(getStyles);
  const { session, viewport, timeZone } = timeline;
  const shown = useZoomTrail(controller, viewport, session.interval);
  return (
    <div className={styles.bar}>
      <FindBar
        session={session}
        find={timeline.choices.find}
        onFind={(find) => timeline.onChoose({ find })}
        found={content.found}
        onStep={(direction) => onCommand(direction === 'next' ? 'nextMatch' : 'previousMatch')}
        searchRef={timeline.searchRef}
      />
      <ZoomTrail
        {...shown}
        startMs={session.interval.startMs}
        timeZone={timeZone}
        onReturn={(window) => controller.jumpTo(window)}
      />
      <div className={styles.actions}>
        <TimelineToolbar {...timeline} order={content.order} breaks={content.time.breaks} onCommand={onCommand} />
        <ExportMenu {...{ session, controller, timeZone }} />
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    rowGap: theme.spacing(0.25),
    padding: theme.spacing(0.5, 1),
    borderBottom: `thin solid ${theme.colors.border.weak}`,
  }),
  // At the right of its line, whichever that is.
  actions: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(0.25, 1),
    minWidth: 0,
    marginLeft: 'auto',
  }),
});
