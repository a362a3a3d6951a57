import { FIELDS, type FieldName, SECRET_FIELDS, type SetupChoices } from 'domain/setup/choices';
import { readStored, writeStored } from 'infra/storage';

const KEY = 'setup';
type Remembered = Pick<SetupChoices, 'fields' | 'attributes'>;

const REMEMBERED_FIELDS: readonly FieldName[] = FIELDS.filter((name) => !SECRET_FIELDS.includes(name));

/** The texts of an object that somebody else may have written, by these names. */
function textsOf<Name extends string>(names: readonly Name[], value: unknown): Partial<Record<Name, string>> {
  const stored = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = stored.get(name);
    if (typeof text === 'string') {
      texts[name] = text;
    }
  }
  return texts;
}

/** What was typed on this page before, in this browser. */
export function readRemembered(): Remembered {
  const stored = readStored(KEY);
  const { attributes = '' } = textsOf(['attributes'], stored);
  return { fields: textsOf(REMEMBERED_FIELDS, stored), attributes };
}

/** Remembers addresses and labels, never a password or a token. */
export function remember({ fields, attributes }: Remembered): void {
  writeStored(KEY, { ...textsOf(REMEMBERED_FIELDS, fields), attributes });
}
