import { createServer } from 'node:net';

/** Resolves to the port that could be bound on loopback, undefined when it is taken. Port 0 asks for any. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = address !== null && typeof address === 'object' ? address.port : undefined;
      server.close(() => resolve(bound));
    });
  });
}

/**
 * A loopback port that is free now.
 *
 * @throws when `wanted` is taken.
 */
export async function freePort(wanted?: number): Promise<number> {
  const port = await tryPort(wanted ?? 0);
  if (port === undefined) {
    throw new Error(wanted === undefined ? 'No free port on 127.0.0.1.' : `Port ${wanted} is in use.`);
  }
  return port;
}
