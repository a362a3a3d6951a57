import { type Page, test as base } from '@playwright/test';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';

import { SessionPage } from '../pages/SessionPage';
import { storeRows } from './storeRows';

/** The served preview, and the switch of its log database. */
export interface Preview {
  /** Over databases with the captured and made-up sessions. */
  readonly url: string;
  /** Over empty databases. */
  readonly emptyUrl: string;
  /** Over the first databases, below a path. */
  readonly subPathUrl: string;
  stopLogs(): Promise<void>;
  startLogs(): Promise<void>;
  stopMetrics(): Promise<void>;
  startMetrics(): Promise<void>;
  /** Lets events come in; ends when they can be found. */
  storeRows(rows: ReadonlyArray<Readonly<Record<string, string>>>): Promise<void>;
}

interface WorkerFixtures {
  readonly preview: Preview;
  /** One page for all tests of a worker: what was loaded for one is there for the next. */
  readonly sharedPage: Page;
}

interface TestFixtures {
  /** The session page in the shared page, in a browser that remembers nothing of the test before. */
  readonly session: SessionPage;
}

class Server {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly answers: AsyncIterator<string>;
  private readonly lines: Interface;

  public constructor() {
    this.child = spawn('npx', ['tsx', 'tests/browser/serve.ts'], { stdio: 'pipe' });
    this.child.stderr.pipe(process.stderr);
    this.lines = createInterface({ input: this.child.stdout });
    this.answers = this.lines[Symbol.asyncIterator]();
  }

  public async nextAnswer(): Promise<Record<string, string>> {
    const { value, done } = await this.answers.next();
    if (done) {
      throw new Error('The preview server ended before it answered; its messages are above.');
    }
    return JSON.parse(value);
  }

  public async order(command: string): Promise<void> {
    this.child.stdin.write(`${command}\n`);
    await this.nextAnswer();
  }

  public async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.stdin.end();
    await ended;
  }
}

/** Opens pages in a Grafana that has no data sources of these types; before the first `goto`. */
export async function withoutDatasources(page: Page, ...types: readonly string[]): Promise<void> {
  await page.addInitScript((missing) => {
    let boot: unknown;
    const isMissing = (settings: object): boolean =>
      'type' in settings && missing.some((type) => type === settings.type);
    const remove = (all: object): void =>
      Object.entries(all).forEach(([name, settings]) => isMissing(settings) && Reflect.deleteProperty(all, name));
    Object.defineProperty(window, 'grafanaBootData', {
      get: () => boot,
      set: (next: { readonly settings: { readonly datasources: object } }) => {
        remove(next.settings.datasources);
        boot = next;
      },
    });
  }, types);
}

/** Playwright's `test` with the preview served once for all tests of a worker. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  preview: [
    async ({}, use) => {
      const server = new Server();
      const { url = '', emptyUrl = '', subPathUrl = '', logsUrl = '' } = await server.nextAnswer();
      await use({
        url,
        emptyUrl,
        subPathUrl,
        stopLogs: () => server.order('stop-logs'),
        startLogs: () => server.order('start-logs'),
        stopMetrics: () => server.order('stop-metrics'),
        startMetrics: () => server.order('start-metrics'),
        storeRows: (rows) => storeRows(logsUrl, rows),
      });
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  sharedPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-US',
        timezoneId: 'UTC',
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  session: async ({ sharedPage, preview }, use) => {
    await use(new SessionPage(sharedPage, preview.url));
    await sharedPage.evaluate(() => localStorage.clear());
  },
});

export { expect } from '@playwright/test';
