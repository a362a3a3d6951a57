import type { Locator, Page } from '@playwright/test';

import { testIds } from '../../src/components/testIds';

export const APP_PATH = '/a/sessionline-claudecode-app';

/** The range in which the captured and the made-up sessions lie. */
export const TEST_RANGE = { from: '2026-11-23T09:00:00.000Z', to: '2026-11-23T12:30:00.000Z' } as const;

/** The list of sessions, in the preview or in a Grafana. */
export class SessionsPage {
  public readonly rows: Locator;
  public readonly count: Locator;
  public readonly search: Locator;
  public readonly openById: Locator;
  public readonly strip: Locator;

  public constructor(
    private readonly page: Page,
    private readonly baseUrl = ''
  ) {
    this.rows = page.getByTestId(testIds.sessions.row);
    this.count = page.getByText(/^\d+–\d+ of \d+ sessions?$/);
    this.search = page.getByRole('textbox', { name: 'Search sessions' });
    this.openById = page.getByRole('textbox', { name: 'Open session by id' });
    this.strip = page.getByTestId(testIds.sessions.strip);
  }

  public async goto(parameters: Readonly<Record<string, string>> = TEST_RANGE): Promise<void> {
    await this.page.goto(`${this.baseUrl}${APP_PATH}/sessions?${new URLSearchParams(parameters).toString()}`);
  }

  public rowOf(sessionId: string): Locator {
    return this.rows.filter({ has: this.page.locator(`a[href*="/${sessionId}"]`) });
  }

  public async sortBy(column: string): Promise<void> {
    await this.page.getByRole('columnheader', { name: column }).getByRole('button').click();
  }

  /** What a row says in one column. */
  public async cell(row: Locator, column: string): Promise<string> {
    const headers = await this.page.getByRole('columnheader').allInnerTexts();
    const place = headers.findIndex((header) => header.replace(/\s+/g, ' ').trim() === column);
    return (await row.locator('th, td').nth(place).innerText()).trim();
  }

  /** What one column says, from the top. */
  public async column(name: string): Promise<string[]> {
    const rows = await this.rows.all();
    return Promise.all(rows.map((row) => this.cell(row, name)));
  }
}
