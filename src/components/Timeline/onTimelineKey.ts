import type { KeyboardEvent } from 'react';
import { keyCommand, type TimelineCommand } from './keyCommands';

export interface TimelineKeys {
  readonly run: (command: TimelineCommand) => void;
  readonly isHelpOpen: boolean;
  readonly closeHelp: () => void;
  /** Ends a drag or the selection; false when there was neither. */
  readonly clear: () => boolean;
}

/** What the timeline does with a key pressed while it has the focus. */
export function onTimelineKey(event: KeyboardEvent, { run, isHelpOpen, closeHelp, clear }: TimelineKeys): void {
  const command = keyCommand(event);
  if (command === undefined) {
    return;
  }
  if (command !== 'clear') {
    run(command);
  } else if (isHelpOpen) {
    closeHelp();
  } else if (!clear()) {
    // Nothing of ours to clear: the key is for whatever the timeline lies in.
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}
