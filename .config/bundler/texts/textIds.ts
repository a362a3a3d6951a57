import { createHash } from 'node:crypto';

import { flatten, type LocaleTree } from '../../i18n/translations';

/** Enough for some thousands of keys; `shortLocale` refuses two that share one. */
const ID_LENGTH = 5;

/** A key of a text as the bundle has it: short, and the same as long as the key is. */
export const textId = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, ID_LENGTH).replaceAll('_', '$');

/** i18next's ending of a key for a form of the text: `_one`, `_other`. */
const FORM = /_(?:zero|one|two|few|many|other)$/;

/**
 * A locale file as it goes with the bundle: the texts by their short keys.
 *
 * @throws when two keys have the same short one: rename one of them
 */
export function shortLocale(content: string): string {
  const tree: LocaleTree = JSON.parse(content);
  const short = new Map<string, string>();
  for (const [key, text] of Object.entries(flatten(tree))) {
    const form = FORM.exec(key)?.[0] ?? '';
    const id = `${textId(key.slice(0, key.length - form.length))}${form}`;
    if (short.has(id)) {
      throw new Error(`The texts' keys ${key} and another have the same short one: rename it`);
    }
    short.set(id, text);
  }
  return JSON.stringify(Object.fromEntries(short));
}
