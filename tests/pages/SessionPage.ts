import type { Locator, Page } from '@playwright/test';

import { testIds } from '../../src/components/testIds';
import { geometry } from '../../src/domain/timeline/geometry';
import { encodeSessionId } from '../../src/routes';
import { APP_PATH } from './SessionsPage';

/** A place on the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One session's page, in the preview or in a Grafana. */
export class SessionPage {
  public readonly timeline: Locator;
  public readonly canvas: Locator;
  public readonly minimap: Locator;
  public readonly header: Locator;
  public readonly events: Locator;
  public readonly eventRows: Locator;
  public readonly selectedRow: Locator;
  public readonly details: Locator;
  public readonly eventCount: Locator;
  public readonly findBox: Locator;
  public readonly find: Locator;
  /** The windows one has zoomed through. */
  public readonly trail: Locator;
  public readonly toolbar: Locator;
  public readonly replay: Locator;
  public readonly areaBar: Locator;
  /** What lies under the pointer. */
  public readonly card: Locator;
  public readonly statistics: Locator;
  /** Cost and tokens, and the lines of their breakdown. */
  public readonly cost: Locator;
  public readonly costRows: Locator;

  public constructor(
    public readonly page: Page,
    private readonly baseUrl = ''
  ) {
    this.timeline = page.getByRole('application', { name: /^Timeline of the session/ });
    this.canvas = page.getByTestId(testIds.timeline.canvas);
    this.minimap = page.getByTestId(testIds.timeline.minimap);
    this.header = page.getByTestId(testIds.session.header);
    this.events = page.getByTestId(testIds.eventList.root);
    this.eventRows = page.getByTestId(testIds.eventList.row);
    this.selectedRow = this.events.getByRole('row', { selected: true });
    this.details = page.getByTestId(testIds.eventDetails.root);
    this.eventCount = page.getByTestId(testIds.eventList.count);
    this.find = page.getByRole('search', { name: 'Find events' });
    this.findBox = this.find.getByRole('textbox', { name: 'Find events' });
    this.trail = page.getByRole('navigation', { name: 'Zoomed windows' });
    this.toolbar = page.getByRole('toolbar', { name: 'Timeline', exact: true });
    this.replay = page.getByRole('toolbar', { name: 'Replay' });
    this.card = page.getByTestId(testIds.timeline.hoverCard);
    this.areaBar = page.getByRole('toolbar', { name: 'The marked area' });
    this.cost = page.getByTestId(testIds.costTokens.root);
    this.costRows = page.getByTestId(testIds.costTokens.row);
    this.statistics = page.getByRole('complementary', { name: 'Statistics of an area' });
  }

  public async goto(sessionId: string, parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams(parameters).toString();
    await this.page.goto(`${this.baseUrl}${APP_PATH}/sessions/${encodeSessionId(sessionId)}?${query}`);
  }

  /** Opens a session and waits until it is drawn whole. */
  public async open(sessionId: string, parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.goto(sessionId, parameters);
    await this.eventRows.first().waitFor();
  }

  /** Keys for the timeline, one after the other. */
  public async press(...keys: readonly string[]): Promise<void> {
    await this.timeline.focus();
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Presses in the timeline at one place, moves to another and lets go. */
  public async drag(from: Point, to: Point, options: { readonly shift?: boolean } = {}): Promise<void> {
    const { keyboard, mouse } = this.page;
    if (options.shift) {
      await keyboard.down('Shift');
    }
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
    if (options.shift) {
      await keyboard.up('Shift');
    }
  }

  /** Turns the wheel over a place while a key is held. */
  public async wheel(at: Point, key: 'Control' | 'Shift', deltaY: number): Promise<void> {
    await this.page.mouse.move(at.x, at.y);
    await this.page.keyboard.down(key);
    await this.page.mouse.wheel(0, deltaY);
    await this.page.keyboard.up(key);
  }

  /** The minimap's place on the screen, from the plot's left edge on. */
  public async overview(): Promise<{ left: number; width: number; y: number }> {
    const [minimap, gutter] = await Promise.all([
      this.minimap.boundingBox(),
      this.timeline.getByRole('group').first().boundingBox(),
    ]);
    if (minimap === null || gutter === null) {
      throw new Error('The timeline is not drawn');
    }
    const left = gutter.x + gutter.width;
    return {
      left,
      width: minimap.x + minimap.width - left,
      y: minimap.y + Math.min(minimap.height, geometry.minimap.height) / 2,
    };
  }

  /** Changes something in the View menu. While it is open, nothing else is there for a screen reader. */
  public async inView(change: (menu: Locator) => Promise<unknown>): Promise<void> {
    await this.toolbar.getByRole('button', { name: 'View', exact: true }).click();
    const menu = this.page.getByTestId('toggletip-content');
    await change(menu);
    // The first Escape may only close a tooltip in it.
    while (await menu.isVisible()) {
      await this.page.keyboard.press('Escape');
    }
  }

  /** Presses a button of a lane; it is there while the lane has the pointer. */
  public async pressInLane(lane: Locator, button: string): Promise<void> {
    await lane.getByRole('button').first().hover();
    await lane.getByRole('button', { name: button }).click();
  }

  /** A lane's name, figures and buttons, by the name it is called. */
  public lane(name: string): Locator {
    return this.timeline.getByRole('group', { name: new RegExp(`^${name}: events`) });
  }

  /** Names of the lanes, from the top. */
  public async laneNames(): Promise<string[]> {
    const labels = await this.timeline.getByRole('group', { name: /: events: / }).all();
    const names = await Promise.all(labels.map((label) => label.getAttribute('aria-label')));
    return names.map((name) => name?.split(': events')[0] ?? '');
  }

  /** What is painted now, to be compared with what is painted later. */
  public async picture(part: 'plot' | 'minimap' = 'plot'): Promise<string> {
    const canvas = part === 'plot' ? this.canvas : this.minimap;
    return canvas.evaluate((element) => (element instanceof HTMLCanvasElement ? element.toDataURL() : ''));
  }

  /** One parameter of the address. */
  public parameter(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }

  public async openTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** The zoomed window as the address has it: milliseconds since the session's start. */
  public zoomWindow(): { readonly fromMs: number; readonly toMs: number } | undefined {
    const [from, to] = new URL(this.page.url()).searchParams.get('view')?.split('..') ?? [];
    return from === undefined || to === undefined ? undefined : { fromMs: Number(from), toMs: Number(to) };
  }

  public selectedEventId(): string | null {
    return new URL(this.page.url()).searchParams.get('event');
  }

  /** The plot's place on the screen: from the gutter's right edge on, at the height of one row of the gutter. */
  public async plotRow(rowName: string): Promise<{ left: number; width: number; y: number }> {
    const label = this.timeline.getByText(rowName, { exact: true }).first();
    await label.waitFor();
    const [canvas, gutter, row] = await Promise.all([
      this.canvas.boundingBox(),
      this.timeline.getByRole('group').first().boundingBox(),
      label.boundingBox(),
    ]);
    if (canvas === null || gutter === null || row === null) {
      throw new Error('The timeline is not drawn');
    }
    const left = gutter.x + gutter.width;
    return { left, width: canvas.x + canvas.width - left, y: row.y + row.height / 2 };
  }
}
