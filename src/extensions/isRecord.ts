/** Anything with properties; what other places of Grafana hand over has no shape that could be relied on. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
