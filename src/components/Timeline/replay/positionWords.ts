import { t } from '@grafana/i18n';

const two = (value: number): string => String(value).padStart(2, '0');

/** A length of time as a player shows it: `0:05`, `47:10`, `1:02:03`. */
export function playerTime(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Where a replay is: `+12:03 of 47:10`. */
export const positionWords = (sinceStartMs: number, lengthMs: number): string =>
  t('timeline.replay.position', '+{{position}} of {{length}}', {
    position: playerTime(sinceStartMs),
    length: playerTime(lengthMs),
  });
