import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

import { type RunningHost, startHost } from './startHost';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

function listen(server: http.Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
}

/** A database that remembers what it was asked. */
function database(seen: Seen[]): http.Server {
  return http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', body });
      response.end('{"answer":1}');
    });
  });
}

/** `fetch` would not let a test choose the host name that it sends. */
function statusWithHostName(url: string, hostName: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http.get(url, { headers: { host: hostName } }, (response) => resolve(response.statusCode ?? 0)).on('error', reject);
  });
}

describe('startHost', () => {
  const seen: Seen[] = [];
  const logs = database(seen);
  let folder = '';
  let host: RunningHost;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'preview-host-'));
    await writeFile(path.join(folder, 'plugin.json'), JSON.stringify({ id: 'x', name: '</script><b>Name' }));
    await writeFile(path.join(folder, 'module.js'), 'define([], () => ({}))');
    host = await startHost({
      distDir: folder,
      bundleDir: folder,
      logsUrl: await listen(logs),
      metricsUrl: 'http://127.0.0.1:1',
      port: 0,
    });
  });

  afterAll(async () => {
    await host.stop();
    await new Promise((resolve) => logs.close(resolve));
    await rm(folder, { recursive: true });
  });

  it('listens on loopback only', () => {
    expect(new URL(host.url).hostname).toBe('127.0.0.1');
  });

  it('gives the page for every address of the app, with the manifest as data and never as markup', async () => {
    const response = await fetch(`${host.url}/a/sessionline-claudecode-app/sessions/1`);
    const html = await response.text();

    expect(response.status).toBe(200);
    expect(html).toContain('grafanaBootData');
    expect(html).not.toContain('<b>Name');
  });

  it('holds the page to its own policy and to the one Grafana has by default, with a nonce for this page alone', async () => {
    const pages = await Promise.all([fetch(host.url), fetch(host.url)]);
    const [first = '', second = ''] = pages.map((page) => page.headers.get('content-security-policy') ?? '');
    const nonce = /'strict-dynamic' 'nonce-([^']+)'/.exec(first)?.[1] ?? '';

    expect(first).toContain("default-src 'self'");
    expect(await pages[0]?.text()).toContain(`<script nonce="${nonce}"`);
    expect(second).not.toContain(nonce);
  });

  it('serves the built plugin, and nothing beside it', async () => {
    const base = `${host.url}/public/plugins/sessionline-claudecode-app`;
    const module = await fetch(`${base}/module.js`);
    const outside = await fetch(`${base}/..%2f..%2fetc%2fpasswd`);

    expect(await module.text()).toBe('define([], () => ({}))');
    expect(outside.status).toBe(404);
  });

  it('passes a reading query on with its body', async () => {
    const url = `${host.url}/api/datasources/proxy/uid/victorialogs/select/logsql/query`;
    const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ query: '* | limit 1' }) });

    expect(await response.json()).toEqual({ answer: 1 });
    expect(seen.at(-1)).toEqual({ method: 'POST', url: '/select/logsql/query', body: 'query=*+%7C+limit+1' });
  });

  it('says that it is well, and what time it has', async () => {
    const response = await fetch(`${host.url}/api/health`);
    expect(response.status).toBe(200);
    expect(Math.abs(Date.parse(response.headers.get('Date') ?? '') - Date.now())).toBeLessThan(60_000);
  });

  it('lets nobody write', async () => {
    const before = seen.length;
    const url = `${host.url}/api/datasources/proxy/uid/victorialogs/insert/jsonline`;
    const response = await fetch(url, { method: 'POST', body: '{}' });

    expect(response.status).toBe(403);
    expect(seen).toHaveLength(before);
  });

  it('says that a database is down without naming its address', async () => {
    const response = await fetch(`${host.url}/api/datasources/proxy/uid/prometheus/api/v1/query`);

    expect(response.status).toBe(502);
    expect(await response.text()).toMatch(/^\{"message":"The database does not answer \(E\w+\)\."\}$/);
  });

  it('answers to no other host name, which a foreign web site could have pointed here', async () => {
    expect(await statusWithHostName(host.url, 'evil.example')).toBe(403);
    expect(await statusWithHostName(host.url, `localhost:${new URL(host.url).port}`)).toBe(200);
  });

  it('lies below a path where it is told to, and nowhere else', async () => {
    const below = await startHost({
      distDir: folder,
      bundleDir: folder,
      logsUrl: 'http://127.0.0.1:1',
      metricsUrl: 'http://127.0.0.1:1',
      port: 0,
      basePath: '/grafana',
    });
    const { origin } = new URL(below.url);
    const html = await (await fetch(`${below.url}/a/sessionline-claudecode-app`)).text();
    const module = await fetch(`${below.url}/public/plugins/sessionline-claudecode-app/module.js`);
    const beside = await Promise.all(
      ['/', '/grafana-2/', '/a/sessionline-claudecode-app'].map((at) => fetch(origin + at))
    );
    await below.stop();

    expect(below.url).toBe(`${origin}/grafana`);
    expect(html).toContain('<base href="/grafana/">');
    expect(html).toContain('"appSubUrl":"/grafana"');
    expect(module.status).toBe(200);
    expect(beside.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('has a blank for icons that Grafana names but does not ship', async () => {
    const response = await fetch(`${host.url}/public/build/img/icons/unicons/no-such-icon.svg`);

    expect(response.headers.get('content-type')).toBe('image/svg+xml');
  });
});
