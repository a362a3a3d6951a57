import { t } from '@grafana/i18n';
import { rawValues } from 'components/rawValues';
import { NOTICE_KINDS } from 'domain/timeline/notices';
import type { HelpLine } from './helpLines';
import { NOTICE_KEYS } from '../commands/noticeCommands';
import { noticeName } from '../words/noticeWords';

/** The keys that step through each kind of what calls for a look. */
export const noticeHelpLines = (): readonly HelpLine[] =>
  NOTICE_KINDS.map((kind): HelpLine => {
    const key = NOTICE_KEYS[kind].toUpperCase();
    return {
      keys: [key, `Shift+${key}`],
      commands: [`next-${kind}`, `previous-${kind}`],
      meaning: t('timeline.help.notice', 'Next and previous {{kind}}', { kind: noticeName(kind), ...rawValues }),
    };
  });
