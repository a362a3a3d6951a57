import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startStack } from '../../demo/stack/startStack';
import { LOGS_URL_VARIABLE, METRICS_URL_VARIABLE } from './stack';

/** Runs jest with the databases' addresses. @returns its exit code */
function runJest(env: Readonly<Record<string, string>>): Promise<number> {
  const jest = require.resolve('jest/bin/jest');
  const config = path.join(__dirname, 'jest.config.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, '--config', config, ...process.argv.slice(2)], {
      stdio: 'inherit',
      env: { ...process.env, TZ: 'UTC', ...env },
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** `npm run test:contract`: databases with nothing in them, then the tests, then away with both. */
async function main(): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sessionline-contract-'));
  try {
    const stack = await startStack({ dataDir, progress: (message) => console.log(message) });
    try {
      return await runJest({ [LOGS_URL_VARIABLE]: stack.logsUrl, [METRICS_URL_VARIABLE]: stack.metricsUrl });
    } finally {
      await stack.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
);
