/** Colour names of Grafana's palette for the eight colours of a terminal; black and white take the text's own. */
export type TerminalColor = 'red' | 'green' | 'yellow' | 'blue' | 'purple' | 'orange';

/** A stretch of terminal output in one style. Its text holds no control characters but tab and line feed. */
export interface TerminalRun {
  readonly text: string;
  readonly color?: TerminalColor;
  readonly isBold: boolean;
  readonly isDim: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
}

type Style = Omit<TerminalRun, 'text'>;

const PLAIN: Style = { isBold: false, isDim: false, isItalic: false, isUnderlined: false };

const ESC = '\\u001b';
/** CSI (its parameters and final byte captured), OSC ended by BEL or ST, other strings, two-byte escapes, the rest. */
const CONTROL = new RegExp(
  [
    `${ESC}\\[([0-?]*)[ -/]*([@-~])`,
    `${ESC}\\][^\\u0007${ESC}]*(?:\\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]?`,
    '(?![\\n\\t])\\p{Cc}',
  ].join('|'),
  'gu'
);

const COLORS: ReadonlyArray<TerminalColor | undefined> = [
  undefined,
  'red',
  'green',
  'yellow',
  'blue',
  'purple',
  'blue',
  undefined,
];

/**
 * Splits terminal output into styled runs. Colours and weights are kept, every other control sequence (cursor moves,
 * titles, links) is dropped: nothing of it is ever carried out.
 */
export function parseAnsi(text: string): TerminalRun[] {
  const runs: TerminalRun[] = [];
  let style = PLAIN;
  let from = 0;
  const push = (part: string) => {
    if (part !== '') {
      runs.push({ ...style, text: part });
    }
  };
  for (const match of text.matchAll(CONTROL)) {
    push(text.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[2] === 'm') {
      style = applyCodes(style, match[1] ?? '');
    }
  }
  push(text.slice(from));
  return runs;
}

/** The same text without any control sequence. */
export function stripAnsi(text: string): string {
  return text.replace(CONTROL, '');
}

function applyCodes(style: Style, parameters: string): Style {
  const codes = parameters.split(';');
  let next = style;
  for (let index = 0; index < codes.length; index++) {
    const [code = 0, detail] = (codes[index] ?? '').split(':').map(Number);
    if (code === 38 || code === 48) {
      index += detail === undefined ? colorParameters(codes[index + 1]) : 0;
    } else {
      next = applyCode(next, detailed(code, detail));
    }
  }
  return next;
}

/** Colours by number or by red, green, blue do not fit the theme: this many parameters are skipped. */
const colorParameters = (kind: string | undefined): number => (kind === '2' ? 4 : 2);

/** `4:0` is no underline (24), `4:3` a curly one: what follows a colon belongs to the code before it. */
const detailed = (code: number, detail: number | undefined): number => (code === 4 && detail === 0 ? 24 : code);

const SWITCHES: ReadonlyMap<number, Partial<Style>> = new Map([
  [1, { isBold: true }],
  [2, { isDim: true }],
  [3, { isItalic: true }],
  [4, { isUnderlined: true }],
  [22, { isBold: false, isDim: false }],
  [23, { isItalic: false }],
  [24, { isUnderlined: false }],
  [39, { color: undefined }],
]);

function applyCode(style: Style, code: number): Style {
  if (code === 0) {
    return PLAIN;
  }
  const change = SWITCHES.get(code);
  if (change !== undefined) {
    return { ...style, ...change };
  }
  const isForeground = (code >= 30 && code <= 37) || (code >= 90 && code <= 97);
  return isForeground ? { ...style, color: COLORS[code % 10] } : style;
}
