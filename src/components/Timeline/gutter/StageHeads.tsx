import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Session } from 'domain/sessions/session';
import type { ShownModes } from 'domain/timeline/modeColumns';
import type { Notices } from 'domain/timeline/notices';
import type { StageStrips } from 'domain/timeline/stageStrips';
import { elapsedMs } from 'domain/units';
import React from 'react';
import { formatCount, formatDuration } from '../../numbers';
import { getStageStyles } from '../Timeline.styles';

export interface StageHeadsProps {
  readonly session: Session;
  readonly notices: Notices;
  readonly modes: ShownModes;
  readonly strips: StageStrips;
  /** Whose clock the axis shows; undefined where it counts from the start. */
  readonly zone: string | undefined;
  /** Down to the lanes. */
  readonly heightPx: number;
}

/** The names of the minimap, the turns, the axis and the strip of notices, at their left. */
export function StageHeads({ session, notices, modes, strips, zone, heightPx }: StageHeadsProps) {
  const styles = useStyles2(getStageStyles);
  const { interval, turns } = session;
  const prompts = turns.filter(({ prompt }) => prompt !== undefined).length;
  return (
    <div className={styles.heads} style={{ height: heightPx }}>
      <div className={styles.head} style={{ height: strips.minimap.heightPx }}>
        <span>{t('timeline.heads.session', 'Session')}</span>
        <span>{formatDuration(elapsedMs(interval.startMs, interval.endMs))}</span>
      </div>
      <div className={styles.head} style={{ height: strips.bands.heightPx }}>
        <span>{t('timeline.heads.turns', 'Turns')}</span>
        <span>{formatCount(prompts)}</span>
      </div>
      <div className={styles.head} style={{ height: strips.axis.heightPx }}>
        <span title={zone}>{zone ?? t('timeline.heads.axis', 'Since start')}</span>
      </div>
      {notices.notices.length > 0 && (
        <div className={styles.head} style={{ height: strips.notices.heightPx }}>
          <span>{t('timeline.heads.notices', 'Marks')}</span>
          <span>{formatCount(notices.notices.length)}</span>
        </div>
      )}
      {modes.stretches.length > 0 && (
        <div className={styles.head} style={{ height: strips.modes.heightPx }}>
          <span>{t('timeline.heads.modes', 'Permission mode')}</span>
        </div>
      )}
    </div>
  );
}
