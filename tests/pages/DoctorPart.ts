import type { Locator, Page } from '@playwright/test';

import { testIds } from '../../src/components/testIds';
import { APP_PATH } from './SessionsPage';

/** The doctor, on the setup page or below the settings. */
export class DoctorPart {
  public readonly root: Locator;
  public readonly findings: Locator;
  public readonly again: Locator;

  public constructor(
    private readonly page: Page,
    private readonly baseUrl = ''
  ) {
    this.root = page.getByTestId(testIds.doctor);
    this.findings = this.root.getByRole('listitem');
    this.again = this.root.getByRole('button', { name: 'Check again' });
  }

  public async goto(parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams({ tab: 'doctor', ...parameters }).toString();
    await this.page.goto(`${this.baseUrl}${APP_PATH}/setup?${query}`);
  }

  /** Waits until everything was looked at. */
  public async done(): Promise<void> {
    await this.again.and(this.page.locator(':enabled')).waitFor();
  }

  public finding(words: string | RegExp): Locator {
    return this.findings.filter({ hasText: words });
  }
}
