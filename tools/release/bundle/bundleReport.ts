import { gzipSync } from 'node:zlib';

import { bytesBySource, partOf, type Script, summed } from './attribution';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const zipped = (code: string): number => gzipSync(code, { level: 9 }).length;

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
}

/** How large each script is, and which package or layer its bytes come from; Markdown. */
export function bundleReport(scripts: readonly Script[]): string {
  const sizes = [...scripts].sort((a, b) => b.code.length - a.code.length);
  const total = sizes.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);
  const totalZipped = sizes.reduce((sum, { code }) => sum + zipped(code), 0);
  const parts = summed(
    scripts.flatMap((script) => [...bytesBySource(script)].map(([source, bytes]) => [partOf(source), bytes] as const))
  );
  return [
    '## What a browser loads',
    '',
    ...table(
      ['script', 'size', 'gzip'],
      [
        ...sizes.map(({ name, code }) => [name, kB(Buffer.byteLength(code)), kB(zipped(code))]),
        ['all', kB(total), kB(totalZipped)],
      ]
    ),
    '',
    '## What it is made of',
    '',
    ...table(
      ['package or layer', 'size', 'share'],
      parts.map(([name, bytes]) => [name, kB(bytes), `${((100 * bytes) / total).toFixed(1)} %`])
    ),
    '',
  ].join('\n');
}
