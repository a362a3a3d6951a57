import type { Page } from '@playwright/test';

import { decodeSessionId } from '../../src/routes';
import { SessionPage } from './SessionPage';
import { APP_PATH, SessionsPage } from './SessionsPage';
import { SettingsPage } from './SettingsPage';
import { SetupPage } from './SetupPage';
import { UsagePage } from './UsagePage';

/** Where the app runs: a Grafana, or the preview. */
export interface Host {
  /** Its address, without a slash at the end; with the path it lies below. */
  readonly url: string;
  /** A range that holds sessions. */
  readonly range: Readonly<Record<'from' | 'to', string>>;
}

/** Every page of the app, in the preview or in a Grafana. */
export class AppPages {
  public readonly sessions: SessionsPage;
  public readonly session: SessionPage;
  public readonly usage: UsagePage;
  public readonly settings: SettingsPage;
  public readonly setup: SetupPage;

  public constructor(
    public readonly page: Page,
    private readonly host: Host
  ) {
    this.sessions = new SessionsPage(page, host.url);
    this.session = new SessionPage(page, host.url);
    this.usage = new UsagePage(page, host.url);
    this.settings = new SettingsPage(page, host.url);
    this.setup = new SetupPage(page, host.url);
  }

  /** Opens a path below the host's own, or below the app's: `sessions?sort=-cost`. */
  public async open(path: string): Promise<void> {
    await this.page.goto(`${this.host.url}${path.startsWith('/') ? '' : `${APP_PATH}/`}${path}`);
  }

  public async openSessions(parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.sessions.goto({ ...this.host.range, ...parameters });
    await this.sessions.rows.first().waitFor();
  }

  public async openUsage(parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.usage.goto({ ...this.host.range, ...parameters });
    await this.usage.tiles.first().waitFor();
  }

  /** Opens the session that cost most by its row: one in which things happened. */
  public async openDearest(parameters: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.openSessions({ sort: '-cost', ...parameters });
    await this.sessions.rows.first().getByRole('link').first().click();
    await this.session.eventRows.first().waitFor();
  }

  /** The id of the session that cost most. */
  public async dearestSessionId(): Promise<string> {
    await this.openSessions({ sort: '-cost' });
    const address = await this.sessions.rows.first().getByRole('link').first().getAttribute('href');
    return decodeSessionId(/\/sessions\/([^?]+)/.exec(address ?? '')?.[1] ?? '');
  }
}
