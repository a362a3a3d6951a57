import { readFile } from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';

import { bootData, readBuiltPlugin, type HostFacts } from './bootData';
import { bundleVersionOf } from './bundleStamp';
import { contentPolicies, newNonce } from './contentPolicy';
import { fontFile } from './fontFile';
import { forward } from './forward';
import { hostHtml } from './hostHtml';
import { hostVariant, PROJECT_DIR, type HostVariant } from './hostVariant';
import { ownIcon } from './ownIcons';
import { decideProxy, isProxyPath, type Upstreams } from './readPaths';
import { sendJson, sendText } from './responses';
import { fileInside, sendFile } from './staticFiles';

const LOOPBACK = '127.0.0.1';

/** What the host needs to know. */
export interface HostOptions extends Upstreams {
  /** The folder with the built plugin. */
  readonly distDir: string;
  /** TCP port on loopback; 0 takes a free one. */
  readonly port: number;
  /** The folder that `buildHost` filled; by default the variant's own. */
  readonly bundleDir?: string;
  /** Which generation of Grafana's packages the bundle was made from. */
  readonly variant?: HostVariant;
  /** The path below which everything lies, as a Grafana with `serve_from_sub_path`: `/grafana`; by default none. */
  readonly basePath?: string;
}

/** A running host. */
export interface RunningHost {
  /** Address of the page, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Folders {
  readonly distDir: string;
  readonly bundleDir: string;
  readonly iconsDir: string;
  readonly fontsDir: string;
}

async function jsonOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  return typeof content === 'object' && content !== null ? { ...content } : {};
}

async function hostFacts(variant: HostVariant, basePath: string): Promise<HostFacts> {
  const grafana = await jsonOf(path.join(variant.packageDir, 'node_modules', '@grafana', 'ui', 'package.json'));
  const project = await jsonOf(path.join(PROJECT_DIR, 'package.json'));
  return { grafanaVersion: String(grafana['version']), pluginId: String(project['name']), basePath };
}

/** What is asked for, without the host's own path. */
interface Asked {
  readonly pathname: string;
  readonly search: string;
}

/** @returns undefined where the address lies beside the base path: links that forget it lead nowhere */
function askedBelow(address: string, basePath: string): Asked | undefined {
  const { pathname, search } = new URL(address, `http://${LOOPBACK}`);
  const isBelow = pathname === basePath || pathname.startsWith(`${basePath}/`);
  return isBelow ? { pathname: pathname.slice(basePath.length) || '/', search } : undefined;
}

/** The name in the address must be this machine's: a foreign name that resolves to loopback is another web site. */
function isLocalName(hostHeader: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(hostHeader ?? '');
}

async function sendPublic(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  folders: Folders,
  pluginId: string
): Promise<void> {
  const roots: ReadonlyArray<readonly [prefix: string, folder: string]> = [
    [`/public/plugins/${pluginId}/`, folders.distDir],
    ['/public/build/host/', folders.bundleDir],
    ['/public/build/img/icons/', folders.iconsDir],
    ['/public/img/icons/', folders.iconsDir],
  ];
  const font = fontFile(folders.fontsDir, pathname);
  if (font !== undefined && (await sendFile(request, response, font))) {
    return;
  }
  for (const [prefix, folder] of roots) {
    if (!pathname.startsWith(prefix)) {
      continue;
    }
    if (await sendFile(request, response, fileInside(folder, pathname.slice(prefix.length)))) {
      return;
    }
    if (folder === folders.iconsDir) {
      sendText(response, 200, 'image/svg+xml', ownIcon(pathname));
      return;
    }
  }
  sendText(response, 404, 'text/plain; charset=utf-8', 'Not found');
}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  folders: Folders,
  facts: HostFacts
): Promise<void> {
  const { basePath } = facts;
  const plugin = await readBuiltPlugin(folders.distDir, facts.pluginId);
  const nonce = newNonce();
  const bundleVersion = await bundleVersionOf(folders.bundleDir);
  const html = hostHtml(bootData(facts, plugin), { basePath, bundleVersion, nonce });
  response.setHeader('content-security-policy', contentPolicies(nonce, request.headers.host ?? LOOPBACK));
  sendText(response, 200, 'text/html; charset=utf-8', html);
}

function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, search }: Asked,
  upstreams: Upstreams
): void {
  if (pathname === '/api/health') {
    sendJson(response, 200, { database: 'ok' });
    return;
  }
  if (!isProxyPath(pathname)) {
    sendJson(response, 404, { message: 'The preview is not a Grafana server: it has no such interface.' });
    return;
  }
  const decision = decideProxy(request.method ?? 'GET', pathname, search, upstreams);
  if (decision.kind === 'refuse') {
    sendJson(response, decision.status, { message: decision.reason });
    return;
  }
  forward(request, response, decision.url);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folders: Folders,
  facts: HostFacts,
  upstreams: Upstreams
): Promise<void> {
  if (!isLocalName(request.headers.host)) {
    sendText(response, 403, 'text/plain; charset=utf-8', 'The preview answers on this machine only.');
    return;
  }
  const asked = askedBelow(request.url ?? '/', facts.basePath);
  if (asked === undefined) {
    sendText(response, 404, 'text/plain; charset=utf-8', `Everything lies below ${facts.basePath}/.`);
  } else if (asked.pathname.startsWith('/api/') || asked.pathname.startsWith('/apis/')) {
    answerApi(request, response, asked, upstreams);
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(response, 405, 'text/plain; charset=utf-8', 'The preview only shows pages.');
  } else if (asked.pathname.startsWith('/public/')) {
    await sendPublic(request, response, asked.pathname, folders, facts.pluginId);
  } else {
    await sendPage(request, response, folders, facts);
  }
}

/** @returns the folder that the page's bundle of a variant is built into */
export function defaultBundleDir(variant: HostVariant): string {
  return path.join(PROJECT_DIR, '.cache', `preview-host-${variant.version}`);
}

/**
 * Serves the preview: the page, the built plugin, and reading access to the two databases, on loopback only.
 *
 * @throws where the port is taken or Grafana's packages are not installed
 */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const variant = options.variant ?? hostVariant(process.env['SESSIONLINE_HOST']);
  const folders: Folders = {
    distDir: options.distDir,
    bundleDir: options.bundleDir ?? defaultBundleDir(variant),
    // Fonts do not depend on Grafana's generation.
    fontsDir: path.join(PROJECT_DIR, 'node_modules', '@fontsource'),
    iconsDir: path.join(variant.packageDir, 'node_modules', '@grafana', 'ui', 'dist', 'public', 'img', 'icons'),
  };
  const facts = await hostFacts(variant, options.basePath ?? '');
  const server = http.createServer((request, response) => {
    answer(request, response, folders, facts, options).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, LOOPBACK, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { url: `http://${LOOPBACK}:${port}${facts.basePath}`, stop: () => stopServer(server) };
}

function stopServer(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
