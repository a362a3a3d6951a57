import { PLUGIN_ID } from './pluginMeta';

const keyOf = (name: string): string => `${PLUGIN_ID}.${name}`;

/**
 * What this browser remembers of a person's taste (sizes, columns). Never anything a link must carry.
 *
 * @returns the stored value, or undefined when there is none, it is no JSON, or the browser keeps nothing
 */
export function readStored(name: string): unknown {
  try {
    const text = window.localStorage.getItem(keyOf(name));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    // Private windows and full disks: what is remembered is a comfort, never a need.
    return undefined;
  }
}

/** Remembers `value`, which must survive JSON; undefined forgets it. */
export function writeStored(name: string, value: unknown): void {
  try {
    if (value === undefined) {
      window.localStorage.removeItem(keyOf(name));
    } else {
      window.localStorage.setItem(keyOf(name), JSON.stringify(value));
    }
  } catch {
    // See readStored.
  }
}
