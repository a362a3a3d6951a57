import { execFileSync } from 'node:child_process';

/** The time that a build says it was made at: the commit's, so that the same commit gives the same archive. */
export interface BuildTime {
  readonly date: Date;
  /** Where it is from, for a person. */
  readonly origin: string;
}

const atSeconds = (seconds: string): Date => new Date(Number(seconds) * 1000);
const isSeconds = (text: string | undefined): text is string => /^\d{1,11}$/.test(text ?? '');

function commitSeconds(cwd: string): string | undefined {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}

/**
 * `SOURCE_DATE_EPOCH` (as reproducible builds have it), else the time of the last commit, else now.
 *
 * @throws an Error when the variable is set to something else than seconds since 1970
 */
export function buildTime(
  cwd: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  now: () => Date = () => new Date()
): BuildTime {
  const wanted = env['SOURCE_DATE_EPOCH'];
  if (wanted !== undefined && wanted !== '') {
    if (!isSeconds(wanted)) {
      throw new Error(`SOURCE_DATE_EPOCH is ${wanted}, which is not seconds since 1970.`);
    }
    return { date: atSeconds(wanted), origin: 'SOURCE_DATE_EPOCH' };
  }
  const committed = commitSeconds(cwd);
  return isSeconds(committed)
    ? { date: atSeconds(committed), origin: 'the last commit' }
    : { date: now(), origin: 'the clock: this is no git repository' };
}
