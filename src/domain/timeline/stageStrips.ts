import { geometry } from './geometry';

/** A strip of the stage, in pixels from the stage's top. */
export interface Strip {
  readonly topPx: number;
  readonly heightPx: number;
}

/** Every strip above the lanes. Below the axis lie those of notices and of modes, each only where a session has any. */
export interface StageStrips {
  readonly minimap: Strip;
  readonly bands: Strip;
  readonly axis: Strip;
  readonly notices: Strip;
  /** Its top depends on whether there are notices. */
  readonly modes: Pick<Strip, 'heightPx'>;
}

/** The strips where there is room. */
export const USUAL_STRIPS: StageStrips = stacked('height');

/** The strips of a low stage: thinner, so that lanes are seen. */
export const LOW_STRIPS: StageStrips = stacked('lowHeight');

/**
 * The strips of a stage. One of two objects: asking costs nothing.
 *
 * @param stageHeightPx 0 or undefined while it is not laid out
 */
export const stageStrips = (stageHeightPx: number | undefined): StageStrips =>
  stageHeightPx !== undefined && stageHeightPx > 0 && stageHeightPx < geometry.lowStage ? LOW_STRIPS : USUAL_STRIPS;

function stacked(which: 'height' | 'lowHeight'): StageStrips {
  const [minimap, bands, axis] = [geometry.minimap[which], geometry.bands[which], geometry.axis[which]];
  return {
    minimap: { topPx: 0, heightPx: minimap },
    bands: { topPx: minimap, heightPx: bands },
    axis: { topPx: minimap + bands, heightPx: axis },
    notices: { topPx: minimap + bands + axis, heightPx: geometry.notices[which] },
    modes: { heightPx: geometry.modes[which] },
  };
}
