import { test as hostTest } from '../host';
import { GrafanaApi } from './GrafanaApi';

/** Playwright's `test` for what only a real Grafana has. */
export const test = hostTest.extend<{ readonly api: GrafanaApi }>({
  api: async ({ playwright, host }, use) => {
    const api = await GrafanaApi.connect(playwright, host.url);
    await use(api);
    await api.close();
  },
});

export { expect } from '../host';
