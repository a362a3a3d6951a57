const UNITS_MS: ReadonlyArray<readonly [unit: string, ms: number]> = [
  ['y', 31_536_000_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
  ['ms', 1],
];

/** A duration in its largest whole unit, cut, as the VictoriaLogs plugin writes `$__interval`; at least 1ms. */
export function shortDuration(ms: number): string {
  const found = UNITS_MS.find(([, unitMs]) => ms >= unitMs);
  return found === undefined ? '1ms' : `${Math.trunc(ms / found[1])}${found[0]}`;
}

/** A duration as Go prints it ("1m0s", "1h0m0s", "5s", "500ms"). */
export function goDuration(ms: number): string {
  if (ms < 1_000) {
    return `${ms}ms`;
  }
  const seconds = (ms % 60_000) / 1_000;
  const minutes = Math.trunc(ms / 60_000) % 60;
  const hours = Math.trunc(ms / 3_600_000);
  if (hours > 0) {
    return `${hours}h${minutes}m${seconds}s`;
  }
  return minutes > 0 ? `${minutes}m${seconds}s` : `${seconds}s`;
}

/** @returns the milliseconds of "1m", "1h30m", "500ms"; undefined where the text is no duration */
export function durationMs(text: string): number | undefined {
  const parts = [...text.trim().matchAll(/(\d+(?:\.\d+)?)(ms|[smhdwy])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text.trim()) {
    return undefined;
  }
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * unitMs(unit), 0);
}

function unitMs(unit: string | undefined): number {
  return unit === 'w' ? 604_800_000 : (UNITS_MS.find(([name]) => name === unit)?.[1] ?? 0);
}
