import type { Locator, Page } from '@playwright/test';

import { testIds } from '../../src/components/testIds';
import { APP_PATH, TEST_RANGE } from './SessionsPage';

/** The page of the usage, in the preview or in a Grafana. */
export class UsagePage {
  public readonly tiles: Locator;
  public readonly lists: Locator;
  /** Where the figures come from. */
  public readonly sources: Locator;
  /** The names and figures under the panels. */
  public readonly legends: Locator;

  public constructor(
    private readonly page: Page,
    private readonly baseUrl = ''
  ) {
    this.tiles = page.getByTestId(testIds.sessions.stat);
    this.lists = page.getByTestId(testIds.usage.list);
    this.sources = page.getByTestId(testIds.usage.sources);
    this.legends = page.getByTestId(testIds.usage.legend);
  }

  public async goto(parameters: Readonly<Record<string, string>> = TEST_RANGE): Promise<void> {
    await this.page.goto(`${this.baseUrl}${APP_PATH}/usage?${new URLSearchParams(parameters).toString()}`);
  }

  public tile(label: string): Locator {
    return this.tiles.filter({ has: this.page.getByText(label, { exact: true }) });
  }

  /** The exact value of a tile, and where it comes from. */
  public exactly(label: string): Promise<string | null> {
    return this.tile(label).locator('[title]').first().getAttribute('title');
  }

  public panel(title: RegExp): Locator {
    return this.page.getByRole('region', { name: title });
  }

  public list(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** Opens the menu of a panel. */
  public async openMenu(title: RegExp): Promise<Locator> {
    const panel = this.panel(title);
    await panel.hover();
    await panel.getByRole('button', { name: /^Menu/ }).click();
    return this.page.getByRole('menuitem');
  }
}
