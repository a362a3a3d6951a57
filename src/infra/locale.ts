import { config } from '@grafana/runtime';

import { PLUGIN_LANGUAGES } from './pluginMeta';

/**
 * How the person writes numbers, by BCP 47: the regional format that Grafana gives where it asks for one, else its
 * language. Empty where Grafana tells neither.
 */
export function personLocale(): string {
  const { regionalFormat, language } = config.bootData.user;
  return regionalFormat || language || '';
}

const ENGLISH = 'en-US';

/** The language of the app's texts: the person's, or English where there are none in it. */
export function textLanguage(): string {
  const { language } = config.bootData.user;
  return PLUGIN_LANGUAGES.includes(language) ? language : ENGLISH;
}
