import type { DurationMs } from '../units';
import { AMERICAN, FIXED } from './numbers';

const TENTHS_PER_MINUTE = 600;
const MINUTES_PER_HOUR = 60;

const padded = (value: number): string => String(value).padStart(2, '0');

/** A time since the session's start: `+1:23.4`, from an hour on `+1:02:03.4`; `-` for what came before. */
export function formatOffset(since: DurationMs, numbers = AMERICAN): string {
  if (!Number.isFinite(since)) {
    return '–';
  }
  const tenths = Math.round(Math.abs(since) / 100);
  const seconds = numbers.write((tenths % TENTHS_PER_MINUTE) / 10, FIXED[1]).padStart(4, '0');
  const minutes = Math.floor(tenths / TENTHS_PER_MINUTE);
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const clock = hours === 0 ? `${minutes}:${seconds}` : `${hours}:${padded(minutes % MINUTES_PER_HOUR)}:${seconds}`;
  return `${since < 0 && tenths > 0 ? '-' : '+'}${clock}`;
}
