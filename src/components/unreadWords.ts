import { t } from '@grafana/i18n';
import { NO_EVENT, unknownName, WHOLE } from 'domain/events/parseEvent';
import { EXPECTED } from 'domain/events/readFields';
import { rawValues } from './rawValues';

/** Why a row is not understood, in the language of whoever looks, as the rest of a sentence. */
export function notUnderstood(reason: string): string {
  switch (reason) {
    case NO_EVENT.name:
      return t('unread.no-name', 'it has no event name');
    case NO_EVENT.time:
      return t('unread.no-time', 'it has no readable time');
    case NO_EVENT.session:
      return t('unread.no-session', 'it has no session.id');
    case NO_EVENT.row:
      return t('unread.no-row', 'it is no row of fields');
    default: {
      const name = unknownName(reason);
      return name === undefined
        ? reason
        : t('unread.unknown', '"{{name}}" is no event this version knows', { name, ...rawValues });
    }
  }
}

/** What a field should hold that holds something else. */
export function expectedWords(expected: string): string {
  switch (expected) {
    case EXPECTED.text:
      return t('unread.text', 'text');
    case EXPECTED.count:
      return t('unread.count', 'a number');
    case EXPECTED.tokens:
      return t('unread.tokens', 'a number of tokens');
    case EXPECTED.bytes:
      return t('unread.bytes', 'a number of bytes');
    case EXPECTED.characters:
      return t('unread.characters', 'a number of characters');
    case EXPECTED.ms:
      return t('unread.ms', 'a number of milliseconds');
    case EXPECTED.usd:
      return t('unread.usd', 'an amount of dollars');
    case EXPECTED.flag:
      return t('unread.flag', 'true or false');
    case WHOLE:
      return t('unread.whole', 'a whole number');
    default:
      return expected;
  }
}
