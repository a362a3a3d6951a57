import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { EventBadge } from 'components/EventBadge/EventBadge';
import { clockTime } from 'components/Figures/clockTime';
import type { Session } from 'domain/sessions/session';
import { meantNotice, type NoticeFlag } from 'domain/timeline/noticeFlags';
import { countNotices, NOTICE_KINDS, type Notice, type Notices } from 'domain/timeline/notices';
import { elapsedMs } from 'domain/units';
import React from 'react';
import { eventSummary, formatOffset, listed } from '../../numbers';
import { getCardStyles } from './HoverCard.styles';
import { noticeCount, noticeSentence } from '../words/noticeWords';

export interface FlagLinesProps {
  readonly session: Session;
  readonly notices: Notices;
  readonly flag: NoticeFlag;
  readonly timeZone?: string;
}

/** What a flag stands for: the first of the worst, and how many more there are. */
export function FlagLines({ session, notices, flag, timeZone }: FlagLinesProps) {
  const styles = useStyles2(getCardStyles);
  const notice = meantNotice(notices, flag, undefined);
  const { first, end } = flag;
  const counts = NOTICE_KINDS.map((kind) => ({ kind, count: countNotices(notices, kind, first, end) }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => noticeCount(kind, count));
  return (
    <>
      {end - first > 1 && (
        <div className={styles.muted}>
          {t('timeline.card.flag', '{{counts}}; click again for the next', { counts: listed(counts) })}
        </div>
      )}
      {notice && <NoticeLines session={session} notice={notice} timeZone={timeZone} />}
    </>
  );
}

interface NoticeLinesProps {
  readonly session: Session;
  readonly notice: Notice;
  readonly timeZone?: string;
}

function NoticeLines({ session, notice, timeZone }: NoticeLinesProps) {
  const styles = useStyles2(getCardStyles);
  const event = session.events[session.eventIndex.get(notice.eventId) ?? -1];
  const since = formatOffset(elapsedMs(session.interval.startMs, notice.timeMs));
  const sentence = noticeSentence(notice);
  return (
    <>
      <div className={styles.head}>
        {event && <EventBadge event={event} withTitle />}
        <span className={styles.time}>{`${since} · ${clockTime(notice.timeMs, timeZone)}`}</span>
      </div>
      {sentence !== undefined && <div>{sentence}</div>}
      {event && notice.kind !== 'compaction' && <div className={styles.summary}>{eventSummary(event)}</div>}
    </>
  );
}
