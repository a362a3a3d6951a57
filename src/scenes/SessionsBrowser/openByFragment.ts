import { findSessions } from 'data/sessionList';
import type { SessionRow } from 'domain/sessions/sessionRow';

import { failureOf } from '../loading/loadable';
import { openSession } from '../sessionLinks';

import type { SessionsBrowser } from './SessionsBrowser';

/** What became of opening a session by a piece of its id. */
export type OpeningResult =
  | { readonly kind: 'opened'; readonly sessionId: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly rows: readonly SessionRow[]; readonly isAll: boolean }
  | { readonly kind: 'failed'; readonly message: string };

const SHOWN = 20;

/** An id in full beats pieces of ids, and those beat what was only said in a prompt. */
export function chosenOf(fragment: string, rows: readonly SessionRow[]): readonly SessionRow[] {
  const wanted = fragment.toLowerCase();
  const exact = rows.filter(({ id }) => id.toLowerCase() === wanted);
  const byId = rows.filter(({ id }) => id.toLowerCase().includes(wanted));
  return [exact, byId].find((found) => found.length > 0) ?? rows;
}

/** Opens the one session that a piece of an id means, wherever in time it lies; tells when it is not one. */
export async function openByFragment(browser: SessionsBrowser, fragment: string): Promise<OpeningResult> {
  const source = browser.source();
  const { baseFilter } = browser.state;
  if (source === undefined) {
    return { kind: 'none' };
  }
  try {
    const found = await findSessions(source, { fragment, limit: SHOWN + 1, baseFilter });
    const rows = chosenOf(fragment, found);
    const [only] = rows;
    if (only === undefined) {
      return { kind: 'none' };
    }
    if (rows.length > 1) {
      return { kind: 'several', rows: rows.slice(0, SHOWN), isAll: found.length <= SHOWN };
    }
    openSession(only.id);
    return { kind: 'opened', sessionId: only.id };
  } catch (cause) {
    return { kind: 'failed', message: failureOf(cause).message };
  }
}
