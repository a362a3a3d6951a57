import type { KeyboardEvent } from 'react';
import { keyCommand, type TimelineCommand } from './keyCommands';

export interface TimelineKeys {
  readonly run: (command: TimelineCommand) => void;
  readonly isHelpOpen: boolean;
  readonly closeHelp: () => void;
  /** Ends a drag, the selection or the marked area; false when there was none. */
  readonly clear: () => boolean;
  /** False when no area is marked. */
  readonly zoomToArea: () => boolean;
  readonly isReplayOpen: boolean;
}

/** What the timeline does with a key pressed while it has the focus. */
export function onTimelineKey(event: KeyboardEvent, keys: TimelineKeys): void {
  const command = keyCommand(event);
  // Else the key is for whatever the timeline lies in, or holds.
  if (command !== undefined && isAnswered(command, event, keys)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function isAnswered(command: TimelineCommand, { target, currentTarget }: KeyboardEvent, keys: TimelineKeys): boolean {
  switch (command) {
    case 'clear':
      if (keys.isHelpOpen) {
        keys.closeHelp();
        return true;
      }
      return keys.clear();
    case 'zoomToArea':
      // Enter on a button presses that.
      return target === currentTarget && keys.zoomToArea();
    case 'playPause':
      // Space on a button presses it, and without a replay it scrolls.
      if (target !== currentTarget || !keys.isReplayOpen) {
        return false;
      }
      keys.run(command);
      return true;
    default:
      keys.run(command);
      return true;
  }
}
