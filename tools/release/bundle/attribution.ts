import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping';

/** A script of the build with its source map, as text. */
export interface Script {
  readonly name: string;
  readonly code: string;
  readonly map: string;
}

/** Bytes of a script by the source that they come from; what no source is named for is under an empty name. */
export function bytesBySource({ code, map }: Script): ReadonlyMap<string, number> {
  const traced = new TraceMap(map);
  const bytes = new Map<string, number>();
  const lines = code.split('\n');
  const add = (source: string, text: string): void => {
    if (text !== '') {
      bytes.set(source, (bytes.get(source) ?? 0) + Buffer.byteLength(text));
    }
  };
  lines.forEach((line, index) => {
    const segments = decodedMappings(traced)[index] ?? [];
    add('', line.slice(0, segments[0]?.[0] ?? line.length));
    segments.forEach((segment, position) => {
      const end = segments[position + 1]?.[0] ?? line.length;
      const source = segment.length === 1 ? '' : (traced.sources[segment[1]] ?? '');
      add(source, line.slice(segment[0], end));
    });
  });
  add('', '\n'.repeat(lines.length - 1));
  return bytes;
}

/** The package that a source is of, `src/<layer>` for our own, `(bundler)` for what webpack adds. */
export function partOf(source: string): string {
  const file = source.replace(/^webpack:\/\/[^/]*\//, '').replace(/^(\.\/|\.\.\/)+/, '');
  const [, packageName] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  if (packageName !== undefined) {
    return packageName;
  }
  const [, layer] = /^(?:src\/)?([a-zA-Z]+)(?:\/|\.tsx?$)/.exec(file) ?? [];
  return layer === undefined || /^webpack\b|^external\b/.test(file) ? '(bundler)' : `src/${layer}`;
}

/** Sums by a name, the largest first. */
export function summed(
  parts: Iterable<readonly [name: string, bytes: number]>
): ReadonlyArray<readonly [string, number]> {
  const sums = new Map<string, number>();
  for (const [name, bytes] of parts) {
    sums.set(name, (sums.get(name) ?? 0) + bytes);
  }
  return [...sums].sort(([a, left], [b, right]) => right - left || a.localeCompare(b));
}
