import type { ModelTime } from './modelTime';
import type { PageTime } from './pageTime';

/** All figures of one session. */
export interface Measured {
  readonly events: number;
  readonly model: ModelTime;
  readonly page: PageTime;
}

/** What a figure must not exceed. */
export interface Target {
  readonly name: string;
  readonly limit: string;
  readonly figure: (measured: Measured) => string;
  readonly isMet: (measured: Measured) => boolean;
}

/** The size of session that the targets are for. */
export const TARGET_EVENTS = 100_000;

const MODEL_MS = 1_500;
const FRAME_MS = 16.7;
const HOVER_MS = 4;
/** Compiled code and caches of the browser come and go by about as much. */
const NOISE_SHARE = 0.01;
const NOISE_BYTES = 1_000_000;

const MEGABYTE = 1_000_000;
export const ms = (value: number): string =>
  `${value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(1)} ms`;
export const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

export const heapGrowth = ({ page }: Measured): number => page.heap.afterBytes - page.heap.beforeBytes;
const noise = ({ page }: Measured): number => Math.max(NOISE_BYTES, page.heap.beforeBytes * NOISE_SHARE);
const signed = (bytes: number): string => `${bytes < 0 ? '−' : '+'}${megabytes(Math.abs(bytes))}`;

export const TARGETS: readonly Target[] = [
  {
    name: 'Rows to geometry: parse, fold, timeline, layout (median, in Node)',
    limit: `≤ ${ms(MODEL_MS)}`,
    figure: ({ model }) => ms(model.totalMs),
    isMet: ({ model }) => model.totalMs <= MODEL_MS,
  },
  {
    name: 'Scripting per frame while panning and zooming for 10 s (p95)',
    limit: `≤ ${ms(FRAME_MS)}`,
    figure: ({ page }) => ms(page.frames.scripting.p95Ms),
    isMet: ({ page }) => page.frames.scripting.p95Ms <= FRAME_MS,
  },
  {
    name: 'Hover: scripting from the move of the pointer until outline and card are there (p95)',
    limit: `≤ ${ms(HOVER_MS)}`,
    figure: ({ page }) => ms(page.hover.scripting.p95Ms),
    isMet: ({ page }) => page.hover.scripting.p95Ms <= HOVER_MS,
  },
  {
    name: 'Heap: growth over the minutes of use',
    limit: 'none (within 1 % or 1 MB)',
    figure: (measured) => `${signed(heapGrowth(measured))} in ${measured.page.heap.minutes} min`,
    isMet: (measured) => heapGrowth(measured) <= noise(measured),
  },
];
