import { CURVE_KINDS, type CurveKind } from 'domain/timeline/curves';
import { readStored, writeStored } from 'infra/storage';

const STORED_CURVES = 'session.curves';
/** In a link: no curve at all. */
const NONE = 'none';

/** @returns null for all curves, which is what an address without the key means */
export function curvesToUrl(shown: readonly CurveKind[]): string | null {
  return shown.length === CURVE_KINDS.length ? null : curvesText(shown);
}

/** Names all that are shown: what another browser remembers is no part of what is shared. */
export const curvesText = (shown: readonly CurveKind[]): string => (shown.length === 0 ? NONE : shown.join(','));

/** The inverse of `curvesToUrl`; names that are no curve are left out, and nothing but such means all. */
export function curvesFromUrl(text: string | undefined): readonly CurveKind[] {
  const names = text?.split(',') ?? [];
  const named = CURVE_KINDS.filter((kind) => names.includes(kind));
  return named.length === 0 && text !== NONE ? CURVE_KINDS : named;
}

/** What this browser showed last. */
export function storedCurves(): readonly CurveKind[] {
  const stored = readStored(STORED_CURVES);
  return typeof stored === 'string' ? curvesFromUrl(stored) : CURVE_KINDS;
}

export const storeCurves = (shown: readonly CurveKind[]): void =>
  writeStored(STORED_CURVES, curvesToUrl(shown) ?? undefined);
