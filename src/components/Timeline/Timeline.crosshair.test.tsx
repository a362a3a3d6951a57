import { act } from '@testing-library/react';
import { timeScale } from 'domain/timeline/viewport';
import { type EpochMs, epochMs } from 'domain/units';
import { SharedCrosshair } from './SharedCrosshair';
import { type FakeStage, fakeStage, STAGE } from './testing/fakeStage';
import { BODY_TOP, bounds, PLOT_WIDTH, pointer, session, show } from './testing/shownTimeline';

describe("the timeline and the page's crosshair", () => {
  let fake: FakeStage;
  beforeEach(() => {
    fake = fakeStage();
  });

  const clientY = BODY_TOP + 60;
  const timeAt = (clientX: number) => timeScale(bounds, PLOT_WIDTH).xToTime(clientX - STAGE.gutter);

  function shown() {
    const crosshair = new SharedCrosshair();
    const heard: Array<EpochMs | undefined> = [];
    crosshair.follow((timeMs) => heard.push(timeMs));
    const { told } = show(session, { crosshair });
    act(() => fake.paintFrame());
    return { crosshair, heard, told };
  }

  it('tells where its pointer is once a frame, without a render', () => {
    const { heard, told } = shown();
    const rendersBefore = told.renders.length;
    pointer('pointermove', { clientX: 1000, clientY });
    pointer('pointermove', { clientX: 1010, clientY });
    expect(heard).toEqual([]);
    fake.paintFrame();
    fake.paintFrame();
    expect(heard).toEqual([timeAt(1010)]);
    expect(told.renders).toHaveLength(rendersBefore);
  });

  it.each([
    ['leaves', () => pointer('pointerleave', {})],
    ['is over the labels', () => pointer('pointermove', { clientX: 50, clientY })],
    ['is over the minimap', () => pointer('pointermove', { clientX: 700, clientY: 5 })],
    ['drags', () => pointer('pointerdown', { clientX: 1000, clientY, button: 0 })],
  ])('tells that it points nowhere when its pointer %s', (_, move) => {
    const { heard } = shown();
    pointer('pointermove', { clientX: 1000, clientY });
    fake.paintFrame();
    move();
    fake.paintFrame();
    expect(heard).toEqual([timeAt(1000), undefined]);
  });

  it('shows what it hears and does not tell it again', () => {
    const { crosshair, heard } = shown();
    const timeMs = epochMs(session.interval.startMs + 1000);
    const before = fake.calls.length;
    crosshair.show(timeMs);
    fake.paintFrame();
    fake.paintFrame();
    expect(heard).toEqual([timeMs]);
    expect(fake.calls.length).toBeGreaterThan(before);
  });
});
