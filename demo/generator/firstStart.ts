const WAIT_LIMIT_MS = 60_000;
const RETRY_MS = 500;

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs));

async function answers(url: URL): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/**
 * Waits until the database behind an intake answers its health check: containers start in any order.
 *
 * @throws when it does not within a minute
 */
export async function waitForDatabase(intakeUrl: string): Promise<void> {
  const health = new URL('/health', intakeUrl);
  for (const started = Date.now(); Date.now() - started < WAIT_LIMIT_MS; await pause(RETRY_MS)) {
    if (await answers(health)) {
      return;
    }
  }
  throw new Error(`Nothing answers at ${health.href}`);
}

/** Does VictoriaLogs hold any row, of whatever sender? */
export async function holdsLogs(logsIntakeUrl: string): Promise<boolean> {
  const query = new URL('/select/logsql/query', logsIntakeUrl);
  query.searchParams.set('query', '*');
  query.searchParams.set('limit', '1');
  const response = await fetch(query);
  if (!response.ok) {
    throw new Error(`VictoriaLogs cannot say whether it is empty: ${response.status} ${await response.text()}`);
  }
  return (await response.text()).trim() !== '';
}
