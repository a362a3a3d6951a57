import type { Locator, Page } from '@playwright/test';

import { testIds } from '../../src/components/testIds';
import { encodeSessionId } from '../../src/routes';
import { APP_PATH } from './SessionsPage';

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

  public constructor(
    private readonly page: Page,
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
  }

  public async goto(sessionId: string, parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams(parameters).toString();
    await this.page.goto(`${this.baseUrl}${APP_PATH}/sessions/${encodeSessionId(sessionId)}?${query}`);
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
