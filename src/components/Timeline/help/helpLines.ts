import { t } from '@grafana/i18n';
import type { TimelineCommand } from '../commands/keyCommands';
import { noticeHelpLines } from './noticeHelpLines';

/** One or two keys and what they do. */
export interface HelpLine {
  /** As they are written on the keys; `Shift+` before those that need it. */
  readonly keys: readonly string[];
  readonly meaning: string;
  /** What the timeline does at each key, in their order; none where the key or the move is not one of its commands. */
  readonly commands?: readonly TimelineCommand[];
}

export interface HelpSection {
  readonly title: string;
  readonly lines: readonly HelpLine[];
}

/** Everything that can be done, in the order in which one needs it. A command without a line fails a test. */
export const helpSections = (): readonly HelpSection[] => [
  { title: t('timeline.help.section.move', 'Move'), lines: moveLines() },
  { title: t('timeline.help.section.step', 'Step'), lines: stepLines() },
  { title: t('timeline.help.section.mark', 'Mark'), lines: markLines() },
  { title: t('timeline.help.section.show', 'Show'), lines: showLines() },
  { title: t('timeline.help.section.replay', 'Replay'), lines: replayLines() },
  { title: t('timeline.help.section.mouse', 'Mouse'), lines: mouseLines() },
  { title: t('timeline.help.section.touch', 'Touch'), lines: touchLines() },
];

const moveLines = (): readonly HelpLine[] => [
  { keys: ['W', 'S'], commands: ['zoomIn', 'zoomOut'], meaning: t('timeline.help.zoom', 'Zoom in and out') },
  { keys: ['A', 'D'], commands: ['panLeft', 'panRight'], meaning: t('timeline.help.pan', 'Earlier and later') },
  {
    keys: ['F'],
    commands: ['fit'],
    meaning: t('timeline.help.fit', 'Fit the selected event or turn; again for the whole session'),
  },
  { keys: ['Z'], commands: ['zoomBack'], meaning: t('timeline.help.back', 'Back to where one zoomed in from') },
  {
    keys: ['Shift+A', 'Shift+D'],
    commands: ['leftEdgeEarlier', 'leftEdgeLater'],
    meaning: t('timeline.help.left-edge', 'Left edge earlier and later'),
  },
  {
    keys: ['Shift+←', 'Shift+→'],
    commands: ['rightEdgeEarlier', 'rightEdgeLater'],
    meaning: t('timeline.help.right-edge', 'Right edge earlier and later'),
  },
];

const stepLines = (): readonly HelpLine[] => [
  {
    keys: ['.', ','],
    commands: ['nextEvent', 'previousEvent'],
    meaning: t('timeline.help.event', 'Next and previous event'),
  },
  {
    keys: [']', '['],
    commands: ['nextTurn', 'previousTurn'],
    meaning: t('timeline.help.turn', 'Next and previous turn'),
  },
  {
    keys: ['E', 'Shift+E'],
    commands: ['nextProblem', 'previousProblem'],
    meaning: t('timeline.help.problem', 'Next and previous failure or rejection'),
  },
  ...noticeHelpLines(),
  { keys: ['/'], meaning: t('timeline.help.find', 'Find events') },
  {
    keys: ['N', 'Shift+N'],
    commands: ['nextMatch', 'previousMatch'],
    meaning: t('timeline.help.match', 'Next and previous match'),
  },
];

const markLines = (): readonly HelpLine[] => [
  {
    keys: ['Shift+>', 'Shift+<'],
    commands: ['extendToNext', 'extendToPrevious'],
    meaning: t('timeline.help.extend', 'Mark the time to the next or previous event'),
  },
  { keys: ['Enter'], commands: ['zoomToArea'], meaning: t('timeline.help.area-zoom', 'Zoom to the marked area') },
  {
    keys: ['I'],
    commands: ['statistics'],
    meaning: t('timeline.help.statistics', 'Statistics of the marked area, else of what is in view'),
  },
  {
    keys: ['Esc'],
    commands: ['clear'],
    meaning: t('timeline.help.clear', 'Clear the selection or the marked area'),
  },
];

const showLines = (): readonly HelpLine[] => [
  { keys: ['G'], commands: ['toggleIdle'], meaning: t('timeline.help.idle', 'Shorten idle time, or show it in full') },
  {
    keys: ['T'],
    commands: ['toggleClock'],
    meaning: t('timeline.help.clock', 'Time since the start, or of the clock'),
  },
  {
    keys: ['U'],
    commands: ['toggleLanes'],
    meaning: t('timeline.help.lanes', 'Expand all lanes, or collapse them'),
  },
  { keys: ['?'], commands: ['help'], meaning: t('timeline.help.help', 'These keys') },
];

const replayLines = (): readonly HelpLine[] => [
  { keys: ['P'], commands: ['replay'], meaning: t('timeline.help.replay', 'Open and close replay') },
  { keys: ['Space'], commands: ['playPause'], meaning: t('timeline.help.play', 'Play and pause the replay') },
];

const mouseLines = (): readonly HelpLine[] => [
  {
    keys: [t('timeline.help.mouse.click', 'Click')],
    meaning: t('timeline.help.click', 'Select an event, or the turn of a band'),
  },
  {
    keys: [t('timeline.help.mouse.double-click', 'Double click')],
    meaning: t('timeline.help.double-click', 'Fit the event or turn under the pointer, else the whole session'),
  },
  { keys: [t('timeline.help.mouse.drag', 'Drag')], meaning: t('timeline.help.drag', 'Zoom to an area') },
  {
    keys: [t('timeline.help.mouse.shift-drag', 'Shift + drag')],
    meaning: t('timeline.help.shift-drag', 'Measure and mark an area, for its statistics'),
  },
  {
    keys: [t('timeline.help.mouse.axis', 'Drag the axis')],
    meaning: t('timeline.help.axis', 'Earlier and later; the middle button does it anywhere'),
  },
  {
    keys: [t('timeline.help.mouse.wheel-zoom', 'Ctrl + wheel')],
    meaning: t('timeline.help.wheel-zoom', 'Zoom at the pointer'),
  },
  {
    keys: [t('timeline.help.mouse.wheel-pan', 'Shift + wheel')],
    meaning: t('timeline.help.wheel-pan', 'Earlier and later'),
  },
  {
    keys: [t('timeline.help.mouse.minimap', 'Drag on the minimap')],
    meaning: t('timeline.help.minimap', 'Move the window or one of its edges; beside it, draw a new one'),
  },
];

const touchLines = (): readonly HelpLine[] => [
  {
    keys: [t('timeline.help.touch.tap', 'Tap')],
    meaning: t('timeline.help.tap', 'Select an event, or the turn of a band'),
  },
  { keys: [t('timeline.help.touch.drag', 'Drag sideways')], meaning: t('timeline.help.finger', 'Earlier and later') },
  {
    keys: [t('timeline.help.touch.pinch', 'Pinch')],
    meaning: t('timeline.help.pinch', 'Zoom at the fingers'),
  },
];
