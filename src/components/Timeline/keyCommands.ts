/** What a key or a button asks of the timeline. */
export type TimelineCommand =
  | 'zoomIn'
  | 'zoomOut'
  | 'panLeft'
  | 'panRight'
  | 'nextEvent'
  | 'previousEvent'
  | 'nextProblem'
  | 'previousProblem'
  | 'nextTurn'
  | 'previousTurn'
  | 'fit'
  | 'fitAll'
  | 'zoomToArea'
  | 'statistics'
  | 'clear'
  | 'help';

const BY_KEY: Readonly<Record<string, TimelineCommand>> = {
  w: 'zoomIn',
  '+': 'zoomIn',
  '=': 'zoomIn',
  s: 'zoomOut',
  '-': 'zoomOut',
  a: 'panLeft',
  arrowleft: 'panLeft',
  d: 'panRight',
  arrowright: 'panRight',
  '.': 'nextEvent',
  ',': 'previousEvent',
  e: 'nextProblem',
  ']': 'nextTurn',
  '[': 'previousTurn',
  f: 'fit',
  enter: 'zoomToArea',
  i: 'statistics',
  escape: 'clear',
  '?': 'help',
};

/** Where the same keys lie on a keyboard that writes no Latin letters. */
const BY_CODE: Readonly<Record<string, TimelineCommand>> = {
  KeyW: 'zoomIn',
  KeyS: 'zoomOut',
  KeyA: 'panLeft',
  KeyD: 'panRight',
  Period: 'nextEvent',
  Comma: 'previousEvent',
  KeyE: 'nextProblem',
  BracketRight: 'nextTurn',
  BracketLeft: 'previousTurn',
  KeyF: 'fit',
  KeyI: 'statistics',
};

/** What of a keyboard event decides. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** A key called `constructor` is nobody's. */
const commandIn = (commands: Readonly<Record<string, TimelineCommand>>, key: string): TimelineCommand | undefined =>
  Object.hasOwn(commands, key) ? commands[key] : undefined;

const isLatin = (key: string) => /^[\x20-\x7e]+$/.test(key);

/** The command of a pressed key; undefined for keys that are not the timeline's, and with Ctrl, Cmd or Alt. */
export function keyCommand(pressed: PressedKey): TimelineCommand | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) {
    return undefined;
  }
  const command =
    commandIn(BY_KEY, pressed.key.toLowerCase()) ??
    (isLatin(pressed.key) ? undefined : commandIn(BY_CODE, pressed.code));
  return command === 'nextProblem' && pressed.shiftKey ? 'previousProblem' : command;
}
