import type { ServerResponse } from 'node:http';

/** Answers with a JSON body. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

/** Answers with a text of the given media type. */
export function sendText(response: ServerResponse, status: number, mediaType: string, body: string): void {
  response.statusCode = status;
  response.setHeader('content-type', mediaType);
  response.setHeader('cache-control', 'no-cache');
  response.end(body);
}
