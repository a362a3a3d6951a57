import { aSession } from 'testing/builders';
import { NO_REPLAY } from 'domain/timeline/replayChoices';
import { viewportBounds } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';
import { foldSession } from 'domain/sessions/foldSession';
import { type FakeStage, fakeStage } from '../testing/fakeStage';
import { builtSession } from '../testing/frameOf';
import { ReplayStage } from '../testing/replayStage';

/** A prompt each ten seconds, for a hundred. */
function prompts(count: number) {
  let session = aSession().add('user_prompt', { prompt: 'Go' });
  for (let index = 1; index < count; index++) {
    session = session.after(10_000).add('user_prompt', { prompt: 'Go on' });
  }
  return session;
}
const session = builtSession(prompts(11));
const LENGTH = 100_000;

let fake: FakeStage;
beforeEach(() => {
  fake = fakeStage();
});

/** Frames a twentieth of a second apart, for so long. */
let nowMs = 1_000_000;
function run(ms: number, stepMs = 50): void {
  for (const end = nowMs + ms; nowMs < end; nowMs += stepMs) {
    fake.paintFrame(nowMs);
  }
}

function opened(pace: Partial<typeof NO_REPLAY> = {}, positionMs = 0): ReplayStage {
  const stage = new ReplayStage(session);
  stage.control.show({ ...NO_REPLAY, skipsIdle: false, ...pace, positionMs }, undefined);
  return stage;
}

describe('a replay', () => {
  it.each([1, 8, 64] as const)('at %d× runs that many times as fast as it was', (speed) => {
    const stage = opened({ speed });
    stage.control.playPause();
    run(1_050);
    expect(stage.positionMs).toBe(1_000 * speed);
  });

  it('at 64× selects events in order and ends at the end, once', () => {
    const stage = opened({ speed: 64 });
    stage.control.playPause();
    run(5_000);
    expect(stage.positionMs).toBe(LENGTH);
    expect(stage.control.isPlaying()).toBe(false);
    const places = stage.selections.map((id) => session.eventIndex.get(id) ?? NaN);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stage.selections.at(-1)).toBe(session.events.at(-1)?.id);
    expect(stage.told.filter(({ positionMs }) => positionMs === LENGTH)).toHaveLength(1);
    const before = stage.told.length;
    run(1_000);
    expect(stage.told).toHaveLength(before);
  });

  it('begins anew when it is played at its end', () => {
    const stage = opened({ speed: 1 }, LENGTH);
    stage.control.playPause();
    run(550);
    expect(stage.positionMs).toBe(500);
  });

  it('stands still while the page was hidden: a frame counts as a quarter of a second at most', () => {
    const stage = opened({ speed: 1 });
    stage.control.playPause();
    fake.paintFrame(0);
    fake.paintFrame(3_600_000);
    expect(stage.positionMs).toBe(250);
  });

  it('never runs backwards, whatever the clock of the frames does', () => {
    const stage = opened({ speed: 1 }, 5_000);
    stage.control.playPause();
    const places = [10_000, 10_050, 9_000, 9_050, 9_100].map((at) => {
      fake.paintFrame(at);
      return stage.positionMs ?? NaN;
    });
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('waits while the stage is held by a pointer, and goes on after', () => {
    const stage = opened({ speed: 1 });
    stage.control.playPause();
    stage.stage.isHeld = true;
    run(1_000);
    expect(stage.positionMs).toBe(0);
    stage.stage.isHeld = false;
    run(500);
    expect(stage.positionMs).toBe(500);
    expect(stage.control.isPlaying()).toBe(true);
  });

  it('passes idle time in a moment where it is skipped', () => {
    const stage = opened({ speed: 1, skipsIdle: true });
    stage.control.playPause();
    // Of each ten seconds one is seen: three seconds lead into the third ten.
    run(3_050);
    expect(stage.positionMs).toBe(21_000);
  });

  it('goes on with a session that grows, to its new end', () => {
    const stage = opened({ speed: 64 }, 90_000);
    stage.control.playPause();
    stage.load(builtSession(prompts(13)));
    run(5_000);
    expect(stage.positionMs).toBe(120_000);
  });
});

describe('the window', () => {
  it('is turned on with the same length when the playhead leaves it', () => {
    const stage = opened({ speed: 64 });
    const { fromMs } = viewportBounds(session.interval);
    stage.viewport = { fromMs, toMs: epochMs(fromMs + 20_000) };
    stage.control.playPause();
    run(2_000);
    expect(stage.glides.length).toBeGreaterThan(2);
    stage.glides.forEach(({ fromMs: from, toMs: to }) => expect(to - from).toBeCloseTo(20_000, 0));
  });

  it('stays where it was moved to by hand, away from the playhead', () => {
    const stage = opened({ speed: 8 });
    stage.control.playPause();
    const { toMs } = stage.bounds;
    stage.viewport = { fromMs: epochMs(toMs - 5_000), toMs };
    run(2_000);
    expect(stage.glides).toEqual([]);
  });

  it('comes to the playhead when that is played out of view', () => {
    const stage = opened({ speed: 1 }, 0);
    const { toMs } = stage.bounds;
    stage.viewport = { fromMs: epochMs(toMs - 5_000), toMs };
    stage.control.playPause();
    expect(stage.glides).toHaveLength(1);
    expect(stage.glides[0]?.fromMs).toBeLessThanOrEqual(session.interval.startMs);
  });
});

describe('what the address says', () => {
  it('opens, moves and closes a replay, and ends its frames', () => {
    const stage = opened({}, 30_000);
    expect(stage.positionMs).toBe(30_000);
    stage.control.playPause();
    stage.control.show({ ...NO_REPLAY, positionMs: 70_000 }, undefined);
    expect([stage.positionMs, stage.control.isPlaying()]).toEqual([70_000, false]);
    stage.control.playPause();
    stage.control.show(NO_REPLAY, undefined);
    expect([stage.positionMs, stage.control.isPlaying(), stage.control.isOpen]).toEqual([undefined, false, false]);
  });

  it('may lie behind the end: that is the end', () => {
    expect(opened({}, 10 ** 12).positionMs).toBe(LENGTH);
  });

  it('is what this replay told itself: it goes on', () => {
    const stage = opened({ speed: 1 });
    stage.control.playPause();
    run(2_500);
    const told = stage.told.at(-1);
    expect(told?.positionMs).toBeGreaterThan(0);
    stage.control.show({ ...NO_REPLAY, ...told }, undefined);
    expect(stage.control.isPlaying()).toBe(true);
  });

  it('is told where it is every other second, not each frame', () => {
    const stage = opened({ speed: 1 });
    stage.control.playPause();
    run(10_000);
    expect(stage.told.length).toBeGreaterThanOrEqual(4);
    expect(stage.told.length).toBeLessThanOrEqual(6);
  });
});

describe('opening', () => {
  it('begins at the selected event, else where the window begins, and takes the keys', () => {
    const stage = new ReplayStage(session);
    stage.selectedEventId = session.events[4]?.id;
    stage.control.toggle();
    expect(stage.positionMs).toBe(40_000);
    expect(stage.focused).toBe(1);
    stage.control.toggle();
    stage.selectedEventId = undefined;
    stage.viewport = { fromMs: epochMs(session.interval.startMs + 55_000), toMs: stage.bounds.toMs };
    stage.control.toggle();
    expect(stage.positionMs).toBe(55_000);
  });

  it('of a session that is not there yet does nothing', () => {
    const stage = new ReplayStage(session);
    stage.content = undefined;
    stage.control.toggle();
    stage.control.playPause();
    stage.control.seek(5_000, true);
    run(200);
    expect([stage.control.isOpen, stage.control.isPlaying(), stage.selections]).toEqual([false, false, []]);
  });

  it('of a session of one moment plays at once to its end', () => {
    const stage = new ReplayStage(foldSession('session-1', aSession().add('user_prompt', { prompt: 'Go' }).records));
    stage.control.toggle();
    stage.control.playPause();
    run(500);
    expect([stage.positionMs, stage.control.isPlaying()]).toEqual([0, false]);
  });
});

describe('where less motion is wanted', () => {
  it('the playhead is drawn on events alone, and its position still runs', () => {
    jest.spyOn(window, 'matchMedia').mockReturnValue({ ...window.matchMedia(''), matches: true });
    const stage = opened({ speed: 8 });
    stage.control.playPause();
    const drawn = new Set<number | undefined>();
    stage.control.follow(() => void drawn.add(stage.control.drawnMs));
    run(10_000);
    const times = new Set<number | undefined>(session.events.map(({ timeMs }) => timeMs));
    expect([...drawn].filter((timeMs) => !times.has(timeMs))).toEqual([]);
    expect(drawn.size).toBeGreaterThan(5);
  });
});
