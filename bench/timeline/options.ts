import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Numbers of events of the sessions that are measured. */
  readonly sizes: readonly number[];
  /** How long each session is used between the two looks at the heap. */
  readonly minutes: number;
  /** Fail when a target is missed. */
  readonly isChecked: boolean;
  /** Where the report is written; nowhere when undefined. */
  readonly reportFile: string | undefined;
  /** The folder with the built plugin. */
  readonly distDir: string;
}

const DEFAULT_SIZES = [1_000, 10_000, 100_000];
export const REPORT_FILE = 'bench/timeline/REPORT.md';

function positive(text: string, name: string): number {
  const value = Number(text.replaceAll(/[_,]/g, ''));
  if (!(value > 0)) {
    throw new Error(`--${name} takes numbers above 0, not "${text}".`);
  }
  return value;
}

/** @throws an Error in plain words for options that are not known or make no sense */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      minutes: { type: 'string', default: '1' },
      check: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
      dist: { type: 'string', default: 'dist' },
    },
  });
  return {
    sizes: values.sizes?.split(/\s+/).map((size) => positive(size, 'sizes')) ?? DEFAULT_SIZES,
    minutes: positive(values.minutes, 'minutes'),
    isChecked: values.check,
    reportFile: values.report ? REPORT_FILE : undefined,
    distDir: values.dist,
  };
}
