import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly sessions: number;
  readonly days: number;
  /** How often each of both is asked. */
  readonly runs: number;
  /** Fail when the page asks more or waits longer than the dashboard. */
  readonly isChecked: boolean;
  /** Where the report is written; nowhere when undefined. */
  readonly reportFile: string | undefined;
  /** The folder with the built plugin. */
  readonly distDir: string;
}

export const REPORT_FILE = 'bench/usage/REPORT.md';

function positive(text: string, name: string): number {
  const value = Number(text.replaceAll(/[_,]/g, ''));
  if (!(value > 0)) {
    throw new Error(`--${name} takes a number above 0, not "${text}".`);
  }
  return value;
}

/** @throws an Error in plain words for options that are not known or make no sense */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sessions: { type: 'string', default: '1000' },
      days: { type: 'string', default: '30' },
      runs: { type: 'string', default: '5' },
      check: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      dist: { type: 'string', default: 'dist' },
    },
  });
  return {
    sessions: positive(values.sessions, 'sessions'),
    days: positive(values.days, 'days'),
    runs: positive(values.runs, 'runs'),
    isChecked: values.check,
    reportFile: values.report ? REPORT_FILE : undefined,
    distDir: values.dist,
  };
}
