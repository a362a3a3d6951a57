import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { clockTime } from 'components/Figures/clockTime';
import { rawValues } from 'components/rawValues';
import type { ModeStretch } from 'domain/sessions/permissionModes';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { getCardStyles } from './HoverCard.styles';

export interface ModeLinesProps {
  readonly session: Session;
  /** Undefined where the mode is not known. */
  readonly mode: ModeStretch | undefined;
  readonly timeZone?: string;
}

/** Which permission mode was in force, since when, and how that is known. */
export function ModeLines({ session, mode, timeZone }: ModeLinesProps) {
  const styles = useStyles2(getCardStyles);
  if (!mode) {
    return (
      <>
        <div>{t('timeline.mode.unknown', 'Permission mode not known')}</div>
        <div className={styles.muted}>
          {t('timeline.mode.why-unknown', 'No event tells the mode that a client starts with.')}
        </div>
      </>
    );
  }
  const values = { mode: mode.mode, time: clockTime(mode.startMs, timeZone), ...rawValues };
  return (
    <>
      <div>
        {mode.isChange
          ? t('timeline.mode.since', 'Permission mode: {{mode}} since {{time}}', values)
          : t('timeline.mode.seen', 'Permission mode: {{mode}}, seen from {{time}} on', values)}
      </div>
      <div className={styles.muted}>{changeWords(session, mode)}</div>
    </>
  );
}

/** From which mode, and what changed it. */
function changeWords({ events, eventIndex }: Session, { eventId }: ModeStretch): string {
  const event = events[eventIndex.get(eventId) ?? -1];
  if (event?.type !== 'permission_mode_changed') {
    return t('timeline.mode.by-decision', 'A tool decision names it; the change itself was not logged.');
  }
  const { fromMode, trigger } = event.fields;
  const from = fromMode && t('timeline.mode.from', 'before: {{mode}}', { mode: fromMode, ...rawValues });
  const by = trigger && t('timeline.mode.by', 'by {{trigger}}', { trigger, ...rawValues });
  return [from, by].filter((part) => part !== undefined && part !== '').join(' · ');
}
