import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Stack, startStack } from '../../demo/stack/startStack';

const dataDir = mkdtempSync(path.join(tmpdir(), 'sessionline-stack-'));
const otherDir = mkdtempSync(path.join(tmpdir(), 'sessionline-stack-'));
let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ dataDir });
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(otherDir, { recursive: true, force: true });
});

const port = (url: string): number => Number(new URL(url).port);

describe('the two databases', () => {
  it('listen on loopback only', () => {
    expect(new URL(stack.logsUrl).hostname).toBe('127.0.0.1');
    expect(new URL(stack.metricsUrl).hostname).toBe('127.0.0.1');
  });

  it('do not share their data with a second start', async () => {
    await expect(startStack({ dataDir })).rejects.toThrow(/is in use/);
  });

  it('say which port is taken, and leave nothing running', async () => {
    const metricsPort = port(stack.metricsUrl);
    await expect(startStack({ dataDir: otherDir, metricsPort })).rejects.toThrow(`Port ${metricsPort} is in use.`);
    const again = await startStack({ dataDir: otherDir });
    await again.stop();
    await expect(fetch(`${again.logsUrl}/health`)).rejects.toThrow();
  });

  it('each come back at the same address', async () => {
    await stack.metrics.stop();
    await expect(fetch(`${stack.metricsUrl}/health`)).rejects.toThrow();
    await stack.metrics.start();
    expect((await fetch(`${stack.metricsUrl}/health`)).ok).toBe(true);
  });
});
