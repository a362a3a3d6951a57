import { t } from '@grafana/i18n';
import type { DurationMs } from 'domain/units';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago, in the largest whole unit. Times ahead of this machine's clock count as now. */
export function agoWords(elapsed: DurationMs): string {
  if (elapsed < MINUTE_MS) {
    return t('ago.now', 'just now');
  }
  if (elapsed < HOUR_MS) {
    return t('ago.minutes', '{{minutes}} min ago', { minutes: Math.floor(elapsed / MINUTE_MS) });
  }
  if (elapsed < DAY_MS) {
    return t('ago.hours', '{{hours}} h ago', { hours: Math.floor(elapsed / HOUR_MS) });
  }
  return t('ago.days', '{{days}} d ago', { days: Math.floor(elapsed / DAY_MS) });
}
