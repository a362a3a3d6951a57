import type { Locator, Page } from '@playwright/test';

import { testIds } from '../../src/components/testIds';
import { DoctorPart } from './DoctorPart';
import { APP_PATH } from './SessionsPage';

/** The set-up, in the preview or in a Grafana. */
export class SetupPage {
  public readonly heading: Locator;
  /** What is to be copied. */
  public readonly recipe: Locator;
  public readonly doctor: DoctorPart;

  public constructor(
    private readonly page: Page,
    private readonly baseUrl = ''
  ) {
    this.heading = page.getByRole('heading', { name: 'Setup', level: 1 });
    this.recipe = page.getByTestId(testIds.setup.recipe);
    this.doctor = new DoctorPart(page, baseUrl);
  }

  public async goto(parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.goto(`${this.baseUrl}${APP_PATH}/setup?${new URLSearchParams(parameters).toString()}`);
  }
}
