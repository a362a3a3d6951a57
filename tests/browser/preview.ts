import { test as base } from '@playwright/test';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';

/** The served preview, and the switch of its log database. */
export interface Preview {
  /** Over databases with the captured and made-up sessions. */
  readonly url: string;
  /** Over empty databases. */
  readonly emptyUrl: string;
  stopLogs(): Promise<void>;
  startLogs(): Promise<void>;
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

/** Playwright's `test` with the preview served once for all tests of a worker. */
export const test = base.extend<object, { preview: Preview }>({
  preview: [
    async ({}, use) => {
      const server = new Server();
      const { url = '', emptyUrl = '' } = await server.nextAnswer();
      await use({
        url,
        emptyUrl,
        stopLogs: () => server.order('stop-logs'),
        startLogs: () => server.order('start-logs'),
      });
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from '@playwright/test';
