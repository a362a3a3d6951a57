import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WireRecord } from 'domain/events/field';

/** Folder of the rows that real clients sent, one session a file, as the database stored them. */
export const CAPTURES_FOLDER = join(__dirname, 'captures');

export interface Capture {
  readonly name: string;
  readonly sessionId: string;
}

/** The captured sessions: client version, mode, and what is special. */
export const captures = [
  { name: '1.0.60-print', sessionId: 'def9bbed-edcc-4921-bb15-3000042bf431' },
  { name: '2.0.76-print', sessionId: 'd3b008ca' },
] as const;

export function readCapture(name: string): readonly WireRecord[] {
  return readFileSync(join(CAPTURES_FOLDER, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
