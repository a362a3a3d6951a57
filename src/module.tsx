import { AppPlugin } from '@grafana/data';
import { lazy } from 'react';

// Grafana loads this file for everybody: it registers, and the rest comes when the app is opened.
const LazyApp = lazy(async () => {
  const { initTranslations } = await import('infra/i18n');
  await initTranslations();
  const { App } = await import(/* webpackChunkName: "app" */ 'app/App');
  return { default: App };
});

export const plugin = new AppPlugin().setRootPage(LazyApp);
