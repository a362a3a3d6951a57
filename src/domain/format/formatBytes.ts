import { formatCount, plainDigits } from './formatCount';

const KIBI = 1024;
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const;

/** A size in short: `512 B`, `1.5 KiB`, `60 MiB`. The exact one is `exactBytes`'s. */
export function formatBytes(bytes: number): string {
  let size = Math.abs(bytes);
  let unit: string = 'B';
  for (const next of UNITS) {
    // What rounds to 1024 of a unit is 1 of the next.
    if (size < KIBI - (unit === 'B' ? 0 : 0.05)) {
      break;
    }
    size /= KIBI;
    unit = next;
  }
  return Number.isFinite(size) ? `${bytes < 0 ? '-' : ''}${plainDigits(size, 1)} ${unit}` : '–';
}

/** A size to the byte: `61,440 B`. */
export const exactBytes = (bytes: number): string => `${formatCount(bytes)} B`;
