import type { Locator, Page } from '@playwright/test';

import { testIds } from '../../src/components/testIds';
import { APP_PATH, TEST_RANGE } from './SessionsPage';

/** The page of the usage, in the preview or in a Grafana. */
export class UsagePage {
  public readonly tiles: Locator;
  public readonly lists: Locator;
  /** Where the figures come from. */
  public readonly sources: Locator;

  public constructor(
    private readonly page: Page,
    private readonly baseUrl = ''
  ) {
    this.tiles = page.getByTestId(testIds.sessions.stat);
    this.lists = page.getByTestId(testIds.usage.list);
    this.sources = page.getByTestId(testIds.usage.sources);
  }

  public async goto(parameters: Readonly<Record<string, string>> = TEST_RANGE): Promise<void> {
    await this.page.goto(`${this.baseUrl}${APP_PATH}/usage?${new URLSearchParams(parameters).toString()}`);
  }

  public tile(label: string): Locator {
    return this.tiles.filter({ has: this.page.getByText(label, { exact: true }) });
  }

  public list(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }
}
