import type { Browser, Page } from '@playwright/test';

import { SessionPage } from '../../tests/pages/SessionPage';
import { type Spread, spreadOf } from './figures';
import { type FrameTimes, frameTimes } from './frameTimes';
import { type HeapUse, measureHeap } from './heap';
import type { LongSession } from './longSession';
import { Moves } from './moves';
import { installPaintProbe } from './paintProbe';
import { traced } from './trace';

/** What was measured of one session in the browser. */
export interface PageTime {
  /** From the last answer of the database until the browser has the first picture with all events. */
  readonly firstPaintMs: number;
  /** From opening the page until then: transfer and the pictures of what had come before with it. */
  readonly openMs: number;
  readonly frames: FrameTimes;
  /** Frames in which nothing but the pointer moved, its card included. */
  readonly hover: FrameTimes;
  /** From the begin of a move's handling until the browser has the frame with the outline. */
  readonly hoverHandled: Spread;
  /** From the move itself: with the wait for the next frame of the screen. */
  readonly hoverSent: Spread;
  readonly heap: HeapUse;
}

export interface PageTimeOptions {
  readonly url: string;
  readonly minutes: number;
  readonly tell: (text: string) => void;
}

const MOVING_MS = 10_000;
const HOVERS = 300;
const OPENING_MS = 120_000;

async function firstPaint(page: Page, events: number): Promise<{ firstPaintMs: number; openMs: number }> {
  const said = `${events.toLocaleString('en-US')} events`;
  const plain = `${events} events`;
  const found = await page.waitForFunction(
    (labels) =>
      window.paintedFrames?.find(({ layer, label }) => layer === 'plot' && labels.some((text) => label.includes(text))),
    [said, plain],
    { timeout: OPENING_MS }
  );
  const { shownMs = 0, drawnMs = 0 } = (await found.jsonValue()) ?? {};
  const answeredMs = await page.evaluate((latestMs) => {
    const answers = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.includes('/api/'))
      .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.responseEnd : 0));
    return Math.max(...answers.filter((endMs) => endMs > 0 && endMs <= latestMs));
  }, drawnMs);
  return { firstPaintMs: shownMs - answeredMs, openMs: shownMs };
}

async function hovers(browser: Browser, page: Page, moves: Moves) {
  const thread = await traced(browser, page, () => moves.hover(HOVERS));
  const waits = await page.evaluate(() => window.hoverMs ?? []);
  return {
    hover: frameTimes(thread),
    hoverHandled: spreadOf(waits.map(({ handledToShownMs }) => handledToShownMs)),
    hoverSent: spreadOf(waits.map(({ sentToShownMs }) => sentToShownMs)),
  };
}

/** Opens a session in a page of its own, uses it and measures. */
export async function measurePage(browser: Browser, session: LongSession, options: PageTimeOptions): Promise<PageTime> {
  const { url, minutes, tell } = options;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  try {
    const page = await context.newPage();
    await installPaintProbe(page);
    const view = new SessionPage(page, url);
    await view.goto(session.id);
    const opened = await firstPaint(page, session.rows.length);
    tell(`  opened: first paint ${Math.round(opened.firstPaintMs)} ms after the last answer`);
    const moves = await Moves.on(page, view);
    await moves.panAndZoom(1_000);
    const frames = frameTimes(await traced(browser, page, () => moves.panAndZoom(MOVING_MS)));
    tell(`  panned and zoomed: ${frames.scripting.count} frames`);
    await page.evaluate(() => window.hoverMs?.splice(0));
    const hovered = await hovers(browser, page, moves);
    tell(`  hovered: ${hovered.hover.scripting.count} frames`);
    const heap = await measureHeap(page, moves, minutes);
    return { ...opened, frames, ...hovered, heap };
  } finally {
    // What went wrong before is what is told.
    await context.close().catch(() => undefined);
  }
}
