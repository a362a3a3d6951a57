import type { TimeZone } from '@grafana/schema';
import { t } from '@grafana/i18n';

/** What a time zone is called: `UTC`, `Europe/Vienna`; the browser's by the name it gives. */
export function zoneName(timeZone: TimeZone | undefined): string {
  switch (timeZone) {
    case undefined:
    case '':
    case 'browser':
      return Intl.DateTimeFormat().resolvedOptions().timeZone || t('timeline.heads.browser-zone', 'Browser time');
    case 'utc':
      return 'UTC';
    default:
      return timeZone;
  }
}
