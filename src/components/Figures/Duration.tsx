import type { DurationMs } from 'domain/units';
import React from 'react';
import { exactDuration, formatDuration } from '../numbers';
import { Figure } from './Figure';

/** A length of time; nothing at all where there is none. */
export function Duration({ duration }: { readonly duration: DurationMs | undefined }) {
  return duration === undefined ? null : <Figure short={formatDuration(duration)} exact={exactDuration(duration)} />;
}
