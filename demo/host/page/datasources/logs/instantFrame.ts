import { isRecord, textOr } from '../../guards';
import type { WireFrame } from '../wireFrame';
import { rowId } from './rowId';
import { NO_TIME_MS, rowTime } from './rowTime';
import { streamLabels } from './streamLabels';

interface Columns {
  readonly time: number[];
  readonly nanos: number[];
  readonly line: string[];
  readonly id: string[];
  readonly labels: Array<Record<string, unknown>>;
  readonly level: string[];
  readonly streamIds: string[];
  readonly streams: Array<Record<string, string> | null>;
}

/** Levels that Grafana knows; anything else is shown as unknown. */
const LEVELS = new Set(
  'emerg fatal alert crit critical warn warning err eror error info information informational notice dbug debug trace unknown'.split(
    ' '
  )
);

function levelOf(labels: Readonly<Record<string, unknown>>): string {
  const level = textOr(labels['level'], '').toLowerCase();
  return LEVELS.has(level) ? level : 'unknown';
}

function addRow(columns: Columns, row: Record<string, unknown>): void {
  const { _time, _msg, ...labels } = row;
  const time = textOr(_time, '');
  const message = textOr(_msg, '');
  const streamId = textOr(labels['_stream_id'], '');
  const point = rowTime(time);
  columns.time.push(point?.ms ?? NO_TIME_MS);
  columns.nanos.push(point?.nanos ?? 0);
  columns.line.push(message);
  columns.id.push(rowId(time, message, streamId));
  columns.labels.push(labels);
  columns.level.push(levelOf(labels));
  columns.streamIds.push(streamId);
  columns.streams.push(typeof labels['_stream'] === 'string' ? streamLabels(labels['_stream']) : null);
}

function emptyColumns(): Columns {
  return { time: [], nanos: [], line: [], id: [], labels: [], level: [], streamIds: [], streams: [] };
}

/**
 * Makes the frame of an `instant` query: `Time`, `Line`, `id`, `labels` (an object of text), `detected_level`.
 *
 * @param body lines of JSON; values may hold any other line separator, so only `\n` parts them
 * @param limit how many rows were asked for
 * @returns no frame where there is no row
 * @throws where a line is not a JSON object
 */
export function instantFrames(refId: string, body: string, limit: number): WireFrame[] {
  const columns = emptyColumns();
  for (const line of body.split('\n')) {
    if (line !== '') {
      const row: unknown = JSON.parse(line);
      if (!isRecord(row)) {
        throw new Error('error get object from decoded response');
      }
      addRow(columns, row);
    }
  }
  return columns.time.length === 0 ? [] : [frameOf(refId, columns, limit)];
}

function frameOf(refId: string, columns: Columns, limit: number): WireFrame {
  const { time, nanos, line, id, labels, level, streamIds, streams } = columns;
  const finer = nanos.some((value) => value !== 0) ? { nanos } : {};
  return {
    refId,
    meta: {
      typeVersion: [0, 1],
      custom: { streamIds, streams },
      preferredVisualisationType: 'logs',
      limit,
      searchWords: [],
    },
    fields: [
      { name: 'Time', type: 'time', config: {}, values: time, ...finer },
      { name: 'Line', type: 'string', config: {}, values: line },
      { name: 'id', type: 'string', config: {}, values: id },
      { name: 'labels', type: 'other', config: {}, values: labels },
      { name: 'detected_level', type: 'string', config: {}, values: level },
    ],
    length: time.length,
  };
}
