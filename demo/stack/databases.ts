/** The two databases and the version of each that the project is made and tested with. */
export interface Database {
  /** As a person knows it. */
  readonly title: string;
  /** Name of the program, without what a platform adds. */
  readonly program: string;
  /** Environment variable that names a program to use instead of any other. */
  readonly variable: string;
  readonly version: string;
  readonly image: string;
}

export const LOGS_DATABASE: Database = {
  title: 'VictoriaLogs',
  program: 'victoria-logs',
  variable: 'SESSIONLINE_VICTORIA_LOGS',
  version: 'v1.43.1',
  image: 'victoriametrics/victoria-logs:v1.43.1',
};

export const METRICS_DATABASE: Database = {
  title: 'VictoriaMetrics',
  program: 'victoria-metrics',
  variable: 'SESSIONLINE_VICTORIA_METRICS',
  version: 'v1.140.0',
  image: 'victoriametrics/victoria-metrics:v1.140.0',
};

/**
 * Captures and generated histories are older than any default retention, and a row of a megabyte is stored (by default
 * VictoriaLogs drops a JSON line longer than 256 kB, and with it all that follow in the request). Metrics are shown at once rather than after
 * the default of 30 s: nothing here scrapes, so nothing arrives late.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  [LOGS_DATABASE.program]: ['-retentionPeriod=100y', '-futureRetention=100y', '-insert.maxLineSizeBytes=2MB'],
  [METRICS_DATABASE.program]: ['-retentionPeriod=100y', '-search.latencyOffset=0s'],
};

/** The flags to start a database with: loopback only, unless it runs in a container of its own. */
export function databaseFlags(database: Database, address: string, dataDir: string): readonly string[] {
  return [`-httpListenAddr=${address}`, `-storageDataPath=${dataDir}`, ...(FLAGS[database.program] ?? [])];
}
