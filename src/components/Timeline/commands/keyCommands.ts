import type { ChoiceCommand } from './choiceCommands';
import { type NoticeCommand, NOTICES_BY_CODE, NOTICES_BY_KEY, NOTICES_WITH_SHIFT } from './noticeCommands';

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
  | 'nextMatch'
  | 'previousMatch'
  | 'extendToNext'
  | 'extendToPrevious'
  | 'nextTurn'
  | 'previousTurn'
  | 'fit'
  | 'fitAll'
  | 'zoomToArea'
  | 'zoomBack'
  | 'leftEdgeEarlier'
  | 'leftEdgeLater'
  | 'rightEdgeEarlier'
  | 'rightEdgeLater'
  | 'statistics'
  | 'replay'
  | 'playPause'
  | 'clear'
  | 'help'
  | NoticeCommand
  | ChoiceCommand;

type Commands = Readonly<Record<string, TimelineCommand>>;

const BY_KEY: Commands = {
  ...NOTICES_BY_KEY,
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
  n: 'nextMatch',
  ']': 'nextTurn',
  '[': 'previousTurn',
  f: 'fit',
  enter: 'zoomToArea',
  z: 'zoomBack',
  backspace: 'zoomBack',
  i: 'statistics',
  g: 'toggleIdle',
  t: 'toggleClock',
  u: 'toggleLanes',
  p: 'replay',
  ' ': 'playPause',
  escape: 'clear',
  '?': 'help',
};

/** Where the same keys lie on a keyboard that writes no Latin letters. */
const BY_CODE: Commands = {
  ...NOTICES_BY_CODE,
  KeyW: 'zoomIn',
  KeyS: 'zoomOut',
  KeyA: 'panLeft',
  KeyD: 'panRight',
  Period: 'nextEvent',
  Comma: 'previousEvent',
  KeyE: 'nextProblem',
  KeyN: 'nextMatch',
  BracketRight: 'nextTurn',
  BracketLeft: 'previousTurn',
  KeyF: 'fit',
  KeyZ: 'zoomBack',
  KeyI: 'statistics',
  KeyP: 'replay',
  KeyG: 'toggleIdle',
  KeyT: 'toggleClock',
  KeyU: 'toggleLanes',
};

/** With Shift, by key and by code; other keys mean with it what they mean without. */
const WITH_SHIFT: Commands = {
  ...NOTICES_WITH_SHIFT,
  e: 'previousProblem',
  KeyE: 'previousProblem',
  n: 'previousMatch',
  KeyN: 'previousMatch',
  // What `.` and `,` write with Shift, on keyboards of several languages.
  '>': 'extendToNext',
  ':': 'extendToNext',
  Period: 'extendToNext',
  '<': 'extendToPrevious',
  ';': 'extendToPrevious',
  Comma: 'extendToPrevious',
  a: 'leftEdgeEarlier',
  KeyA: 'leftEdgeEarlier',
  d: 'leftEdgeLater',
  KeyD: 'leftEdgeLater',
  arrowleft: 'rightEdgeEarlier',
  arrowright: 'rightEdgeLater',
};

/** Every command that a key gives. */
export const BOUND_COMMANDS: ReadonlySet<TimelineCommand> = new Set([
  ...Object.values(BY_KEY),
  ...Object.values(WITH_SHIFT),
]);

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
const commandIn = (commands: Commands, key: string): TimelineCommand | undefined =>
  Object.hasOwn(commands, key) ? commands[key] : undefined;

const isLatin = (key: string) => /^[\x20-\x7e]+$/.test(key);

function lookUp(byKey: Commands, byCode: Commands, { key, code }: PressedKey): TimelineCommand | undefined {
  return commandIn(byKey, key.toLowerCase()) ?? (isLatin(key) ? undefined : commandIn(byCode, code));
}

/** The command of a pressed key; undefined for keys that are not the timeline's, and with Ctrl, Cmd or Alt. */
export function keyCommand(pressed: PressedKey): TimelineCommand | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) {
    return undefined;
  }
  return (pressed.shiftKey ? lookUp(WITH_SHIFT, WITH_SHIFT, pressed) : undefined) ?? lookUp(BY_KEY, BY_CODE, pressed);
}
