import React, { useSyncExternalStore } from 'react';
import { HoverCard, type HoverCardProps } from './HoverCard';
import type { HoverWatch } from './HoverWatch';

export interface HoverLayerProps extends Omit<HoverCardProps, 'hover'> {
  readonly watch: HoverWatch;
}

/** The card at the pointer: of all the timeline the only part that renders while the pointer moves. */
export function HoverLayer({ watch, ...props }: HoverLayerProps) {
  const hover = useSyncExternalStore(watch.follow, watch.current);
  return hover ? <HoverCard {...props} hover={hover} /> : null;
}
