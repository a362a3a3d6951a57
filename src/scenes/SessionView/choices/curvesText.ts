import { CURVE_KINDS, type CurveKind } from 'domain/timeline/curves';

/** In a link: no curve at all. */
const NONE = 'none';

export const curvesText = (shown: readonly CurveKind[]): string => (shown.length === 0 ? NONE : shown.join(','));

/** The inverse of `curvesText`; names that are no curve are left out, and nothing but such means all. */
export function curvesOfText(text: string | undefined): readonly CurveKind[] {
  const names = text?.split(',') ?? [];
  const named = CURVE_KINDS.filter((kind) => names.includes(kind));
  return named.length === 0 && text !== NONE ? CURVE_KINDS : named;
}
