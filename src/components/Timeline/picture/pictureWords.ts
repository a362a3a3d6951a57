import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { clockTime } from 'components/Figures/clockTime';
import { rawValues } from 'components/rawValues';
import { shortenId } from 'domain/format/shortenId';
import type { Session } from 'domain/sessions/session';
import type { Viewport } from 'domain/timeline/timeline';
import { type EpochMs, elapsedMs, epochMs } from 'domain/units';
import { formatDuration, formatOffset } from '../../numbers';
import type { PictureKind } from './exportPicture';

/** Nobody in it but what is on the screen: the session's title and id, what is in view, and when the picture was made. */
export function pictureHeading(session: Session, { fromMs, toMs }: Viewport, timeZone?: string): readonly string[] {
  const { facts, id, interval } = session;
  const since = (timeMs: EpochMs) => formatOffset(elapsedMs(interval.startMs, timeMs));
  return [
    facts.title,
    t('timeline.picture.range', 'Session {{id}} · {{from}} – {{to}} {{zone}} · {{since}} to {{until}} ({{length}})', {
      id: shortenId(id),
      from: clockTime(fromMs, timeZone),
      to: clockTime(toMs, timeZone),
      // Short names of zones mean several zones, and many have none.
      zone: `UTC${dateTimeFormat(toMs, { format: 'Z', timeZone })}`,
      since: since(fromMs),
      until: since(toMs),
      length: formatDuration(elapsedMs(fromMs, toMs)),
      ...rawValues,
    }),
    t('timeline.picture.made', 'Exported {{time}} with Sessionline', {
      time: clockTime(epochMs(Date.now()), timeZone),
      ...rawValues,
    }),
  ];
}

const ID_CHARACTERS = 8;

/** `sessionline-<short id>-<from>-<to>.png`, of signs that every file system takes. */
export function pictureFileName(
  { id: sessionId }: Pick<Session, 'id'>,
  { fromMs, toMs }: Viewport,
  kind: PictureKind,
  timeZone?: string
): string {
  const shortId = sessionId.replace(/[^\w-]/g, '').slice(0, ID_CHARACTERS);
  const time = (timeMs: EpochMs) => dateTimeFormat(timeMs, { format: 'YYYYMMDD[T]HHmmss', timeZone });
  return ['sessionline', shortId, time(fromMs), time(toMs)].filter((part) => part !== '').join('-') + `.${kind}`;
}
