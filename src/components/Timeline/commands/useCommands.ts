import { type KeyboardEvent, useState } from 'react';
import { choiceChange, isChoiceCommand } from './choiceCommands';
import { clearLatest } from './clearLatest';
import type { TimelineCommand } from './keyCommands';
import { onTimelineKey } from './onTimelineKey';
import type { TimelineProps } from '../Timeline';
import type { TimelineController } from '../TimelineController';

export interface TimelineCommands {
  readonly run: (command: TimelineCommand) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly isReplayOpen: boolean;
  readonly isHelpOpen: boolean;
  readonly closeHelp: () => void;
}

/** Who answers a key or a button: the help is here, choices are the owner's, all else is the controller's. */
export function useCommands(controller: TimelineController, props: TimelineProps): TimelineCommands {
  const { session, area, choices, onChoose } = props;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isReplayOpen = choices.replay.positionMs !== undefined;
  const run = (command: TimelineCommand) => {
    if (command === 'help') {
      setHelpOpen(!isHelpOpen);
    } else if (isChoiceCommand(command)) {
      onChoose(choiceChange(command, choices, session));
    } else {
      controller.execute(command);
    }
  };
  const closeHelp = () => setHelpOpen(false);
  const zoomToArea = () => {
    run('zoomToArea');
    return area !== undefined;
  };
  const clear = () => clearLatest(controller);
  const onKeyDown = (event: KeyboardEvent) =>
    onTimelineKey(event, { run, isHelpOpen, closeHelp, zoomToArea, isReplayOpen, clear });
  return { run, onKeyDown, isReplayOpen, isHelpOpen, closeHelp };
}
