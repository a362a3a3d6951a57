import type { HrTime } from '@opentelemetry/api';

/** Whole milliseconds as OpenTelemetry's pair of seconds and nanoseconds. */
export const hrTimeOf = (timeMs: number): HrTime => [Math.floor(timeMs / 1000), Math.round(timeMs % 1000) * 1_000_000];
