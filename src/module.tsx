import { AppPlugin } from '@grafana/data';
import { LoadingPlaceholder } from '@grafana/ui';
import { type ComponentProps, type ComponentType, createElement, lazy, Suspense } from 'react';

/** A page that comes when it is opened, and its texts before it: what translates while a module loads finds them. */
const lazyPage = <Props,>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const { initTranslations } = await import('infra/i18n');
    await initTranslations();
    return { default: await load() };
  });

// Grafana loads this file for everybody: it registers, and the rest comes when a page is opened.
const LazyApp = lazyPage(async () => (await import(/* webpackChunkName: "app" */ 'app/entry')).App);
const LazySettings = lazyPage(
  async () => (await import(/* webpackChunkName: "settings" */ 'appConfig/SettingsPage/SettingsPage')).SettingsPage
);

// Around an app's page Grafana waits by itself. Without JSX: what makes its elements is in the pages' own scripts.
const Settings = (props: ComponentProps<typeof LazySettings>) =>
  createElement(
    Suspense,
    { fallback: createElement(LoadingPlaceholder, { text: '' }) },
    createElement(LazySettings, props)
  );

export const plugin = new AppPlugin().setRootPage(LazyApp).addConfigPage({
  // Its texts are not there yet; Grafana's own tabs are called so.
  title: 'Configuration',
  icon: 'cog',
  id: 'configuration',
  body: Settings,
});
