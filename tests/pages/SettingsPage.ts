import type { Locator, Page } from '@playwright/test';

/** The plugin's configuration page, in the preview or in a Grafana. */
export class SettingsPage {
  public readonly form: Locator;

  public constructor(
    private readonly page: Page,
    private readonly baseUrl = ''
  ) {
    this.form = page.getByRole('form', { name: 'Settings of Sessionline' });
  }

  public async goto(parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams({ page: 'configuration', ...parameters }).toString();
    await this.page.goto(`${this.baseUrl}/plugins/sessionline-claudecode-app?${query}`);
  }

  /** A field by its label, in a list with its row: `Input, row 1`. */
  public field(name: string | RegExp): Locator {
    return this.form.getByRole('textbox', { name });
  }

  /** One of those that there are to choose from, all in view. */
  public choice(name: string): Locator {
    return this.form.getByRole('radio', { name, exact: true });
  }

  public button(name: string): Locator {
    return this.form.getByRole('button', { name, exact: true });
  }
}
