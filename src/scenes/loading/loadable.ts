/** What is known of something that is loaded; a value survives while a newer one is on its way, and a failure. */
export type Loadable<Value> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly value?: Value }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: LoadFailure; readonly value?: Value };

/** A failure in words for a person. */
export interface LoadFailure {
  readonly message: string;
  /** What the data source said, where that is more. */
  readonly detail?: string;
}

export const IDLE: { readonly status: 'idle' } = { status: 'idle' };

/** @returns the value, also an older one while a newer is loading or failed to */
export const valueOf = <Value>(loadable: Loadable<Value>): Value | undefined =>
  loadable.status === 'idle' ? undefined : loadable.value;

const kept = <Value>(value: Value | undefined): { readonly value?: Value } => (value === undefined ? {} : { value });

export const loadingAfter = <Value>(before: Loadable<Value>): Loadable<Value> => ({
  status: 'loading',
  ...kept(valueOf(before)),
});

export const failedAfter = <Value>(before: Loadable<Value>, cause: unknown): Loadable<Value> => ({
  status: 'failed',
  error: failureOf(cause),
  ...kept(valueOf(before)),
});

const detailOf = (cause: Error): { detail?: string } =>
  'detail' in cause && typeof cause.detail === 'string' ? { detail: cause.detail } : {};

/** Whatever was thrown, as a message. */
export function failureOf(cause: unknown): LoadFailure {
  return cause instanceof Error ? { message: cause.message, ...detailOf(cause) } : { message: String(cause) };
}
