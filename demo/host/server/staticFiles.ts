import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * @param encodedPath a URL path relative to the folder, still percent-encoded
 * @returns the file's place, or undefined where the path leads out of the folder
 */
export function fileInside(folder: string, encodedPath: string): string | undefined {
  let relative: string;
  try {
    relative = decodeURIComponent(encodedPath);
  } catch {
    return undefined;
  }
  const file = path.resolve(folder, `./${relative}`);
  const inside = !relative.includes('\0') && file.startsWith(`${path.resolve(folder)}${path.sep}`);
  return inside ? file : undefined;
}

/**
 * Answers with a file; a browser that has it already is told so.
 *
 * @returns false where there is no such file; nothing is answered then
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string | undefined
): Promise<boolean> {
  const facts = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || facts?.isFile() !== true) {
    return false;
  }
  const tag = `"${facts.size.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}"`;
  response.setHeader('etag', tag);
  response.setHeader('cache-control', 'no-cache');
  if (request.headers['if-none-match'] === tag) {
    response.statusCode = 304;
    response.end();
    return true;
  }
  response.setHeader('content-type', MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream');
  response.setHeader('content-length', facts.size);
  await new Promise<void>((resolve) => {
    const stream = createReadStream(file);
    stream.on('error', () => {
      response.destroy();
      resolve();
    });
    response.on('close', resolve);
    stream.pipe(response);
  });
  return true;
}
