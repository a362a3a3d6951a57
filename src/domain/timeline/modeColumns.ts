import type { ModeStretch } from '../sessions/permissionModes';
import type { EpochMs } from '../units';
import { firstAtLeast } from './binarySearch';

/** The stretches of known permission mode that are shown, with a column for searching. */
export interface ShownModes {
  /** By start; they do not overlap. */
  readonly stretches: readonly ModeStretch[];
  readonly endMs: Float64Array;
}

/** A session that never changed its mode shows none: there is nothing to tell apart. */
export function shownModes(stretches: readonly ModeStretch[]): ShownModes {
  const [first] = stretches;
  const isChanging = stretches.some(({ mode, isChange }) => isChange || mode !== first?.mode);
  const shown = isChanging ? stretches : [];
  return { stretches: shown, endMs: Float64Array.from(shown, ({ endMs }) => endMs) };
}

/** Index of the first stretch that may be in view. */
export const firstMode = ({ endMs }: ShownModes, fromMs: number): number => firstAtLeast(endMs, fromMs);

/** The stretch at a time; undefined where the mode is not known. */
export function modeAt(modes: ShownModes, timeMs: EpochMs): ModeStretch | undefined {
  const stretch = modes.stretches[firstMode(modes, timeMs)];
  return stretch && stretch.startMs <= timeMs ? stretch : undefined;
}
