import { initPluginTranslations } from '@grafana/i18n';

import { PLUGIN_ID, PLUGIN_LANGUAGES } from './pluginMeta';

/** English is the language of whatever has no translation. */
const ENGLISH = 'en-US';

type Texts = Readonly<Record<string, unknown>>;

/** Revalidated each time: texts of another version would have other keys. */
async function fetchTexts(language: string): Promise<Texts> {
  const response = await fetch(`${__webpack_public_path__}locales/${language}/${PLUGIN_ID}.json`, {
    cache: 'no-cache',
  });
  if (!response.ok) {
    throw new Error(`The texts of the app could not be loaded: ${response.status} ${response.statusText}`);
  }
  return response.json();
}

/**
 * Readies `t`. Must have resolved before Scenes or any page is imported: Scenes translates texts while its
 * modules load. The texts are not in the scripts: without the English ones there is nothing to show.
 *
 * @throws when the English texts cannot be loaded
 */
export async function initTranslations(): Promise<void> {
  const english = await fetchTexts(ENGLISH);
  await initPluginTranslations(PLUGIN_ID, [
    async (language) =>
      language !== ENGLISH && PLUGIN_LANGUAGES.includes(language)
        ? { ...english, ...(await fetchTexts(language)) }
        : { ...english },
  ]);
}
