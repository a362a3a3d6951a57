/**
 * Options for `t` whenever a value is somebody's text: React escapes it already, escaped twice it would show as
 * `&lt;`. Spread beside the values.
 */
export const rawValues = { interpolation: { escapeValue: false } } as const;
