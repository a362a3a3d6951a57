import { freePort } from '../stack/freePort';

/** Loopback ports that were good before, or are usual: taken again where they are free. */
export async function preferredPort(preferred: number): Promise<number> {
  return freePort(preferred).catch(() => freePort());
}
