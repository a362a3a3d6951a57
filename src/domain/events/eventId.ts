import type { EpochMs } from '../units';
import type { WireRecord } from './field';

/* Two 32-bit lanes of multiply-and-xor: fast, spread well, and stable for ever, since ids are in links. */
const LANE_A = 0x9e3779b1;
const LANE_B = 0x85ebca77;

function hashText(text: string, seed: number, factor: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), factor);
  }
  return hash ^ (hash >>> 15);
}

/**
 * Fields that say where and how a row was stored or read, not what happened: they differ between two readings of the
 * same event. `detected_level` is added by Grafana's datasource. The time is in the id itself.
 */
const NOT_HASHED = new Set(['_time', '_stream', '_stream_id', 'event.timestamp', 'detected_level']);

/** What tells two events apart that share time and sequence number: two clients writing one session at once. */
const IDENTITY_FIELDS = [
  'session.id',
  'prompt.id',
  'agent_id',
  'request_id',
  'tool_use_id',
  'hook_name',
  'user.id',
  'service.version',
];

const base36 = (value: number): string => (value >>> 0).toString(36);

/** Cheap, since time and number nearly decide: the name and the ids. */
function hashIdentity(name: string, record: WireRecord): string {
  let hash = hashText(name, LANE_A, LANE_B);
  for (const field of IDENTITY_FIELDS) {
    const text = record[field];
    if (text !== undefined) {
      hash = hashText(text, hash ^ field.length, LANE_B);
    }
  }
  return base36(hash);
}

/** All fields, in whatever order the row lists them: each field is hashed alone and the results are added up. */
function hashEverything(record: WireRecord): string {
  let sumA = 0;
  let sumB = 0;
  for (const [name, text] of Object.entries(record)) {
    if (!NOT_HASHED.has(name)) {
      sumA = (sumA + hashText(text, hashText(name, LANE_A, LANE_B), LANE_A)) | 0;
      sumB = (sumB + hashText(text, hashText(name, LANE_B, LANE_A), LANE_B)) | 0;
    }
  }
  return base36(sumA) + base36(sumB);
}

/**
 * The id that `EventEnvelope.id` promises: `<milliseconds>-<sequence>-<hash>`. Without a sequence number
 * (clients before 2.1) all fields of the row decide, save those that depend on how it was stored.
 */
export function eventId(name: string, time: EpochMs, sequence: number | undefined, record: WireRecord): string {
  const millis = Number.isInteger(time) ? time : Math.round(time * 1000) / 1000;
  return sequence === undefined
    ? `${millis}-x-${hashEverything(record)}`
    : `${millis}-${sequence}-${hashIdentity(name, record)}`;
}
