import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { EventBadge } from 'components/EventBadge/EventBadge';
import { clockTime } from 'components/Figures/clockTime';
import { testIds } from 'components/testIds';
import { rawValues } from 'components/rawValues';
import { eventDuration } from 'domain/events/eventInterval';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import type { Curves } from 'domain/timeline/curves';
import type { Hit } from 'domain/timeline/hitTest';
import { countBetween } from 'domain/timeline/markLine';
import type { Notices } from 'domain/timeline/notices';
import { elapsedMs } from 'domain/units';
import React from 'react';
import { eventSummary, formatDuration, formatOffset, formatTokens, formatUsd } from '../../numbers';
import { CurveLines } from './CurveLines';
import { FlagLines } from './FlagLines';
import { getCardStyles } from './HoverCard.styles';
import { ModeLines } from './ModeLines';
import { useCardPlace } from './useCardPlace';
import type { Hover } from '../timelineContent';

export interface HoverCardProps {
  readonly session: Session;
  readonly notices: Notices;
  readonly curves: Curves;
  readonly hover: Hover;
  readonly timeZone?: string;
}

/** What is under the pointer. It never leaves the box it is in. */
export function HoverCard(props: HoverCardProps) {
  const styles = useStyles2(getCardStyles);
  const card = useCardPlace(props.hover.point);
  return (
    <div ref={card} className={styles.card} data-testid={testIds.timeline.hoverCard} role="presentation">
      <HoverLines {...props} />
    </div>
  );
}

function HoverLines({ session, notices, curves, hover, timeZone }: HoverCardProps) {
  if ('hit' in hover) {
    return <HitLines session={session} hit={hover.hit} timeZone={timeZone} />;
  }
  if ('flag' in hover) {
    return <FlagLines {...{ session, notices, timeZone }} flag={hover.flag} />;
  }
  if ('mode' in hover) {
    return <ModeLines session={session} mode={hover.mode} timeZone={timeZone} />;
  }
  return <CurveLines curves={curves} hover={hover} sessionStartMs={session.interval.startMs} timeZone={timeZone} />;
}

interface HitLinesProps {
  readonly session: Session;
  readonly hit: Hit;
  readonly timeZone?: string;
}

function HitLines({ session, hit, timeZone }: HitLinesProps) {
  const event = session.events[session.eventIndex.get(hit.mark.eventId) ?? -1];
  return (
    <>
      <BlockLine hit={hit} />
      {event && <EventLines session={session} event={event} hit={hit} timeZone={timeZone} />}
    </>
  );
}

/** Says that a block stands for more than the event described below. */
function BlockLine({ hit }: { readonly hit: Hit }) {
  const styles = useStyles2(getCardStyles);
  const { line, first, end } = hit;
  if (end - first < 2) {
    return null;
  }
  const failed = countBetween(line.failedBefore, first, end);
  const rejected = countBetween(line.rejectedBefore, first, end);
  return (
    <div className={styles.muted}>
      {t('timeline.card.block', '{{count}} events here, click again for the next', { count: end - first })}
      {failed > 0 && ` · ${t('timeline.card.failed', '{{failed}} failed', { failed })}`}
      {rejected > 0 && ` · ${t('timeline.card.rejected', '{{rejected}} rejected', { rejected })}`}
    </div>
  );
}

interface EventLinesProps extends HitLinesProps {
  readonly event: SessionEvent;
}

function EventLines({ session, event, hit, timeZone }: EventLinesProps) {
  const styles = useStyles2(getCardStyles);
  const { mark } = hit;
  const since = formatOffset(elapsedMs(session.interval.startMs, mark.startMs));
  return (
    <>
      <div className={styles.head}>
        <EventBadge event={event} withTitle withIcon={false} />
        <span className={styles.time}>{`${since} · ${clockTime(mark.startMs, timeZone)}`}</span>
      </div>
      <div className={styles.summary}>{eventSummary(event)}</div>
      <div className={styles.muted}>{factsOf(event, hit).join(' · ')}</div>
    </>
  );
}

/** Wait, duration, first token, cost and tokens: what the event has of them. */
function factsOf(event: SessionEvent, { mark }: Hit): readonly string[] {
  const facts: string[] = [];
  if (mark.shape === 'wait') {
    const duration = formatDuration(elapsedMs(mark.startMs, mark.endMs));
    facts.push(t('timeline.card.wait', 'waited at most {{duration}} for a person', { duration, ...rawValues }));
  }
  const duration = eventDuration(event);
  if (duration !== undefined) {
    facts.push(formatDuration(duration));
  }
  return event.type === 'api_request' ? [...facts, ...requestFacts(event)] : facts;
}

function requestFacts({ fields }: Extract<SessionEvent, { type: 'api_request' }>): readonly string[] {
  const facts: string[] = [];
  if (fields.ttftMs !== undefined) {
    facts.push(
      t('timeline.card.first-token', 'first token after {{duration}}', {
        duration: formatDuration(fields.ttftMs),
        ...rawValues,
      })
    );
  }
  if (fields.costNanoUsd !== undefined) {
    facts.push(formatUsd(fields.costNanoUsd));
  }
  if (fields.inputTokens !== undefined || fields.outputTokens !== undefined) {
    const cached = (fields.cacheReadTokens ?? 0) + (fields.cacheCreationTokens ?? 0);
    facts.push(
      t('timeline.card.tokens', '{{input}} in, {{cached}} cached, {{output}} out', {
        input: formatTokens(fields.inputTokens ?? 0),
        cached: formatTokens(cached),
        output: formatTokens(fields.outputTokens ?? 0),
      })
    );
  }
  return facts;
}
