import type { CDPSession, Page } from '@playwright/test';

import type { Moves } from './moves';

/** JavaScript's memory that is still needed, in bytes, each time after a forced garbage collection. */
export interface HeapUse {
  /** After everything has been used once: what is made on first use is no growth. */
  readonly beforeBytes: number;
  readonly afterBytes: number;
  /** On the way from the one to the other, evenly spread. */
  readonly samplesBytes: readonly number[];
  readonly minutes: number;
}

const MINUTE_MS = 60_000;
/** Each uses everything once at least. */
const WARM_UPS = 2;
const WARM_UP_MS = 10_000;
const MOST_SAMPLES = 10;

async function usedBytes(cdp: CDPSession): Promise<number> {
  // Twice: what finalizers let go of is collected by the second.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}

/** Uses the page for some minutes. */
export async function measureHeap(page: Page, moves: Moves, minutes: number): Promise<HeapUse> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  for (let round = 0; round < WARM_UPS; round++) {
    await moves.use(Math.min(WARM_UP_MS, minutes * MINUTE_MS));
  }
  const beforeBytes = await usedBytes(cdp);
  const samplesBytes: number[] = [];
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.round(minutes)));
  for (let sample = 0; sample < samples; sample++) {
    await moves.use((minutes * MINUTE_MS) / samples);
    samplesBytes.push(await usedBytes(cdp));
  }
  await cdp.detach();
  return { beforeBytes, afterBytes: samplesBytes.at(-1) ?? beforeBytes, samplesBytes, minutes };
}
