import { cpus, loadavg } from 'node:os';

import { median } from '../timeline/figures';
import type { Asked } from './asking';
import type { Stored } from './fleet';

/** Page and dashboard, asked in turns. */
export interface Measured {
  readonly stored: Stored;
  readonly days: number;
  readonly chromium: string;
  readonly date: Date;
  /** VictoriaMetrics had forgotten its answers. */
  readonly first: { readonly page: readonly Asked[]; readonly dashboard: readonly Asked[] };
  /** It remembered what it could. */
  readonly again: { readonly page: readonly Asked[]; readonly dashboard: readonly Asked[] };
}

const ms = (value: number): string =>
  Number.isNaN(value) ? 'not known' : `${Math.round(value).toLocaleString('en-US')} ms`;
const count = (value: number): string => value.toLocaleString('en-US');

const middle = (all: readonly Asked[], figure: keyof Asked): number => median(all.map((each) => each[figure]));

type Line = readonly [name: string, page: string, dashboard: string];

function timeLines(name: string, { page, dashboard }: Measured['first']): readonly Line[] {
  const line = (what: string, figure: keyof Asked): Line => [
    `${name}: ${what}`,
    ms(middle(page, figure)),
    ms(middle(dashboard, figure)),
  ];
  return [
    line('first question to last answer', 'wallMs'),
    line('waits for all answers together', 'waitedMs'),
    line('work of the databases', 'workedMs'),
  ];
}

function lines({ first, again }: Measured): readonly Line[] {
  const { page, dashboard } = first;
  const queries = (name: string, figure: 'metricsQueries' | 'logsQueries'): Line => [
    name,
    count(middle(page, figure)),
    count(middle(dashboard, figure)),
  ];
  return [
    ['', 'usage page', 'plain dashboard'],
    queries('Queries to VictoriaMetrics', 'metricsQueries'),
    queries('Queries to VictoriaLogs', 'logsQueries'),
    ...timeLines('Nothing remembered', first),
    ...timeLines('Once more', again),
  ];
}

const all = (asked: readonly Asked[]): number => middle(asked, 'metricsQueries') + middle(asked, 'logsQueries');

/** In what the page is worse than the dashboard for who waits for it: questions and time. */
export function worse({ first }: Measured): readonly string[] {
  const { page, dashboard } = first;
  const figures = (['wallMs', 'waitedMs'] as const).filter(
    (figure) => middle(page, figure) > middle(dashboard, figure)
  );
  return [...(all(page) > all(dashboard) ? ['queries'] : []), ...figures];
}

/** For a terminal. */
export function terminalReport(measured: Measured): string {
  const rows = lines(measured);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([name, page, dashboard]) =>
      [name.padEnd(widths[0] ?? 0), page.padStart(widths[1] ?? 0), dashboard.padStart(widths[2] ?? 0)].join('   ')
    )
    .join('\n');
}

/** The report that is kept with the code. */
export function markdownReport(measured: Measured): string {
  const [header, ...rows] = lines(measured).map((row) => `| ${row.join(' | ')} |`);
  const { stored, days, chromium, date, first } = measured;
  const [, , load = 0] = loadavg();
  const crowd =
    load > cpus().length ? `, and it had other work: ${load.toFixed(1)} programs wanted to run at a time` : '';
  return `# What the usage page asks

Written by \`npm run bench:usage -- --report\`; see [how it measures](README.md).

Measured on ${date.toISOString().slice(0, 10)} with ${cpus().length} cores, Node ${process.versions.node.split('.')[0]}, headless Chromium ${chromium}. Databases, server and browser share the machine${crowd}. Medians of ${first.page.length} runs.

Stored: ${count(stored.sessions)} sessions in ${days} days, ${count(stored.series)} series with ${count(stored.samples)} samples, ${count(stored.events)} events.

${header}
| --- | ---: | ---: |
${rows.join('\n')}
`;
}
