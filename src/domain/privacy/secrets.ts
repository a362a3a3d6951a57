import { isSecretUnder, TEXT_PATTERNS } from '../export/textPatterns';

/** A stretch of a text; the end is excluded. */
export interface SecretRange {
  readonly start: number;
  readonly end: number;
}

/** What is shown in a secret's place. */
export const MASK = '[secret]';
/** Shorter than anything a pattern finds. */
const SHORTEST = 8;
const patterns = TEXT_PATTERNS.filter(({ kind }) => kind === 'secrets');
const NONE: readonly SecretRange[] = [];

let isMasking = true;

/** Says once, before any page is made, whether secrets are masked on the screen. */
export function maskSecretsHere(isOn: boolean): void {
  isMasking = isOn;
}

/** Does the work with secrets as they are: for files, in which a person has chosen what is masked. */
export function withSecrets<Result>(work: () => Result): Result {
  const before = isMasking;
  isMasking = false;
  try {
    return work();
  } finally {
    isMasking = before;
  }
}

/** In order, and where they overlap or touch as one. */
function merged(found: readonly SecretRange[]): readonly SecretRange[] {
  const ranges: SecretRange[] = [];
  for (const range of found.toSorted((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last !== undefined && range.start <= last.end) {
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      ranges.push(range);
    }
  }
  return ranges;
}

/**
 * Where a text holds secrets that are to be masked on the screen, by their form; none where masking is off.
 *
 * @param key what the text is called where it stands: under a name like `password` all of it is a secret
 */
export function secretRanges(text: string, key = ''): readonly SecretRange[] {
  if (!isMasking || text === '') {
    return NONE;
  }
  if (isSecretUnder(key, text)) {
    return [{ start: 0, end: text.length }];
  }
  if (text.length < SHORTEST) {
    return NONE;
  }
  const found = patterns.flatMap(({ pattern, isMeant }) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: match, 1: lead = '', index }) =>
      isMeant?.(match) === false ? [] : [{ start: index + lead.length, end: index + match.length }]
    )
  );
  return found.length < 2 ? found : merged(found);
}

/** The text with a mask in the place of each secret. */
export function withoutSecrets(text: string, ranges = secretRanges(text)): string {
  let at = 0;
  let shown = '';
  for (const { start, end } of ranges) {
    shown += text.slice(at, start) + MASK;
    at = end;
  }
  return ranges.length === 0 ? text : shown + text.slice(at);
}
