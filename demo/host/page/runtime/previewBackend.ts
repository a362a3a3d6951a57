import type { BackendSrv, BackendSrvRequest, FetchError, FetchResponse } from '@grafana/runtime';
import { from, lastValueFrom, Observable, switchMap, throwError } from 'rxjs';

import { isRecord } from '../guards';
import { answerPluginSettings } from './pluginSettings';

function searchOf(params: BackendSrvRequest['params']): string {
  const pairs = Object.entries(params ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one) => [name, String(one)])
  );
  return new URLSearchParams(pairs).toString();
}

function addressOf(request: BackendSrvRequest): string {
  // As in Grafana, an address is one below its base path, which the page's `base` element says.
  const path = request.url.replace(/^\//, '');
  const search = searchOf(request.params);
  return search === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${search}`;
}

function bodyOf(request: BackendSrvRequest): Pick<RequestInit, 'body' | 'headers'> {
  const headers: Record<string, string> = { accept: 'application/json, text/plain, */*', ...request.headers };
  const { data } = request;
  if (data === undefined || data === null) {
    return { headers };
  }
  if (typeof data === 'string' || data instanceof URLSearchParams || data instanceof FormData || data instanceof Blob) {
    return { headers, body: data };
  }
  return { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(data) };
}

async function contentOf(response: Response, kind: BackendSrvRequest['responseType']): Promise<unknown> {
  switch (kind) {
    case 'text':
      return response.text();
    case 'blob':
      return response.blob();
    case 'arraybuffer':
      return response.arrayBuffer();
    default: {
      const text = await response.text();
      try {
        return JSON.parse(text);
      } catch {
        return text;
      }
    }
  }
}

function failure(request: BackendSrvRequest, response: Response, data: unknown): FetchError {
  const message = isRecord(data) && typeof data['message'] === 'string' ? data['message'] : response.statusText;
  const body = isRecord(data) ? data : { message: typeof data === 'string' && data !== '' ? data : message };
  return { status: response.status, statusText: response.statusText, data: body, message, config: request };
}

function unreachable(request: BackendSrvRequest, error: unknown): FetchError {
  const cancelled = error instanceof DOMException && error.name === 'AbortError';
  const message = cancelled ? 'The request was cancelled.' : 'The preview host does not answer.';
  return { status: 0, statusText: message, data: { message }, message, cancelled, config: request };
}

/** Grafana's HTTP client, as far as plugins use it. */
export class PreviewBackend implements BackendSrv {
  /** Requests by their id: a new one with the same id takes the place of the old one. */
  private readonly running = new Map<string, AbortController>();

  // The interface leaves the content's type to the caller, who says what the server answers with.
  fetch<T>(options: BackendSrvRequest): Observable<FetchResponse<T>> {
    return new Observable<FetchResponse<T>>((subscriber) => {
      const controller = new AbortController();
      const abort = (): void => controller.abort();
      options.abortSignal?.addEventListener('abort', abort);
      this.replaceRunning(options.requestId, controller);
      const subscription = from(this.answer(options, controller.signal))
        .pipe(switchMap((answer) => readAnswer<T>(options, answer)))
        .subscribe(subscriber);
      return () => {
        subscription.unsubscribe();
        controller.abort();
        options.abortSignal?.removeEventListener('abort', abort);
      };
    });
  }

  private replaceRunning(requestId: string | undefined, controller: AbortController): void {
    if (requestId !== undefined) {
      this.running.get(requestId)?.abort();
      this.running.set(requestId, controller);
    }
  }

  private async answer(options: BackendSrvRequest, signal: AbortSignal): Promise<Response | FetchError> {
    const own = answerPluginSettings(options);
    if (own !== undefined) {
      return own;
    }
    try {
      return await fetch(addressOf(options), { method: options.method ?? 'GET', signal, ...bodyOf(options) });
    } catch (error) {
      return unreachable(options, error);
    }
  }

  chunked(options: BackendSrvRequest): Observable<FetchResponse<Uint8Array | undefined>> {
    return this.fetch({ ...options, responseType: 'arraybuffer' });
  }

  async request<T = unknown>(options: BackendSrvRequest): Promise<T> {
    const response = await lastValueFrom(this.fetch<T>(options));
    return response.data;
  }

  datasourceRequest<T = unknown>(options: BackendSrvRequest): Promise<FetchResponse<T>> {
    return lastValueFrom(this.fetch<T>(options));
  }

  get<T>(url: string, params?: BackendSrvRequest['params'], requestId?: string): Promise<T> {
    return this.request<T>({ method: 'GET', url, ...(params ? { params } : {}), ...(requestId ? { requestId } : {}) });
  }

  delete<T = unknown>(url: string, data?: unknown): Promise<T> {
    return this.request<T>({ method: 'DELETE', url, data });
  }

  post<T>(url: string, data?: unknown): Promise<T> {
    return this.request<T>({ method: 'POST', url, data });
  }

  patch<T>(url: string, data?: unknown): Promise<T> {
    return this.request<T>({ method: 'PATCH', url, data });
  }

  put<T>(url: string, data?: unknown): Promise<T> {
    return this.request<T>({ method: 'PUT', url, data });
  }
}

function readAnswer<T>(options: BackendSrvRequest, answer: Response | FetchError): Observable<FetchResponse<T>> {
  if (!(answer instanceof Response)) {
    return throwError(() => answer);
  }
  return from(contentOf(answer, options.responseType)).pipe(
    switchMap((data) => {
      if (!answer.ok) {
        return throwError(() => failure(options, answer, data));
      }
      return [typedResponse<T>(options, answer, data)];
    })
  );
}

function typedResponse<T>(options: BackendSrvRequest, answer: Response, data: unknown): FetchResponse<T> {
  const { status, statusText, ok, headers, redirected, type, url } = answer;
  // `JSON.parse` is where an untyped answer meets the caller's type, as in Grafana itself.
  const typed: { data: T } = Object.assign(Object.create(null), { data });
  return { data: typed.data, status, statusText, ok, headers, redirected, type, url, config: options };
}
