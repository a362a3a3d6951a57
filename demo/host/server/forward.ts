import http, { type IncomingMessage, type ServerResponse } from 'node:http';

import { sendJson } from './responses';

/** Headers that describe one connection and are not passed on. */
const CONNECTION_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'proxy-connection']);

const PASSED_ON = ['content-type', 'content-length', 'accept'];

function requestHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = request.headers[name];
    if (typeof value === 'string') {
      headers[name] = value;
    }
  }
  return headers;
}

function copyHeaders(from: IncomingMessage, to: ServerResponse): void {
  for (const [name, value] of Object.entries(from.headers)) {
    if (value !== undefined && !CONNECTION_HEADERS.has(name)) {
      to.setHeader(name, value);
    }
  }
}

/**
 * Sends a request on to a database and its answer back. Where the database cannot be reached the answer is Grafana's:
 * 502 with a message, without the database's address.
 */
export function forward(request: IncomingMessage, response: ServerResponse, url: string): void {
  const upstream = http.request(url, { method: request.method ?? 'GET', headers: requestHeaders(request) });
  upstream.on('response', (answer) => {
    response.statusCode = answer.statusCode ?? 502;
    copyHeaders(answer, response);
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  upstream.on('error', (error) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const code = 'code' in error ? String(error.code) : error.name;
    sendJson(response, 502, { message: `The database does not answer (${code}).` });
  });
  // A query that nobody waits for any more is cancelled at the database too.
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}
