import { t } from '@grafana/i18n';
import type { JsonValue, WireRecord } from 'domain/events/field';
import { secretRanges, withoutSecrets } from 'domain/privacy/secrets';

/** The text under a key of a JSON object; undefined when there is no such text. */
export function textAt(value: JsonValue | undefined, key: string): string | undefined {
  const found = entryAt(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** The list under a key of a JSON object; empty when there is none. */
export function listAt(value: JsonValue | undefined, key: string): readonly JsonValue[] {
  const found = entryAt(value, key);
  return Array.isArray(found) ? found : [];
}

function entryAt(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) {
    return undefined;
  }
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The entries of an object or a list, keys as text; empty for plain values. */
export function entriesOf(value: JsonValue): Array<[string, JsonValue]> {
  return value !== null && typeof value === 'object' ? Object.entries(value) : [];
}

const withoutSecret = (key: string, value: unknown): unknown =>
  typeof value === 'string' ? withoutSecrets(value, secretRanges(value, key)) : value;

/** The same with its secrets masked, as they are on the screen. */
export const maskedJson = (value: JsonValue | WireRecord): string => prettyJson(value, withoutSecret);

/** JSON as people write it; never throws: thousands of levels are more than the language can write. */
export function prettyJson(value: JsonValue | WireRecord, replacer?: (key: string, value: unknown) => unknown): string {
  try {
    return JSON.stringify(value, replacer, 2);
  } catch {
    return t('json.too-deep', 'Nested too deeply to be laid out; the stored record has it as text.');
  }
}
