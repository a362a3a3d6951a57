import { type BackendSrvRequest, type FetchError, getBackendSrv, isFetchError } from '@grafana/runtime';
import { catchError, map, type Observable, of, throwError } from 'rxjs';

import { isRecord, textOr } from '../guards';

/** An answer of a database: its text, or the status and text of a refusal. */
export type ProxyAnswer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }
  | { readonly kind: 'down'; readonly address: string };

function refusalOf(error: FetchError, address: string): ProxyAnswer {
  if (error.status === 502 || error.status === 0) {
    return { kind: 'down', address };
  }
  const data: unknown = error.data;
  const text = isRecord(data) ? textOr(data['message'], JSON.stringify(data)) : String(data);
  return { kind: 'refused', status: error.status, text };
}

/**
 * Asks a database through Grafana's datasource proxy. Queries go as a form: an address has no room for a long one.
 *
 * @returns one answer; unsubscribing cancels the request at the database
 */
export function askDatabase(
  uid: string,
  path: string,
  params: Readonly<Record<string, string | readonly string[]>>
): Observable<ProxyAnswer> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of typeof value === 'string' ? [value] : value) {
      body.append(name, one);
    }
  }
  const url = `/api/datasources/proxy/uid/${uid}/${path}`;
  const request: BackendSrvRequest = { url, method: 'POST', data: body, responseType: 'text', showErrorAlert: false };
  return getBackendSrv()
    .fetch<string>(request)
    .pipe(
      map((response): ProxyAnswer => ({ kind: 'text', text: response.data })),
      catchError((error: unknown) => (isFetchError(error) ? of(refusalOf(error, url)) : throwError(() => error)))
    );
}
