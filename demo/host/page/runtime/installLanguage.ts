import { initPluginTranslations } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import i18next from 'i18next';

const ENGLISH = 'en-US';

/** Readies what Grafana's own components and plugins speak through, in the language of the person. */
export async function installLanguage(): Promise<void> {
  const { language } = config.bootData.user;
  if (language !== ENGLISH) {
    await i18next.init({
      lng: language,
      fallbackLng: ENGLISH,
      // Only a language that has some texts is one: the host's own are English.
      resources: { [language]: { preview: { language } } },
      partialBundledLanguages: true,
      returnEmptyString: false,
    });
  }
  await initPluginTranslations('grafana-preview');
}
