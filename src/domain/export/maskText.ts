import type { JsonValue } from '../events/field';
import type { ExportChoices, ExportKind } from './exportKinds';
import { PATH_KEY, SECRET_KEY, TEXT_PATTERNS } from './textPatterns';

/** A text that was found, by its kind. */
export interface Finding {
  readonly kind: ExportKind;
  readonly text: string;
}

const MASKS = { paths: '[path]', people: '[e-mail]', secrets: '[secret]' } as const;
const DEEPEST = 60;

/** Masks what the patterns find, save the kinds that are to stay, and hands every find to `onFind`. */
export class TextMask {
  private masks = 0;

  constructor(
    private readonly choices: ExportChoices,
    private readonly onFind: (finding: Finding) => void
  ) {}

  text(text: string): string {
    return TEXT_PATTERNS.reduce(
      (masked, { kind, pattern, isMeant }) =>
        masked.replace(pattern, (match: string, group: unknown) => {
          const lead = typeof group === 'string' ? group : '';
          return isMeant?.(match) === false ? match : lead + this.found(kind, match.slice(lead.length));
        }),
      text
    );
  }

  /** JSON stays JSON, and as it was written where nothing is masked; a key's name alone may tell a secret or a path. */
  json(text: string): string {
    try {
      const { masks } = this;
      const masked = this.value(JSON.parse(text), '', 0);
      return masks === this.masks ? text : JSON.stringify(masked);
    } catch {
      return this.text(text);
    }
  }

  private value(value: JsonValue, key: string, depth: number): JsonValue {
    if (typeof value === 'string') {
      return this.byKey(value, key);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if (depth > DEEPEST) {
      this.masks++;
      return '…';
    }
    return Array.isArray(value)
      ? value.map((item) => this.value(item, key, depth + 1))
      : Object.fromEntries(
          Object.entries(value).map(([name, item]) => [this.text(name), this.value(item, name, depth + 1)])
        );
  }

  private byKey(text: string, key: string): string {
    const kind = SECRET_KEY.test(key) ? 'secrets' : PATH_KEY.test(key) ? 'paths' : undefined;
    return kind === undefined || text === '' ? this.text(text) : this.found(kind, text);
  }

  /** @returns what stands in its place */
  found(kind: keyof typeof MASKS, text: string): string {
    this.onFind({ kind, text });
    if (this.choices[kind]) {
      return text;
    }
    this.masks++;
    return MASKS[kind];
  }
}
