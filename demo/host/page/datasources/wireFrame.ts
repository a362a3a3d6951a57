import type { DataQueryError, FieldConfig, Labels, QueryResultMeta } from '@grafana/data';

/** What a frame says about itself; its type as Grafana's servers write it. */
export interface WireMeta extends Omit<QueryResultMeta, 'type'> {
  readonly type?: 'timeseries-multi' | 'numeric-multi';
}

/** A column of a frame, with the kind of its values as Grafana's servers name it. */
export interface WireField {
  readonly name: string;
  readonly type: 'time' | 'string' | 'number' | 'other';
  readonly config: FieldConfig;
  readonly values: readonly unknown[];
  readonly labels?: Labels;
  /** Nanoseconds beyond the millisecond, one a row; absent where every row has none. */
  readonly nanos?: readonly number[];
}

/** A table of an answer, free of Grafana's code so that its making can be tested without a browser. */
export interface WireFrame {
  readonly name?: string;
  readonly refId: string;
  readonly meta: WireMeta;
  readonly fields: readonly WireField[];
  /** Rows. The real plugin leaves the number as it was before it filled gaps; so does this one. */
  readonly length: number;
}

/** What one query of a request gave. */
export type QueryOutcome =
  | { readonly kind: 'frames'; readonly frames: readonly WireFrame[] }
  | { readonly kind: 'failed'; readonly error: DataQueryError; readonly frames: readonly WireFrame[] };

/** @returns the outcome of a query that failed, in the shape that apps see */
export function failed(
  refId: string,
  message: string,
  status: number,
  frames: readonly WireFrame[] = []
): QueryOutcome {
  return { kind: 'failed', error: { refId, message, status }, frames };
}
