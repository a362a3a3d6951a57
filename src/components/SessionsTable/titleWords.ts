import { t } from '@grafana/i18n';
import { REDACTED } from 'domain/events/promptOrigin';
import { formatCount } from '../numbers';
import { stripAnsi } from '../TerminalText/parseAnsi';

const REDACTED_TITLE = new RegExp(`^${REDACTED}(?: (\\d+) characters)?$`);

/** Words for a prompt whose text the client was told not to log; its length is known all the same. */
function redactedTitle(prompt: string | undefined): string | undefined {
  const found = REDACTED_TITLE.exec(prompt ?? '');
  if (found === null) {
    return undefined;
  }
  const [, length] = found;
  return length === undefined
    ? t('sessions.title-redacted', 'Redacted prompt')
    : t('sessions.title-redacted-length', 'Redacted prompt ({{length}} characters)', {
        length: formatCount(Number(length)),
      });
}

function knownTitle(prompt: string | undefined): string {
  const title = stripAnsi(prompt ?? '').trim();
  return title === '' ? t('sessions.title-unknown', 'No prompt in this range') : title;
}

/** What a session is called in lists, from the line that names it; and whether that is a stand-in for a hidden prompt. */
export function titleWords(firstPrompt: string | undefined): { readonly title: string; readonly isRedacted: boolean } {
  const redacted = redactedTitle(firstPrompt);
  return { title: redacted ?? knownTitle(firstPrompt), isRedacted: redacted !== undefined };
}
