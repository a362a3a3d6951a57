import { t } from '@grafana/i18n';
import type { JsonValue } from 'domain/events/field';

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

/** JSON as people write it; never throws: thousands of levels are more than the language can write. */
export function prettyJson(value: JsonValue | Readonly<Record<string, string>>): string {
  try {
    return JSON.stringify(value, null, 2);
  } catch {
    return t('json.too-deep', 'Nested too deeply to be laid out; the stored record has it as text.');
  }
}
