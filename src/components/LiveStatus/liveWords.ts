import { t } from '@grafana/i18n';
import { agoWords } from 'components/Figures/agoWords';
import { durationMs } from 'domain/units';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** A session without events for longer seems to have stopped. A person may think for longer, so it is followed on. */
export const LIVE_FOR_MS = 10 * MINUTE_MS;

/** How long ago the last event was, to the second within the first minute. */
export function lastEventWords(agoMs: number): string {
  if (agoMs >= MINUTE_MS) {
    return t('live.last-event', 'last event {{ago}}', { ago: agoWords(durationMs(agoMs)) });
  }
  const seconds = Math.floor(Math.max(0, agoMs) / SECOND_MS);
  return t('live.last-event-seconds', 'last event {{seconds}} s ago', { seconds });
}

/** Says that nothing has come for so long. */
export function stoppedWords(agoMs: number): string {
  return agoMs < HOUR_MS
    ? t('live.stopped-minutes', 'No new events for {{minutes}} min: the session seems to have stopped', {
        minutes: Math.floor(agoMs / MINUTE_MS),
      })
    : t('live.stopped-long', 'The last event came {{ago}}: the session seems to have stopped', {
        ago: agoWords(durationMs(agoMs)),
      });
}
