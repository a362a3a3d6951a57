import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** What a download is called, and what it says. */
export interface Downloaded {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Share and export of a session, in the preview or in a Grafana. */
export class ExportDialog {
  public readonly root: Locator;

  public constructor(private readonly page: Page) {
    this.root = page.getByRole('dialog', { name: /Share and export/ });
  }

  /** Opens it and waits until it says what it holds, and stands still. */
  public async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Share and export' }).click();
    await this.root.getByText(/^Left out or masked|^Nothing is left out/).waitFor();
    // It slides in.
    const right = async () => {
      const box = await this.root.boundingBox();
      return Math.round((box?.x ?? 0) + (box?.width ?? 0));
    };
    await expect.poll(right).toBe(this.page.viewportSize()?.width);
  }

  public async pick(choice: string): Promise<void> {
    await this.root.getByRole('radio', { name: choice }).check({ force: true });
  }

  public async download(): Promise<Downloaded> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.root.getByRole('button', { name: 'Download' }).click(),
    ]);
    const path = await file.path();
    return { name: file.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
  }
}
