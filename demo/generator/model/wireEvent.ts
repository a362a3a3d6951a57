/** A value as the client sends it. Which fields are numbers and which are text differs by event and version. */
export type WireValue = string | number | boolean | readonly string[];
export type WireAttributes = Readonly<Record<string, WireValue>>;

/** What an event did that metrics count but no log field says. */
export interface Effects {
  readonly linesAdded?: number;
  readonly linesRemoved?: number;
  readonly commits?: number;
  readonly pullRequests?: number;
  readonly language?: string;
  readonly model?: string;
  /** Seconds a person was active. */
  readonly userSeconds?: number;
}

/** One log record, ready to be sent. */
export interface WireEvent {
  /** Without the `claude_code.` prefix. */
  readonly name: string;
  readonly timeMs: number;
  /** All attributes of the record, envelope included, in the client's order. */
  readonly attributes: WireAttributes;
  readonly effects: Effects;
}

/** How a process run began, as `session.count` says it. */
export type StartType = 'fresh' | 'resume' | 'continue';

/** One process of the client. */
export interface GeneratedRun {
  readonly startType: StartType;
  readonly startMs: number;
  /** When the process ended: a little after its last event. */
  readonly endMs: number;
  /** By time, then sequence. */
  readonly events: readonly WireEvent[];
  /** What was sent: as `events`, but with deliberate losses and duplicates. */
  readonly sent: readonly WireEvent[];
}

export interface GeneratedSession {
  readonly id: string;
  /** Which story made it: for tests and for people who look for an example. */
  readonly story: string;
  readonly clientVersion: string;
  readonly resource: Readonly<Record<string, string>>;
  /** Attributes of every metric point of the session. */
  readonly metricAttributes: Readonly<Record<string, string>>;
  readonly runs: readonly GeneratedRun[];
}
