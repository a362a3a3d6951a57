import { initPluginTranslations } from '@grafana/i18n';

import { initTranslations } from './i18n';
import { PLUGIN_ID } from './pluginMeta';

jest.mock('@grafana/i18n', () => ({ initPluginTranslations: jest.fn() }));

describe('the texts', () => {
  it('are asked for by the plugin’s id, and waited for before a page may be made', async () => {
    let arrive = (): void => undefined;
    jest.mocked(initPluginTranslations).mockReturnValue(
      new Promise((resolve) => {
        arrive = () => resolve({ language: 'en-US' });
      })
    );
    const isReady = jest.fn();
    const ready = initTranslations().then(isReady);
    expect(initPluginTranslations).toHaveBeenCalledWith(PLUGIN_ID);
    await Promise.resolve();
    expect(isReady).not.toHaveBeenCalled();
    arrive();
    await ready;
    expect(isReady).toHaveBeenCalled();
  });

  it('that fail to load fail the start, rather than leaving a page whose texts throw', async () => {
    jest.mocked(initPluginTranslations).mockRejectedValue(new Error('no texts'));
    await expect(initTranslations()).rejects.toThrow('no texts');
  });
});
