import { advance, withinTrack } from 'domain/timeline/replay';
import { NO_REPLAY, type ReplayChoices } from 'domain/timeline/replayChoices';
import type { Viewport } from 'domain/timeline/timeline';
import type { TimeAxis } from 'domain/timeline/timeAxis';
import { drawnLength, viewportHolding } from 'domain/timeline/viewport';
import type { EpochMs } from 'domain/units';
import type { Frame } from '../frame';
import type { TimelineContent } from '../timelineContent';
import { FrameClock } from './FrameClock';
import { prefersLessMotion } from './prefersLessMotion';
import { ReplayEvents } from './ReplayEvents';

/** The timeline that a replay runs on. */
export interface ReplayTarget {
  readonly content: TimelineContent | undefined;
  readonly selectedEventId: string | undefined;
  readonly stage: { readonly isHeld: boolean; focus(): void } | undefined;
  readonly viewport: Viewport;
  readonly bounds: Viewport;
  readonly axis: TimeAxis;
  frame(): Frame | undefined;
  glideTo(viewport: Viewport): void;
  /** Selects without moving the window in time. */
  followEvent(eventId: string): void;
  refresh(layer: 'overlay'): void;
}

/** Everything that shows the selection is drawn anew with it: this often can be followed by eye and by machine. */
const SELECT_EACH_MS = 250;
const TELL_EACH_MS = 2_000;
/** Where the playhead is in a window that has been turned on, as a share of its width. */
const TURNED_SHARE = 0.1;

/** The playhead, outside of React: nothing is rendered by a frame of a replay. */
export class ReplayControl {
  private choices: ReplayChoices = NO_REPLAY;
  private shown: ReplayChoices | undefined;
  private onTell: (replay: ReplayChoices) => void = () => {};
  /** Since the session's start; undefined while replay is closed. */
  private sinceStartMs: number | undefined;
  /** What the owner knows. */
  private toldMs: number | undefined;
  /** Selected already when the owner set the position: no move of the playhead. */
  private selectedBefore: string | undefined;
  private readonly clock = new FrameClock((elapsedMs, nowMs) => this.onFrame(elapsedMs, nowMs));
  private selectedAtMs = 0;
  private toldAtMs = 0;
  private jumps = false;
  private readonly listeners = new Set<() => void>();
  private readonly followers = new Set<() => void>();

  private readonly events: ReplayEvents;

  constructor(private readonly target: ReplayTarget) {
    this.events = new ReplayEvents(() => target.content);
  }

  get isOpen(): boolean {
    return this.sinceStartMs !== undefined;
  }

  readonly isPlaying = (): boolean => this.clock.isRunning;

  /** Hears of play and pause. The answer ends it. */
  readonly listen = (listener: () => void): (() => void) => addTo(this.listeners, listener);

  /** Hears of every frame in which the playhead has moved. The answer ends it. */
  readonly follow = (follower: () => void): (() => void) => addTo(this.followers, follower);

  /** Where the playhead is; undefined while replay is closed or there is no session yet. */
  get positionMs(): EpochMs | undefined {
    const along = this.events.track;
    return along && this.sinceStartMs !== undefined ? withinTrack(along, along.startMs + this.sinceStartMs) : undefined;
  }

  /** Where it is drawn: on the event before it, where motion is not wanted. */
  get drawnMs(): EpochMs | undefined {
    const { positionMs } = this;
    return (this.jumps ? this.events.timeOf(this.eventId) : undefined) ?? positionMs;
  }

  get interval(): { readonly startMs: EpochMs; readonly endMs: EpochMs } | undefined {
    return this.events.track;
  }

  /** The latest event at or before the playhead. */
  get eventId(): string | undefined {
    return this.events.latestAt(this.positionMs);
  }

  /** Who keeps position and pace. */
  setOwner(onTell: (replay: ReplayChoices) => void): void {
    this.onTell = onTell;
  }

  /** What the owner holds: a link, a step back, or what it was told by this replay itself. */
  show(choices: ReplayChoices, selectedEventId: string | undefined): void {
    if (choices === this.shown) {
      return;
    }
    this.shown = choices;
    this.choices = choices;
    if (choices.positionMs !== this.toldMs) {
      this.halt();
      this.toldMs = choices.positionMs;
      this.sinceStartMs = choices.positionMs;
      this.selectedBefore = selectedEventId;
      this.changed();
    }
  }

  /** Begins at the selected event, else where the window begins. */
  readonly toggle = (): void => {
    const from = this.events.timeOf(this.target.selectedEventId) ?? this.target.viewport.fromMs;
    const along = this.events.track;
    this.halt();
    this.sinceStartMs = this.isOpen || !along ? undefined : withinTrack(along, from) - along.startMs;
    this.changed();
    this.tell();
    // Its keys are those of the timeline.
    this.target.stage?.focus();
  };

  readonly playPause = (): void => {
    if (this.isPlaying()) {
      this.pause();
    } else {
      this.play();
    }
  };

  private play(): void {
    const { positionMs } = this;
    const along = this.events.track;
    if (positionMs === undefined || !along) {
      return;
    }
    if (positionMs >= along.endMs) {
      this.sinceStartMs = 0;
    }
    if (!this.isInView(positionMs)) {
      this.turnTo(this.positionMs ?? positionMs);
    }
    this.clock.start();
    this.changed();
  }

  pause(): void {
    if (this.isPlaying()) {
      this.halt();
      this.select();
      this.tell();
    }
  }

  /** Ends the frames, and nothing else: for when there is nothing left to draw on. */
  halt(): void {
    if (this.clock.isRunning) {
      this.clock.stop();
      this.listeners.forEach((listener) => listener());
    }
  }

  /** Another speed, or whether idle time is passed in a moment. */
  setPace(pace: Partial<Pick<ReplayChoices, 'speed' | 'skipsIdle'>>): void {
    this.choices = { ...this.choices, ...pace };
    this.tell();
  }

  /** @param isEnd false while it is still being dragged */
  seek(timeMs: number, isEnd: boolean): void {
    const along = this.events.track;
    if (!along || !this.isOpen) {
      return;
    }
    this.sinceStartMs = withinTrack(along, timeMs) - along.startMs;
    this.moved();
    if (isEnd) {
      this.select();
      this.tell();
    } else {
      this.selectNowAndThen(performance.now());
    }
  }

  /** A person has selected an event: the playhead goes to it and rests there. */
  onSelected(eventId: string | undefined): void {
    if (eventId === undefined || !this.isOpen || eventId === this.selectedBefore) {
      return;
    }
    this.selectedBefore = undefined;
    const along = this.events.track;
    const timeMs = this.events.timeOf(eventId);
    this.halt();
    if (along && timeMs !== undefined && timeMs !== this.events.timeOf(this.eventId)) {
      this.sinceStartMs = timeMs - along.startMs;
      this.moved();
    }
    this.tell();
  }

  private onFrame(elapsedMs: number, nowMs: number): void {
    const { positionMs, events, target } = this;
    if (positionMs === undefined || !events.track) {
      this.halt();
    } else if (target.stage?.isHeld !== true) {
      this.runTo(advance(events.track, positionMs, elapsedMs, this.choices), positionMs, nowMs);
    }
  }

  private runTo(nextMs: EpochMs, beforeMs: EpochMs, nowMs: number): void {
    const along = this.events.track;
    if (!along) {
      return;
    }
    const wasInView = this.isInView(beforeMs);
    this.sinceStartMs = nextMs - along.startMs;
    // Who has moved the window away from the playhead looks at something else.
    if (wasInView && !this.isInView(nextMs)) {
      this.turnTo(nextMs);
    }
    this.moved();
    if (nextMs >= along.endMs) {
      this.pause();
      return;
    }
    this.selectNowAndThen(nowMs);
    if (nowMs - this.toldAtMs >= TELL_EACH_MS) {
      this.toldAtMs = nowMs;
      this.tell();
    }
  }

  private selectNowAndThen(nowMs: number): void {
    if (nowMs - this.selectedAtMs >= SELECT_EACH_MS) {
      this.selectedAtMs = nowMs;
      this.select();
    }
  }

  /** Of events at the same time, the one that is selected stays so. */
  private select(): void {
    const { eventId, target } = this;
    if (eventId !== undefined && this.events.timeOf(eventId) !== this.events.timeOf(target.selectedEventId)) {
      target.followEvent(eventId);
    }
  }

  private tell(): void {
    const { positionMs: _before, ...pace } = this.choices;
    const { sinceStartMs } = this;
    this.toldMs = sinceStartMs === undefined ? undefined : Math.max(0, Math.round(sinceStartMs));
    this.choices = this.toldMs === undefined ? pace : { ...pace, positionMs: this.toldMs };
    this.onTell(this.choices);
  }

  private changed(): void {
    this.jumps = prefersLessMotion();
    this.listeners.forEach((listener) => listener());
    this.moved();
  }

  private moved(): void {
    this.target.refresh('overlay');
    this.tellFollowers();
  }

  private tellFollowers(): void {
    this.followers.forEach((follower) => follower());
  }

  private isInView(timeMs: EpochMs): boolean {
    const frame = this.target.frame();
    const x = frame?.scale.timeToX(timeMs) ?? 0;
    return x >= 0 && x <= (frame?.box.plotWidthPx ?? 0);
  }

  /** The window keeps its length. */
  private turnTo(timeMs: EpochMs): void {
    const { viewport, bounds, axis } = this.target;
    this.target.glideTo(viewportHolding(timeMs, TURNED_SHARE, drawnLength(viewport, axis), bounds, axis));
  }
}

function addTo(set: Set<() => void>, listener: () => void): () => void {
  set.add(listener);
  return () => void set.delete(listener);
}
