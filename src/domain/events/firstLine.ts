import { withoutSecrets } from '../privacy/secrets';

const ESCAPE = String.fromCharCode(27);
/** What follows an escape character: a colour or cursor command, a title for the window, or one letter. */
const AFTER_ESCAPE = /^(?:\[[0-?]*[ -/]*[@-~]|\][^\p{Cc}]*\p{Cc}?|[@-Z\\-_])/u;
const CONTROL = /\p{Cc}+/gu;

/** As much of a text as is looked at for one line: a prompt can be a megabyte. */
const LOOKED_AT = 4000;
const LONGEST_LINE = 200;

/** Leaves out terminal escapes (colours, cursor moves, window titles); everything else stays. */
export function withoutAnsi(text: string): string {
  const [before = '', ...escaped] = text.split(ESCAPE);
  return before + escaped.map((part) => part.replace(AFTER_ESCAPE, '')).join('');
}

/**
 * The first line of a text that says something, on one line: without terminal escapes and control characters, spaces
 * joined, secrets masked as they are on the screen. A line longer than 200 characters ends in `…`. Empty when there is nothing to show.
 */
export function firstLine(text: string): string {
  const line = withoutAnsi(text.slice(0, LOOKED_AT))
    .split(/\r\n|\r|\n/)
    .map((each) => each.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim())
    .find((each) => each !== '');
  if (line === undefined) {
    return '';
  }
  const masked = withoutSecrets(line);
  const shown = [...masked];
  return shown.length > LONGEST_LINE ? `${shown.slice(0, LONGEST_LINE).join('')}…` : masked;
}
