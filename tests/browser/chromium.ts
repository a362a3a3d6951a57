import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

function playwrightsOwn(): string | undefined {
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

function succeeds(command: string, args: readonly string[]): boolean {
  console.log(`  ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** Debian's package, where we may install it. */
function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return undefined;
  }
  const installed =
    succeeds('apt-get', ['update', '-qq']) &&
    succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return installed ? onPath() : undefined;
}

function fromPlaywright(): string | undefined {
  return succeeds('npx', ['playwright', 'install', 'chromium']) ? playwrightsOwn() : undefined;
}

/**
 * A Chromium to drive: named in `CHROMIUM_PATH`, Playwright's own, the system's, else installed by Debian's packages
 * or by Playwright.
 *
 * @throws an Error that says what to install when none can be had
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && !existsSync(named)) {
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const found = named ?? playwrightsOwn() ?? onPath();
  if (found !== undefined) {
    return found;
  }
  console.log('No Chromium found; installing one:');
  const installed = fromDebian() ?? fromPlaywright();
  if (installed === undefined) {
    throw new Error('The browser tests need Chromium: install it, or name it in CHROMIUM_PATH.');
  }
  return installed;
}
