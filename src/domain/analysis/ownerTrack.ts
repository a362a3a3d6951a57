import type { Interval } from '../sessions/session';

/** Which owner each piece of time has, in order; a piece lasts until the next edge. */
export interface OwnerTrack {
  readonly edgesMs: Float64Array;
  /** The place of the owner among those given; `NOBODY` where none is there. */
  readonly owners: Uint8Array;
  /** For each owner, how much time it had before each piece. */
  readonly ownedMs: readonly Float64Array[];
}

export const NOBODY = 255;

/** Where the intervals of one owner begin and end, each in order, and how many of them are under way. */
interface OwnerEdges {
  readonly startsMs: Float64Array;
  readonly endsMs: Float64Array;
  nextStart: number;
  nextEnd: number;
}

/**
 * Cuts time at every edge of the intervals and gives each piece to the first owner with an interval there.
 *
 * @param spans the intervals of each owner, the one that comes first at the front; in any order, may overlap
 */
export function trackOwners(spans: ReadonlyArray<readonly Interval[]>): OwnerTrack {
  const all = spans.map(edgesOf);
  const most = 2 * spans.reduce((sum, { length }) => sum + length, 0);
  const edgesMs = new Float64Array(most);
  const owners = new Uint8Array(most);
  let pieces = 0;
  for (let timeMs = nextEdge(all); timeMs < Infinity; timeMs = nextEdge(all)) {
    all.forEach((edges) => passEdges(edges, timeMs));
    const owner = all.findIndex(({ nextStart, nextEnd }) => nextStart > nextEnd);
    if (pieces === 0 || owners[pieces - 1] !== (owner < 0 ? NOBODY : owner)) {
      edgesMs[pieces] = timeMs;
      owners[pieces] = owner < 0 ? NOBODY : owner;
      pieces++;
    }
  }
  const track = { edgesMs: edgesMs.slice(0, pieces), owners: owners.slice(0, pieces) };
  return { ...track, ownedMs: spans.map((_, owner) => runningTime(track, owner)) };
}

function edgesOf(intervals: readonly Interval[]): OwnerEdges {
  const lasting = intervals.filter(({ startMs, endMs }) => endMs > startMs);
  return {
    startsMs: Float64Array.from(lasting, ({ startMs }) => startMs).sort(),
    endsMs: Float64Array.from(lasting, ({ endMs }) => endMs).sort(),
    nextStart: 0,
    nextEnd: 0,
  };
}

function nextEdge(all: readonly OwnerEdges[]): number {
  let next = Infinity;
  for (const { startsMs, endsMs, nextStart, nextEnd } of all) {
    next = Math.min(next, startsMs[nextStart] ?? Infinity, endsMs[nextEnd] ?? Infinity);
  }
  return next;
}

function passEdges(edges: OwnerEdges, timeMs: number): void {
  while ((edges.startsMs[edges.nextStart] ?? Infinity) <= timeMs) {
    edges.nextStart++;
  }
  while ((edges.endsMs[edges.nextEnd] ?? Infinity) <= timeMs) {
    edges.nextEnd++;
  }
}

function runningTime({ edgesMs, owners }: Pick<OwnerTrack, 'edgesMs' | 'owners'>, owner: number): Float64Array {
  const before = new Float64Array(edgesMs.length);
  for (let piece = 1; piece < edgesMs.length; piece++) {
    const lasted = owners[piece - 1] === owner ? (edgesMs[piece] ?? 0) - (edgesMs[piece - 1] ?? 0) : 0;
    before[piece] = (before[piece - 1] ?? 0) + lasted;
  }
  return before;
}
