import { type DataQueryRequest, type DataQueryResponse, type DataSourceApi, LoadingState } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';
import { defer, filter, from, lastValueFrom, map, type Observable, switchMap, takeUntil } from 'rxjs';

import { whenAborted } from './abort';

const isDone = ({ state }: DataQueryResponse): boolean =>
  state !== LoadingState.Loading && state !== LoadingState.NotStarted;

function answers(api: DataSourceApi, request: DataQueryRequest): Observable<DataQueryResponse> {
  const answer = api.query(request);
  return answer instanceof Promise ? from(answer) : answer;
}

export interface Asking<Result> {
  readonly uid: string;
  /** The request, once the data source's type is known. */
  readonly requestOf: (type: string) => DataQueryRequest;
  /** Reads a complete answer; throws what is wrong with it. */
  readonly read: (response: DataQueryResponse) => Result;
  /** Any failure in the words of the asker. */
  readonly failureOf: (error: unknown) => Error;
  readonly signal?: AbortSignal;
}

/**
 * Asks a data source one request and waits for the whole answer.
 *
 * @throws the signal's reason when it was aborted, else what `failureOf` makes of the failure
 */
export async function finalAnswer<Result>({
  uid,
  requestOf,
  read,
  failureOf,
  signal,
}: Asking<Result>): Promise<Result> {
  signal?.throwIfAborted();
  const results = defer(() => getDataSourceSrv().get({ uid })).pipe(
    switchMap((api) => answers(api, requestOf(api.type))),
    filter(isDone),
    map(read),
    takeUntil(whenAborted(signal))
  );
  try {
    return await lastValueFrom(results);
  } catch (error) {
    signal?.throwIfAborted();
    throw failureOf(error);
  }
}
