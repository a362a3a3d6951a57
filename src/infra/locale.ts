import { config } from '@grafana/runtime';

/**
 * How the person writes numbers, by BCP 47: the regional format that Grafana gives where it asks for one, else its
 * language. Empty where Grafana tells neither.
 */
export function personLocale(): string {
  const { regionalFormat, language } = config.bootData.user;
  return regionalFormat || language || '';
}
