import { hasSequence, sendsProvider, shapeFor } from './client';
import type { SessionSetup } from './sessionSetup';
import type {
  Effects,
  GeneratedRun,
  GeneratedSession,
  StartType,
  WireAttributes,
  WireEvent,
  WireValue,
} from './wireEvent';

/** Attributes while they are being put together: `undefined` means the field is not sent. */
export type Draft = Readonly<Record<string, WireValue | undefined>>;

interface Entry {
  readonly name: string;
  readonly atMs: number;
  readonly promptId: string | undefined;
  readonly attributes: WireAttributes;
  readonly effects: Effects;
}

interface OpenRun {
  readonly startType: StartType;
  readonly startMs: number;
  /** Not 0 where the process had another session before (`/clear`). */
  readonly firstSequence: number;
  readonly entries: Entry[];
}

/** How what arrives of the first run differs from what happened. */
export interface Damage {
  /** Events that never arrive. */
  readonly lost: (event: WireEvent, index: number) => boolean;
  /** Events that arrive twice. */
  readonly doubled: (event: WireEvent, index: number) => boolean;
}

/**
 * Collects the events of one session in any order, times counted in milliseconds from the session's start, and puts
 * them into the client's order and envelope.
 */
export class SessionBook {
  private readonly runs: OpenRun[] = [];
  private damage: Damage | undefined;

  constructor(readonly setup: SessionSetup) {}

  /** Begins a process run: sequence and counters start again. */
  openRun(startType: StartType, startMs: number, firstSequence = 0): void {
    this.runs.push({ startType, startMs, firstSequence, entries: [] });
  }

  /** Events noted so far. */
  get eventCount(): number {
    return this.runs.reduce((sum, run) => sum + run.entries.length, 0);
  }

  /** Notes an event at its time; the version's shape decides what of it is sent. */
  record(name: string, atMs: number, draft: Draft, promptId?: string, effects: Effects = {}): void {
    const attributes = shapeFor(this.setup, name, definedOnly(draft));
    const run = this.runs.at(-1);
    if (attributes && run) {
      run.entries.push({ name, atMs: Math.round(atMs), promptId, attributes, effects });
    }
  }

  /** Lets records get lost or arrive twice on their way. */
  spoil(damage: Damage): void {
    this.damage = damage;
  }

  /** Length from the start to the end of the last process. */
  durationMs(): number {
    return Math.max(0, ...this.runs.map(lastEndMs));
  }

  /** The session as it is sent when it starts at `startMs`. */
  place(startMs: number): GeneratedSession {
    const { setup } = this;
    return {
      id: setup.id,
      story: setup.story,
      clientVersion: setup.clientVersion,
      resource: resourceOf(setup),
      metricAttributes: identityOf(setup),
      runs: this.runs.map((run, index) => this.placeRun(run, index, startMs)),
    };
  }

  private placeRun(run: OpenRun, index: number, startMs: number): GeneratedRun {
    const envelope = identityOf(this.setup);
    const withSequence = hasSequence(this.setup.clientVersion);
    // Node's sort is stable: what was noted first stays first within a millisecond.
    const entries = [...run.entries].sort((a, b) => a.atMs - b.atMs);
    const events = entries.map((entry, position): WireEvent => {
      const timeMs = startMs + entry.atMs;
      return {
        name: entry.name,
        timeMs,
        effects: entry.effects,
        attributes: {
          ...envelope,
          'event.name': entry.name,
          'event.timestamp': new Date(timeMs).toISOString(),
          ...(withSequence ? { 'event.sequence': run.firstSequence + position } : {}),
          ...(withSequence && entry.promptId !== undefined ? { 'prompt.id': entry.promptId } : {}),
          ...entry.attributes,
        },
      };
    });
    return {
      startType: run.startType,
      startMs: startMs + run.startMs,
      endMs: startMs + lastEndMs(run),
      events,
      sent: index === 0 && this.damage ? damaged(events, this.damage) : events,
    };
  }
}

/** The process lives on a moment after its last event, to send what it has. */
const lastEndMs = (run: OpenRun): number =>
  run.entries.reduce((end, entry) => Math.max(end, entry.atMs), run.startMs) + 400;

function damaged(events: readonly WireEvent[], damage: Damage): readonly WireEvent[] {
  return events.flatMap((event, index) => {
    if (damage.lost(event, index)) {
      return [];
    }
    return damage.doubled(event, index) ? [event, event] : [event];
  });
}

function definedOnly(draft: Draft): WireAttributes {
  const attributes: Record<string, WireValue> = {};
  for (const [key, value] of Object.entries(draft)) {
    if (value !== undefined) {
      attributes[key] = value;
    }
  }
  return attributes;
}

function resourceOf(setup: SessionSetup): Record<string, string> {
  const { person, project } = setup;
  return {
    'host.arch': person.machine.arch,
    'os.type': person.machine.os,
    'os.version': person.machine.osVersion,
    'service.name': setup.serviceName,
    'service.version': setup.clientVersion,
    job: 'claude',
    team: project.team,
    project: project.name,
  };
}

/** Who, which session, where: on every record and every metric point. */
function identityOf(setup: SessionSetup): Record<string, string> {
  const { person, project } = setup;
  const login = person.login;
  return {
    'user.id': person.userId,
    'session.id': setup.id,
    ...(login
      ? {
          'organization.id': login.organizationId,
          'user.email': login.email,
          'user.account_uuid': login.accountUuid,
          'user.account_id': login.accountId,
        }
      : {}),
    ...(setup.terminal === undefined ? {} : { 'terminal.type': setup.terminal }),
    ...(sendsProvider(setup.clientVersion) ? { 'anthropic.provider': 'firstParty' } : {}),
    ...(person.usesGateway ? { 'anthropic.custom_base_url': 'true' } : {}),
    job: 'claude',
    team: project.team,
    project: project.name,
  };
}
