import type { Page } from '@playwright/test';

import { testIds } from '../../src/components/testIds';

/** A picture of the timeline, in milliseconds of the page's clock. */
export interface PaintedFrame {
  readonly layer: 'plot' | 'overlay';
  /** What the timeline says of itself to screen readers: with how many events it was drawn. */
  readonly label: string;
  /** When its drawing began. */
  readonly drawnMs: number;
  /** When the browser had taken the frame it belongs to. */
  readonly shownMs: number;
}

declare global {
  interface Window {
    paintedFrames?: PaintedFrame[];
    /** When the pointer last moved over the page: the time of the event, and when its handling began. */
    lastMove?: { readonly sentMs: number; readonly handledMs: number };
    hoverMs?: Array<{ readonly handledToShownMs: number; readonly sentToShownMs: number }>;
  }
}

/**
 * Notes when the timeline is drawn: its canvases are cleared once at the start of each picture. To be installed
 * before the page opens.
 */
export async function installPaintProbe(page: Page): Promise<void> {
  // The compiler of this file lets functions keep their names by a function of its own, which pages do not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.addInitScript((plotId) => {
    const frames: PaintedFrame[] = [];
    window.paintedFrames = frames;
    window.hoverMs = [];
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    const layerOf = (canvas: HTMLCanvasElement): 'plot' | 'overlay' | undefined => {
      const stage = canvas.parentElement;
      if (stage?.getAttribute('role') !== 'application') {
        return undefined;
      }
      if (canvas.dataset['testid'] === plotId) {
        return 'plot';
      }
      return canvas.dataset['testid'] === undefined ? 'overlay' : undefined;
    };
    const note = (layer: 'plot' | 'overlay', label: string, drawnMs: number): void => {
      const shownMs = performance.now();
      if (frames.length < 5000) {
        frames.push({ layer, label, drawnMs, shownMs });
      }
      const { lastMove } = window;
      if (layer === 'overlay' && lastMove) {
        window.lastMove = undefined;
        window.hoverMs?.push({
          handledToShownMs: shownMs - lastMove.handledMs,
          sentToShownMs: shownMs - lastMove.sentMs,
        });
      }
    };
    CanvasRenderingContext2D.prototype.clearRect = function (x, y, width, height) {
      const { canvas } = this;
      const layer = canvas instanceof HTMLCanvasElement ? layerOf(canvas) : undefined;
      if (layer) {
        const drawnMs = performance.now();
        const label = canvas.parentElement?.getAttribute('aria-label') ?? '';
        const { port1, port2 } = new MessageChannel();
        // A message waits for the end of the frame in which it was sent.
        port1.onmessage = () => note(layer, label, drawnMs);
        port2.postMessage(undefined);
      }
      clear.call(this, x, y, width, height);
    };
    const onMove = ({ timeStamp }: Event): void => {
      window.lastMove = { sentMs: timeStamp, handledMs: performance.now() };
    };
    window.addEventListener('pointermove', onMove, { capture: true, passive: true });
  }, testIds.timeline.canvas);
}
