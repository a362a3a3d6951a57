import { NEVER, Observable } from 'rxjs';

/** Fires once when the signal is aborted; never without a signal. */
export function whenAborted(signal: AbortSignal | undefined): Observable<void> {
  if (signal === undefined) {
    return NEVER;
  }
  return new Observable((subscriber) => {
    const onAbort = (): void => subscriber.next();
    if (signal.aborted) {
      onAbort();
    }
    signal.addEventListener('abort', onAbort);
    return () => signal.removeEventListener('abort', onAbort);
  });
}
