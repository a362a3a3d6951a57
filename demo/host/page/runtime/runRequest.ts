import {
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  getProcessedDataFrames,
  LoadingState,
  type PanelData,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { catchError, defer, from, map, merge, type Observable, of, scan, share, takeUntil, timer } from 'rxjs';

import { isRecord } from '../guards';

/** A panel shows that it waits only where the wait is one that a person notices. */
const LOADING_AFTER_MS = 200;

type QueryFunction = DataSourceApi['query'];

/** Packets of one request by their key: a later one replaces an earlier one of the same key. */
type Packets = ReadonlyMap<string, DataQueryResponse>;

function keyOf(packet: DataQueryResponse): string {
  const first: unknown = packet.data[0];
  const refId = isRecord(first) && typeof first['refId'] === 'string' ? first['refId'] : 'A';
  return packet.key ?? refId;
}

function isFrame(item: unknown): boolean {
  return isRecord(item) && Array.isArray(item['fields']);
}

function seriesOf(packets: readonly DataQueryResponse[]): PanelData['series'] {
  const items = packets.flatMap((packet) => packet.data);
  // A variable's values (text and value) are no frames and stay as they are.
  return items.every(isFrame) ? getProcessedDataFrames(items) : items;
}

function stateOf(packets: readonly DataQueryResponse[]): LoadingState {
  const failed = packets.some((packet) => packet.error !== undefined || packet.state === LoadingState.Error);
  return failed ? LoadingState.Error : (packets.at(-1)?.state ?? LoadingState.Done);
}

function panelData(request: DataQueryRequest, packetsByKey: Packets): PanelData {
  const packets = [...packetsByKey.values()];
  const errors = packets.flatMap((packet) => packet.errors ?? (packet.error === undefined ? [] : [packet.error]));
  const series = seriesOf(packets);
  const [error] = errors;
  return {
    state: stateOf(packets),
    series: series.filter((frame) => frame.meta?.dataTopic !== 'annotations'),
    annotations: series.filter((frame) => frame.meta?.dataTopic === 'annotations'),
    timeRange: request.range,
    request,
    ...(error === undefined ? {} : { error, errors }),
  };
}

function ask(
  datasource: DataSourceApi,
  request: DataQueryRequest,
  query: QueryFunction | undefined
): Observable<DataQueryResponse> {
  return defer(() => from(query === undefined ? datasource.query(request) : query(request)));
}

/**
 * Runs a request against a datasource, as Scenes expects it of Grafana: first a note that it loads (where that takes
 * long enough to be seen), then data packet by packet, or the error as a state, never as a thrown one.
 */
export function runRequest(
  datasource: DataSourceApi,
  request: DataQueryRequest,
  queryFunction?: QueryFunction
): Observable<PanelData> {
  const waiting: PanelData = { state: LoadingState.Loading, series: [], timeRange: request.range, request };
  if (request.targets.length === 0) {
    return of({ ...waiting, state: LoadingState.Done });
  }
  const answers = ask(datasource, request, queryFunction).pipe(
    scan(
      (packets: Packets, packet: DataQueryResponse): Packets => new Map(packets).set(keyOf(packet), packet),
      new Map<string, DataQueryResponse>()
    ),
    map((packets) => panelData(request, packets)),
    catchError((error: unknown) =>
      of({ ...waiting, state: LoadingState.Error, error: toDataQueryError(error), errors: [toDataQueryError(error)] })
    ),
    share()
  );
  const notice = timer(LOADING_AFTER_MS).pipe(
    map(() => waiting),
    takeUntil(answers)
  );
  return merge(notice, answers);
}
