import type { TimelineChoices } from 'domain/timeline/choices';
import { useLayoutEffect } from 'react';
import type { TimelineController } from '../TimelineController';

interface ReplayOwner {
  readonly choices: TimelineChoices;
  readonly onChoose: (change: Partial<TimelineChoices>) => void;
  readonly selectedEventId?: string;
}

/** Keeps a timeline's replay in step with who keeps its position and pace. */
export function useReplay({ replay }: TimelineController, owner: ReplayOwner): void {
  const { choices, selectedEventId } = owner;
  useLayoutEffect(() => replay.setOwner((next) => owner.onChoose({ replay: next })));
  useLayoutEffect(() => replay.show(choices.replay, selectedEventId), [replay, choices.replay, selectedEventId]);
}
