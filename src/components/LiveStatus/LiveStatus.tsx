import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Icon, useStyles2 } from '@grafana/ui';
import { clockTime } from 'components/Figures/clockTime';
import { Figure } from 'components/Figures/Figure';
import { rawValues } from 'components/rawValues';
import type { EpochMs } from 'domain/units';
import React, { type ReactNode } from 'react';
import { lastEventWords, LIVE_FOR_MS, stoppedWords } from './liveWords';
import { useNow } from './useNow';
import { paleText } from '../paleText';

export interface LiveStatusProps {
  /** Whether new events are looked for. */
  readonly isOn: boolean;
  readonly lastEventMs: EpochMs;
  /** Why the last look failed. */
  readonly failure?: string;
  readonly timeZone?: string;
}

/** How a session stands that is followed; nothing while it is not. */
export const LiveStatus = ({ isOn, ...followed }: LiveStatusProps) => (isOn ? <Followed {...followed} /> : null);

function Followed({ lastEventMs, failure, timeZone }: Omit<LiveStatusProps, 'isOn'>) {
  const styles = useStyles2(getStyles);
  const agoMs = useNow() - lastEventMs;
  const isStopped = agoMs >= LIVE_FOR_MS;
  const time = clockTime(lastEventMs, timeZone);
  return (
    <span className={styles.status}>
      <span role="status" className={styles.status}>
        {stateOf(isStopped, failure, styles)}
      </span>
      <span className={styles.words}>
        <Figure
          short={isStopped ? stoppedWords(agoMs) : lastEventWords(agoMs)}
          exact={t('live.last-event-at', 'The last event came at {{time}}.', { time, ...rawValues })}
        />
      </span>
    </span>
  );
}

function stateOf(isStopped: boolean, failure: string | undefined, styles: ReturnType<typeof getStyles>): ReactNode {
  if (failure !== undefined) {
    return (
      <span className={styles.failure}>
        <Icon name="exclamation-triangle" size="sm" aria-hidden />{' '}
        {t('live.failed', 'New events could not be looked for, trying again. {{failure}}', {
          failure,
          ...rawValues,
        })}
      </span>
    );
  }
  return isStopped ? (
    <span className="sr-only">{t('live.stopped', 'The session seems to have stopped')}</span>
  ) : (
    <Badge color="green" icon="record-audio" text={t('live.live', 'Live')} />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  status: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.75), minWidth: 0 }),
  words: css({
    ...paleText(theme),
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
  failure: css({ color: theme.colors.warning.text, fontSize: theme.typography.bodySmall.fontSize }),
});
