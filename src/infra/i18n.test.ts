import { initPluginTranslations } from '@grafana/i18n';

import { initTranslations } from './i18n';
import { PLUGIN_ID } from './pluginMeta';

jest.mock('@grafana/i18n', () => ({ initPluginTranslations: jest.fn() }));

const TEXTS = { hello: 'Hello' };
const asked = jest.fn();

/** What the bundler says of where its scripts lie, and a server that has their texts there. */
function serve(answer: () => Promise<Partial<Response>>): void {
  Object.assign(globalThis, {
    __webpack_public_path__: 'public/plugins/mine/',
    fetch: (address: string) => {
      asked(address);
      return answer();
    },
  });
}

const found = async () => ({ ok: true, json: async () => TEXTS });

beforeEach(() => {
  asked.mockClear();
  serve(found);
  jest.mocked(initPluginTranslations).mockReset().mockResolvedValue({ language: 'en-US' });
});

describe('the texts', () => {
  it('lie beside the scripts, in English for whoever reads another language', async () => {
    await initTranslations();
    expect(asked.mock.calls).toEqual([[`public/plugins/mine/locales/en-US/${PLUGIN_ID}.json`]]);
    const [id, loaders = []] = jest.mocked(initPluginTranslations).mock.calls[0] ?? [];
    expect(id).toBe(PLUGIN_ID);
    await expect(loaders[0]?.('en-US')).resolves.toEqual(TEXTS);
    await expect(loaders[0]?.('is-IS')).resolves.toEqual(TEXTS);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('are waited for before a page may be made', async () => {
    let arrive = (): void => undefined;
    jest.mocked(initPluginTranslations).mockReturnValue(
      new Promise((resolve) => {
        arrive = () => resolve({ language: 'en-US' });
      })
    );
    const isReady = jest.fn();
    const ready = initTranslations().then(isReady);
    await new Promise(process.nextTick);
    expect(initPluginTranslations).toHaveBeenCalled();
    expect(isReady).not.toHaveBeenCalled();
    arrive();
    await ready;
    expect(isReady).toHaveBeenCalled();
  });

  it('that fail to load fail the start with the reason, rather than leaving a page without words', async () => {
    serve(async () => ({ ok: false, status: 404, statusText: 'Not Found' }));
    await expect(initTranslations()).rejects.toThrow('could not be loaded: 404 Not Found');
    serve(found);
    jest.mocked(initPluginTranslations).mockRejectedValue(new Error('no texts'));
    await expect(initTranslations()).rejects.toThrow('no texts');
  });
});
