import type { JsonValue } from '../events/field';
import type { ExportChoices, ExportKind } from './exportKinds';
import { isSecretUnder, PATH_KEY, TEXT_PATTERNS } from './textPatterns';

/** A text that was found, by its kind. */
export interface Finding {
  readonly kind: ExportKind;
  readonly text: string;
}

export interface TextMask {
  readonly text: (text: string) => string;
  /** JSON stays JSON, and as it was written where nothing is masked; a key's name alone may tell a secret or a path. */
  readonly json: (text: string) => string;
}

const MASKS = { paths: '[path]', people: '[e-mail]', secrets: '[secret]' } as const;
const DEEPEST = 60;

/** Masks what the patterns find, save the kinds that are to stay, and hands every find to `onFind`. */
export function textMask(choices: ExportChoices, onFind: (finding: Finding) => void): TextMask {
  let masks = 0;
  const found = (kind: keyof typeof MASKS, text: string): string => {
    onFind({ kind, text });
    if (choices.has(kind)) {
      return text;
    }
    masks++;
    return MASKS[kind];
  };
  const maskText = (text: string): string =>
    TEXT_PATTERNS.reduce(
      (masked, { kind, pattern, isMeant }) =>
        masked.replace(pattern, (match: string, group: unknown) => {
          const lead = typeof group === 'string' ? group : '';
          return isMeant?.(match) === false ? match : lead + found(kind, match.slice(lead.length));
        }),
      text
    );
  const byKey = (text: string, key: string): string => {
    const kind = isSecretUnder(key, text) ? 'secrets' : PATH_KEY.test(key) ? 'paths' : undefined;
    return kind === undefined || text === '' ? maskText(text) : found(kind, text);
  };
  const maskValue = (value: JsonValue, key: string, depth: number): JsonValue => {
    if (typeof value === 'string') {
      return byKey(value, key);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if (depth > DEEPEST) {
      masks++;
      return '…';
    }
    return Array.isArray(value)
      ? value.map((item) => maskValue(item, key, depth + 1))
      : Object.fromEntries(
          Object.entries(value).map(([name, item]) => [maskText(name), maskValue(item, name, depth + 1)])
        );
  };
  const json = (text: string): string => {
    try {
      const before = masks;
      const masked = maskValue(JSON.parse(text), '', 0);
      return before === masks ? text : JSON.stringify(masked);
    } catch {
      return maskText(text);
    }
  };
  return { text: maskText, json };
}
