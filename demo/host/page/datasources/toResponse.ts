import {
  type DataFrame,
  DataFrameType,
  type DataQueryResponse,
  type Field,
  FieldType,
  LoadingState,
  type QueryResultMeta,
} from '@grafana/data';

import type { QueryOutcome, WireField, WireFrame, WireMeta } from './wireFrame';

const FIELD_TYPES: Readonly<Record<WireField['type'], FieldType>> = {
  time: FieldType.time,
  string: FieldType.string,
  number: FieldType.number,
  other: FieldType.other,
};

function toField(field: WireField): Field {
  return {
    name: field.name,
    type: FIELD_TYPES[field.type],
    config: { ...field.config },
    values: [...field.values],
    ...(field.labels === undefined ? {} : { labels: field.labels }),
    ...(field.nanos === undefined ? {} : { nanos: [...field.nanos] }),
  };
}

const FRAME_TYPES: Readonly<Record<NonNullable<WireMeta['type']>, DataFrameType>> = {
  'timeseries-multi': DataFrameType.TimeSeriesMulti,
  'numeric-multi': DataFrameType.NumericMulti,
};

function toMeta({ type, ...meta }: WireMeta): QueryResultMeta {
  return type === undefined ? meta : { ...meta, type: FRAME_TYPES[type] };
}

function toDataFrame(frame: WireFrame): DataFrame {
  return { ...frame, meta: toMeta(frame.meta), fields: frame.fields.map(toField) };
}

/** Makes of the outcomes of a request's queries one response; a failed query hides none of the others' frames. */
export function toResponse(outcomes: readonly QueryOutcome[]): DataQueryResponse {
  const data = outcomes.flatMap((outcome) => outcome.frames.map(toDataFrame));
  const errors = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.error] : []));
  const [error] = errors;
  return error === undefined ? { data, state: LoadingState.Done } : { data, state: LoadingState.Error, error, errors };
}
