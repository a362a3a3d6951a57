import { formatCount, shortNumber } from './formatCount';
import { AMERICAN } from './numbers';

const KIBI = 1024;
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

/** The unit a size is shown in: what rounds to 1024 of one is 1 of the next. */
function unitOf(bytes: number): readonly [unit: string, scale: number] {
  if (bytes < KIBI) {
    return ['B', 1];
  }
  const index = UNITS.findIndex((_, power) => bytes / KIBI ** (power + 1) < KIBI - 0.05);
  const power = index < 0 ? UNITS.length - 1 : index;
  return [UNITS[power] ?? '', KIBI ** (power + 1)];
}

/** A size in short: `512 B`, `1.5 KiB`, `60 MiB`. The exact one is `exactBytes`'s. */
export function formatBytes(bytes: number, numbers = AMERICAN): string {
  if (!Number.isFinite(bytes)) {
    return '–';
  }
  const [unit, scale] = unitOf(Math.abs(bytes));
  return `${shortNumber(bytes / scale, numbers)} ${unit}`;
}

/** A size to the byte: `61,440 B`. */
export const exactBytes = (bytes: number, numbers = AMERICAN): string => `${formatCount(bytes, numbers)} B`;
