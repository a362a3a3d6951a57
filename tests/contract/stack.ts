export const LOGS_URL_VARIABLE = 'SESSIONLINE_TEST_LOGS_URL';
export const METRICS_URL_VARIABLE = 'SESSIONLINE_TEST_METRICS_URL';

function address(variable: string): string {
  const url = process.env[variable];
  if (!url) {
    throw new Error(`${variable} is not set: run these tests by "npm run test:contract".`);
  }
  return url;
}

/** The databases of this run; they start empty. */
export const logsUrl = (): string => address(LOGS_URL_VARIABLE);
export const metricsUrl = (): string => address(METRICS_URL_VARIABLE);
