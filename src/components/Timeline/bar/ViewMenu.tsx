import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Toggletip, useStyles2 } from '@grafana/ui';
import { getRoomyButtonStyles, RoomyWord } from 'components/RoomyWord/RoomyWord';
import type { Session } from 'domain/sessions/session';
import type { TimelineChoices } from 'domain/timeline/choices';
import type { AxisBreak } from 'domain/timeline/timeAxis';
import React from 'react';
import { CurveToggles } from './CurveToggles';
import { LaneSettings } from './LaneSettings';
import { TimeSection } from './TimeSection';

export interface ViewMenuProps {
  readonly session: Session;
  readonly choices: TimelineChoices;
  readonly onChoose: (change: Partial<TimelineChoices>) => void;
  /** The stretches of idle time there are to shorten. */
  readonly breaks: readonly AxisBreak[];
}

/** How the timeline is set up; each part has a section of its own. */
export function ViewMenu(props: ViewMenuProps) {
  const roomy = useStyles2(getRoomyButtonStyles);
  return (
    <Toggletip content={<ViewSections {...props} />} placement="bottom-end" closeButton={false}>
      <Button
        size="sm"
        variant="secondary"
        fill="text"
        icon="eye"
        className={roomy.button}
        tooltip={t('timeline.view.tooltip', 'Time, lanes and curves')}
        tooltipPlacement="top"
      >
        <RoomyWord>{t('timeline.view.label', 'View')}</RoomyWord>
      </Button>
    </Toggletip>
  );
}

function ViewSections({ session, choices, onChoose, breaks }: ViewMenuProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.sections}>
      <TimeSection axis={choices.axis} breaks={breaks} onChange={(axis) => onChoose({ axis })} />
      <LaneSettings
        choices={choices.lanes}
        agentIds={session.agents.map(({ id }) => id)}
        onChange={(lanes) => onChoose({ lanes })}
      />
      <CurveToggles shown={choices.curves} onChange={(curves) => onChoose({ curves })} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  sections: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) }),
});
