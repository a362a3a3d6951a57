import type { Page } from '@playwright/test';

import { geometry } from '../../src/domain/timeline/geometry';
import type { SessionPage } from '../../tests/pages/SessionPage';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Beyond it may lie a scroll bar. */
const RIGHT_SHARE = 0.98;
const STEPS = 30;

/** What a person does with the timeline by pointer, wheel and keys, over and over. */
export class Moves {
  private constructor(
    private readonly page: Page,
    private readonly session: SessionPage,
    private readonly stage: Box
  ) {}

  public static async on(page: Page, session: SessionPage): Promise<Moves> {
    const box = await session.canvas.boundingBox();
    if (!box) {
      throw new Error('The timeline is not on the screen');
    }
    return new Moves(page, session, box);
  }

  private x(share: number): number {
    const left = geometry.gutter.width;
    return this.stage.x + left + (this.stage.width * RIGHT_SHARE - left) * share;
  }

  private y(share: number): number {
    return this.stage.y + this.stage.height * share;
  }

  private async wheel(key: 'Control' | 'Shift', deltaY: number, steps = STEPS): Promise<void> {
    await this.page.keyboard.down(key);
    for (let step = 0; step < steps; step++) {
      await this.page.mouse.wheel(0, deltaY);
    }
    await this.page.keyboard.up(key);
  }

  private async drag(from: { x: number; y: number }, byX: number): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + byX, from.y, { steps: STEPS });
    await this.page.mouse.move(from.x, from.y, { steps: STEPS });
    await this.page.mouse.up();
  }

  private async fitAll(): Promise<void> {
    await this.session.timeline.focus();
    await this.page.keyboard.press('f');
  }

  /** Zooms in at a place, pans there by wheel, axis and minimap, and zooms out. */
  private async around(share: number): Promise<void> {
    const { page } = this;
    await page.mouse.move(this.x(share), this.y(0.6));
    await this.wheel('Control', -40);
    await this.wheel('Shift', 60);
    await this.wheel('Shift', -60);
    await this.drag({ x: this.x(0.5), y: this.axisY }, -300);
    await page.mouse.move(this.x(share), this.y(0.6));
    await this.wheel('Control', 25);
    const overviewY = this.stage.y + geometry.minimap.height / 2;
    await this.drag({ x: this.x(share), y: overviewY }, share < 0.5 ? 200 : -200);
    await page.mouse.move(this.x(share), this.y(0.6));
    await this.wheel('Control', 40);
  }

  /** The axis hangs between the bands of the turns and the lanes. */
  private get axisY(): number {
    const { minimap, bands, axis } = geometry;
    return this.stage.y + minimap.height + bands.height + axis.height / 2;
  }

  /** Pans and zooms all over the session. */
  public async panAndZoom(durationMs: number): Promise<void> {
    const end = Date.now() + durationMs;
    await this.fitAll();
    for (let round = 0; Date.now() < end; round++) {
      await this.around(((round * 37) % 100) / 100);
    }
    await this.fitAll();
  }

  /** Moves the pointer over the lanes, nothing pressed. */
  public async hover(times: number): Promise<void> {
    for (let step = 0; step < times; step++) {
      await this.page.mouse.move(this.x(((step * 61) % 997) / 997), this.y(0.3 + (((step * 17) % 89) / 89) * 0.5));
    }
  }

  private async keys(...keys: readonly string[]): Promise<void> {
    await this.session.timeline.focus();
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Selects events, opens and closes them, searches, hides a curve and shows it again. */
  public async selectAndSearch(): Promise<void> {
    const { page, session } = this;
    await this.keys('.', '.', ']', ']', 'e', 'e', 'Shift+E', ',', '[');
    await page.mouse.click(this.x(0.4), this.y(0.4));
    await this.keys('Escape', 'Escape', 'w', 'w', 'd', 'a', 's', 's', 'f');
    await session.findBox.fill('refund');
    await session.find.getByRole('status').filter({ hasText: /match/ }).waitFor();
    await this.keys('n', 'n', 'Shift+N');
    await session.findBox.fill('');
    await this.keys('Escape', 'g', 'g', 't', 't', 'u', 'u');
    await session.inView(async (menu) => {
      const curve = menu.getByRole('checkbox', { name: 'Cost so far' });
      await curve.uncheck({ force: true });
      await curve.check({ force: true });
    });
    await this.keys('f');
  }

  /** Everything by turns, as in a long look at a session. */
  public async use(durationMs: number): Promise<void> {
    const end = Date.now() + durationMs;
    for (let round = 0; Date.now() < end; round++) {
      await this.around(((round * 37) % 100) / 100);
      await this.hover(60);
      await this.selectAndSearch();
    }
    await this.fitAll();
  }
}
