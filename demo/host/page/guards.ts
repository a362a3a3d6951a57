/** @returns whether a value is an object with keys (not null, not a list) */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the value where it is text, else the fallback */
export function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}
