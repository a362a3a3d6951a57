import { cpus, loadavg } from 'node:os';

import type { FrameTimes } from './frameTimes';
import { type Measured, megabytes, ms, TARGET_EVENTS, TARGETS } from './targets';

/** Where and with what was measured. */
export interface Circumstances {
  readonly chromium: string;
  readonly date: Date;
}

type Line = readonly [name: string, figure: (measured: Measured) => string];

const frameLines = (name: string, timesOf: (measured: Measured) => FrameTimes): readonly Line[] => [
  [`${name}: frames measured`, (measured) => String(timesOf(measured).scripting.count)],
  [`${name}: scripting per frame, median`, (measured) => ms(timesOf(measured).scripting.medianMs)],
  [`${name}: scripting per frame, p95`, (measured) => ms(timesOf(measured).scripting.p95Ms)],
  [`${name}: scripting per frame, max`, (measured) => ms(timesOf(measured).scripting.maxMs)],
  [`${name}: whole main thread per frame, p95`, (measured) => ms(timesOf(measured).mainThread.p95Ms)],
  [`${name}: whole main thread per frame, max`, (measured) => ms(timesOf(measured).mainThread.maxMs)],
  [`${name}: frames of more than 16.7 ms of the main thread`, (measured) => String(timesOf(measured).late)],
];

const LINES: readonly Line[] = [
  ['Last answer to first picture with all events', ({ page }) => ms(page.firstPaintMs)],
  ['Opening the page to first picture with all events', ({ page }) => ms(page.openMs)],
  ['Parse (Node)', ({ model }) => ms(model.parseMs)],
  ['Fold (Node)', ({ model }) => ms(model.foldMs)],
  ['Timeline (Node)', ({ model }) => ms(model.timelineMs)],
  ['Layout (Node)', ({ model }) => ms(model.layoutMs)],
  ['All four, median of 5', ({ model }) => ms(model.totalMs)],
  ['All four, before anything is compiled', ({ model }) => ms(model.firstMs)],
  ...frameLines('Pan and zoom, 10 s', ({ page }) => page.frames),
  ...frameLines('Hover', ({ page }) => page.hover),
  ['Hover: handling to shown, p95', ({ page }) => ms(page.hoverHandled.p95Ms)],
  ['Hover: move to shown, p95 (waits for the screen)', ({ page }) => ms(page.hoverSent.p95Ms)],
  ['Heap before', ({ page }) => megabytes(page.heap.beforeBytes)],
  ['Heap after', ({ page }) => megabytes(page.heap.afterBytes)],
  ['Minutes of use between', ({ page }) => String(page.heap.minutes)],
];

const eventsOf = ({ events }: Measured): string => `${events.toLocaleString('en-US')} events`;

/** The figures as rows of texts, the first of them the header. */
function figures(all: readonly Measured[]): ReadonlyArray<readonly string[]> {
  return [['', ...all.map(eventsOf)], ...LINES.map(([name, figure]) => [name, ...all.map(figure)])];
}

function verdicts(all: readonly Measured[]): ReadonlyArray<readonly string[]> {
  const largest = all.find(({ events }) => events === TARGET_EVENTS);
  return largest
    ? TARGETS.map((target) => [
        target.name,
        target.limit,
        target.figure(largest),
        target.isMet(largest) ? 'met' : '**missed**',
      ])
    : [];
}

/** The targets that were missed, by name; none where no session of the targets' size was measured. */
export const missedTargets = (all: readonly Measured[]): readonly string[] =>
  all
    .filter(({ events }) => events === TARGET_EVENTS)
    .flatMap((measured) => TARGETS.filter(({ isMet }) => !isMet(measured)).map(({ name }) => name));

function columns(rows: ReadonlyArray<readonly string[]>): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('   ').trimEnd()).join('\n');
}

/** For a terminal. */
export function terminalReport(all: readonly Measured[]): string {
  const judged = verdicts(all).map((row) => row.map((text) => text.replaceAll('*', '')));
  const targets = [`Targets at ${TARGET_EVENTS.toLocaleString('en-US')} events`, 'target', 'measured', ''];
  return [columns(figures(all)), ...(judged.length > 0 ? ['', columns([targets, ...judged])] : [])].join('\n');
}

function table([header = [], ...rows]: ReadonlyArray<readonly string[]>): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

/** Programs that waited for a processor in the last quarter of an hour, this one among them: they slow what waits. */
function crowd(): string {
  const [, , load = 0] = loadavg();
  return load > cpus().length ? `, and it had other work: ${load.toFixed(1)} programs wanted to run at a time` : '';
}

/** The report that is kept with the code. */
export function markdownReport(all: readonly Measured[], { chromium, date }: Circumstances): string {
  const judged = verdicts(all);
  const header = [`at ${TARGET_EVENTS.toLocaleString('en-US')} events`, 'target', 'measured', ''];
  return `# How fast the timeline is

Written by \`npm run bench:timeline -- --minutes ${all[0]?.page.heap.minutes ?? 0} --report\`; see [how it measures](README.md).

Measured on ${date.toISOString().slice(0, 10)} with ${cpus().length} cores, Node ${process.versions.node.split('.')[0]}, headless Chromium ${chromium} without a graphics card, in a window of 1440 × 900. Databases, server and browser share the machine${crowd()}.

## Targets

${judged.length > 0 ? table([header, ...judged]) : 'No session of that size was measured.'}

## Figures

${table(figures(all))}
`;
}
