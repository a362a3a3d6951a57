import type { Page, Request } from '@playwright/test';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import type { PlainQuery } from './plainDashboard';

/** What asking cost. */
export interface Asked {
  readonly metricsQueries: number;
  readonly logsQueries: number;
  /** From the first question to the last answer, on the clock. */
  readonly wallMs: number;
  /** The waits for all answers, added up; not those for a free connection. */
  readonly waitedMs: number;
  /** What the databases worked, on all processors. */
  readonly workedMs: number;
}

export interface Databases {
  readonly logsUrl: string;
  readonly metricsUrl: string;
  /** With the data of both. */
  readonly folder: string;
}

const PROXY = '/api/datasources/proxy/uid/';
const QUIET_MS = 1_500;
const MOST_MS = 300_000;
const MOST_ENTRIES = 5_000;

/** Linux counts a process's time on the processors in hundredths of a second, behind its name and state. */
const TICK_MS = 10;

function processorMs(pid: string): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return TICK_MS * (Number(fields[11]) + Number(fields[12]));
}

/**
 * What the databases have worked so far: the processes that were started with this folder. Their own figure of it is
 * some seconds old. Nothing known where the system is no Linux.
 */
function worked({ folder }: Databases): number {
  if (!existsSync('/proc/self/stat')) {
    return NaN;
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && argumentsOf(name).includes(folder));
  return pids.reduce((sum, pid) => sum + processorMs(pid), 0);
}

function argumentsOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It has ended since.
    return '';
  }
}

/** Lets VictoriaMetrics forget the answers that it remembers. */
export async function forget({ metricsUrl }: Databases): Promise<void> {
  await fetch(`${metricsUrl}/internal/resetRollupResultCache`);
}

/** Ends when no question to a database has been under way for a while. */
class Quiet {
  private readonly open = new Set<Request>();
  private lastMs = Date.now();
  private seen = 0;

  public constructor(page: Page) {
    page.on('request', (request) => this.note(request, true));
    page.on('requestfinished', (request) => this.note(request, false));
    page.on('requestfailed', (request) => this.note(request, false));
  }

  public async reached(): Promise<void> {
    const endMs = Date.now() + MOST_MS;
    while (this.seen === 0 || this.open.size > 0 || Date.now() - this.lastMs < QUIET_MS) {
      if (Date.now() > endMs) {
        throw new Error(`The page still asks after ${MOST_MS / 1000} s.`);
      }
      await sleep(50);
    }
  }

  private note(request: Request, isOpen: boolean): void {
    if (request.url().includes(PROXY)) {
      this.lastMs = Date.now();
      this.seen += 1;
      if (isOpen) {
        this.open.add(request);
      } else {
        this.open.delete(request);
      }
    }
  }
}

/** What the browser knows of the questions since it was last told to forget them. */
async function asked(page: Page, workedMs: number): Promise<Asked> {
  const all = await page.evaluate((proxy) => {
    const entries = performance.getEntriesByType('resource');
    return entries.flatMap((entry) =>
      entry instanceof PerformanceResourceTiming && entry.name.includes(proxy)
        ? [{ name: entry.name, startMs: entry.startTime, sentMs: entry.requestStart, endMs: entry.responseEnd }]
        : []
    );
  }, PROXY);
  const of = (uid: string): number => all.filter(({ name }) => name.includes(`${PROXY}${uid}/`)).length;
  return {
    metricsQueries: of('victoriametrics'),
    logsQueries: of('victorialogs'),
    wallMs: Math.max(...all.map(({ endMs }) => endMs)) - Math.min(...all.map(({ startMs }) => startMs)),
    waitedMs: all.reduce((sum, { sentMs, endMs }) => sum + endMs - sentMs, 0),
    workedMs,
  };
}

/** Opens the page and waits until it has asked everything. */
export async function askAsPage(page: Page, address: string, databases: Databases): Promise<Asked> {
  await page.addInitScript((most) => performance.setResourceTimingBufferSize(most), MOST_ENTRIES);
  const quiet = new Quiet(page);
  const before = worked(databases);
  await page.goto(address);
  await quiet.reached();
  return asked(page, worked(databases) - before);
}

/** Asks all of a dashboard's queries at once, from the same browser by the same way. */
export async function askAsDashboard(page: Page, queries: readonly PlainQuery[], databases: Databases): Promise<Asked> {
  await page.evaluate((most) => {
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(most);
  }, MOST_ENTRIES);
  const before = worked(databases);
  const refused = await page.evaluate(
    async ({ proxy, all }) => {
      const answers = await Promise.all(
        all.map(async ({ uid, path, params }) => {
          const response = await fetch(`${proxy}${uid}/${path}`, { method: 'POST', body: new URLSearchParams(params) });
          const text = await response.text();
          return response.ok ? [] : [`${params['query']}: ${text}`];
        })
      );
      return answers.flat();
    },
    { proxy: PROXY, all: queries }
  );
  if (refused.length > 0) {
    throw new Error(`The databases refused: ${refused.join('\n')}`);
  }
  return asked(page, worked(databases) - before);
}
