import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WireRecord } from 'domain/events/field';

/** What a correct reader finds in a captured session. */
export interface Capture {
  readonly name: string;
  readonly sessionId: string;
  readonly events: number;
  readonly userPrompts: number;
  readonly apiRequests: number;
  readonly toolDecisions: number;
  readonly rejections: number;
  readonly toolResults: number;
  readonly failedTools: number;
  readonly otherEvents: number;
  readonly costNanoUsd: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheCreationTokens: number;
}

const FIGURES = `
  file                               session.id                           events prompts requests decisions rejected results failed other   costUsd input output cacheRead cacheCreation
  1.0.60-print                       def9bbed-edcc-4921-bb15-3000042bf431     22       1       15         0        0       6      1     0 0.1953384  1845   2580    301500         28650
  2.0.76-print                       d3b008ca-b340-44a4-8dcc-d2524fa8285f     29       1       19         0        0       9      0     0 0.2207790  2014   2926    349600         33060
  2.1.330-interactive                3459316f-4b57-4041-aae2-04fad0375ff6    192       6       34        23        2      21      1   108 0.6726900  5015   6647    766700         73270
  2.1.330-print-api-error-compaction ce830904-7199-41e7-b5a6-ea4300a22a51    114       2       31        26       11      15      0    40 0.2677440   896   2384    331400         30040
  2.1.330-print-glm-models           22ea8f0b-cd0c-4756-8d6e-509794e5940a     99       2       28        23       12      11      0    35 0.3092040  1526   2870    371000         34300
  2.1.330-print-redacted             90a7ab53-216d-413d-a7ed-9bcc3ac0396c     99       2       28        23       12      11      0    35 0.3829000  2310   3654    449400         42140
  2.1.330-print-resumed              f614daf0-0c2b-482e-a1c0-6f4d827f3564    115       3       29        23        3      20      0    40 0.6596340  5191   6583    745300         71630
  2.1.330-print-tool-content         50e71a49-0e3f-48f2-97b8-aa2a60d3e8f7    102       2       28        23        9      14      0    35 0.2526160   924   2268    310800         28280
  2.1.330-print-tool-details         40b0a52d-64b0-4899-a7f4-3cd553ada2c8    109       2       28        23        3      20      0    36 0.2355080   742   2086    292600         26460
`;

const NANO_DIGITS = 9;

/** Dollars with a point to nano-dollars, by text: no binary fraction in between. */
function nanosOf(usd: string): number {
  const [whole = '0', fraction = ''] = usd.split('.');
  return Number(whole + fraction.padEnd(NANO_DIGITS, '0'));
}

function captureOf(line: string): Capture {
  const [name = '', sessionId = '', ...figures] = line.trim().split(/ +/);
  const figure = (index: number): number => Number(figures[index]);
  return {
    name,
    sessionId,
    events: figure(0),
    userPrompts: figure(1),
    apiRequests: figure(2),
    toolDecisions: figure(3),
    rejections: figure(4),
    toolResults: figure(5),
    failedTools: figure(6),
    otherEvents: figure(7),
    costNanoUsd: nanosOf(figures[8] ?? ''),
    inputTokens: figure(9),
    outputTokens: figure(10),
    cacheReadTokens: figure(11),
    cacheCreationTokens: figure(12),
  };
}

/**
 * Sessions of real clients against a stub model, as a database stored them, with the figures that the client's own
 * metrics gave for them. Token counts are the stub's; names, order and timing are the client's.
 */
export const captures: readonly Capture[] = FIGURES.trim().split('\n').slice(1).map(captureOf);

/** The rows of a captured session, in the order of its file; `_stream` is left out, for it repeats other fields. */
export function readCapture(name: string): readonly WireRecord[] {
  const file = readFileSync(join(__dirname, 'captures', `${name}.jsonl`), 'utf8');
  return file
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
