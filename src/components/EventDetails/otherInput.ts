import type { JsonValue } from 'domain/events/field';
import { entriesOf, prettyJson } from '../JsonView/jsonShape';

/** A value without the entries of these names; undefined when nothing is left of it. */
export function withoutEntries(value: JsonValue | undefined, names: readonly string[]): JsonValue | undefined {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) {
    return value;
  }
  const rest = entriesOf(value).filter(([name]) => !names.includes(name));
  return rest.length === 0 ? undefined : Object.fromEntries(rest);
}

/** The names of the entries that another value has with the same content. */
export function sharedEntries(value: JsonValue | undefined, other: JsonValue | undefined): readonly string[] {
  const known = new Map(entriesOf(other ?? null).map(([name, content]) => [name, prettyJson(content)]));
  return entriesOf(value ?? null).flatMap(([name, content]) => (known.get(name) === prettyJson(content) ? [name] : []));
}
