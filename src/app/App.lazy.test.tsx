import { render, screen } from '@testing-library/react';
import React, { Suspense } from 'react';

import { PLUGIN_ID } from 'infra/pluginMeta';

const steps: string[] = [];

jest.mock('infra/i18n', () => ({
  initTranslations: async () => {
    steps.push('texts are asked for');
    await Promise.resolve();
    steps.push('texts are there');
  },
}));
jest.mock('app/App', () => {
  steps.push('pages are loaded');
  return { App: ({ meta }: { meta: { id: string } }) => <p>pages of {meta.id}</p> };
});

/** What Grafana does with the plugin's file. */
async function opened() {
  const { plugin } = await import('../module');
  const { root: Root } = plugin;
  if (Root === undefined) {
    throw new Error('There is no page');
  }
  const props = { meta: { id: PLUGIN_ID }, basename: '', path: '', query: {}, onNavChanged: () => undefined };
  return () =>
    render(<Suspense fallback={<p>loading</p>}>{Reflect.apply(React.createElement, React, [Root, props])}</Suspense>);
}

describe('the start of the plugin', () => {
  it('costs those who do not open it nothing', async () => {
    await opened();
    expect(steps).toEqual([]);
  });

  it('loads the pages after the texts, and shows that it loads until then', async () => {
    const show = await opened();
    show();
    expect(screen.getByText('loading')).toBeInTheDocument();
    expect(await screen.findByText(`pages of ${PLUGIN_ID}`)).toBeInTheDocument();
    expect(screen.queryByText('loading')).not.toBeInTheDocument();
    expect(steps).toEqual(['texts are asked for', 'texts are there', 'pages are loaded']);
  });

  it('happens once, however often the app is opened', async () => {
    const show = await opened();
    const { unmount } = show();
    await screen.findByText(`pages of ${PLUGIN_ID}`);
    unmount();
    show();
    expect(await screen.findByText(`pages of ${PLUGIN_ID}`)).toBeInTheDocument();
    expect(steps).toHaveLength(3);
  });
});
