import { geometry } from './geometry';
import { LOW_STRIPS, stageStrips, USUAL_STRIPS } from './stageStrips';

describe('the strips above the lanes', () => {
  it('are thinner on a low stage, and as usual while nothing is known of it', () => {
    expect(stageStrips(geometry.lowStage - 1)).toBe(LOW_STRIPS);
    expect(stageStrips(geometry.lowStage)).toBe(USUAL_STRIPS);
    expect(stageStrips(0)).toBe(USUAL_STRIPS);
    expect(stageStrips(undefined)).toBe(USUAL_STRIPS);
  });

  it.each([
    ['usual', USUAL_STRIPS],
    ['low', LOW_STRIPS],
  ])('lie one below the other: %s', (_name, { minimap, bands, axis, notices }) => {
    expect(minimap.topPx).toBe(0);
    expect(bands.topPx).toBe(minimap.heightPx);
    expect(axis.topPx).toBe(bands.topPx + bands.heightPx);
    expect(notices.topPx).toBe(axis.topPx + axis.heightPx);
  });

  it('leave room for a lane and five rows, with low curves, in a timeline of 300 pixels', () => {
    const { notices, modes } = LOW_STRIPS;
    const lanesPx = 300 - notices.topPx - notices.heightPx - modes.heightPx - 3 * geometry.curves.lowRowHeight;
    expect(lanesPx).toBeGreaterThanOrEqual(geometry.curves.enoughLanes);
  });

  it('have room for a flag', () => {
    expect(LOW_STRIPS.notices.heightPx).toBeGreaterThan(geometry.notices.flagHeight);
  });
});
