import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { clockTime } from 'components/Figures/clockTime';
import { tokenKindLines } from 'components/Figures/tokenKinds';
import { contextAt, costAt, type Curves, tokensBetween } from 'domain/timeline/curves';
import { type EpochMs, elapsedMs } from 'domain/units';
import React from 'react';
import { exactUsd, formatCount, formatDuration, formatOffset } from '../../numbers';
import { getCardStyles } from './HoverCard.styles';
import type { CurveHover } from '../timelineContent';

export interface CurveLinesProps {
  readonly curves: Curves;
  readonly hover: CurveHover;
  readonly sessionStartMs: EpochMs;
  readonly timeZone?: string;
}

/** What the curves are at the end of the bar under the pointer, exact. */
export function CurveLines({ curves, hover, sessionStartMs, timeZone }: CurveLinesProps) {
  const styles = useStyles2(getCardStyles);
  const { startMs, endMs } = hover.bar;
  const tokens = tokensBetween(curves, startMs, endMs);
  const context = contextAt(curves, endMs);
  const length = formatDuration(elapsedMs(startMs, endMs));
  return (
    <>
      <div className={styles.time}>
        {`${formatOffset(elapsedMs(sessionStartMs, endMs))} · ${clockTime(endMs, timeZone)}`}
      </div>
      <div>{t('timeline.card.cost', 'Cost so far {{cost}}', { cost: exactUsd(costAt(curves, endMs)) })}</div>
      <div>
        {context === undefined
          ? t('timeline.card.no-context', 'No request of the main conversation yet')
          : t('timeline.card.context', 'Context {{tokens}} tokens', { tokens: formatCount(context) })}
      </div>
      <div className={styles.muted}>
        {Object.values(tokens).some((count) => count > 0)
          ? [t('timeline.card.bar', 'Tokens in these {{length}}', { length }), ...tokenKindLines(tokens)].join(' · ')
          : t('timeline.card.no-tokens', 'No tokens in these {{length}}', { length })}
      </div>
    </>
  );
}
