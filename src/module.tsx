import { AppPlugin } from '@grafana/data';
import { LoadingPlaceholder } from '@grafana/ui';
import { type ComponentProps, type ComponentType, createElement, lazy, type ReactElement, Suspense } from 'react';

import { addExtensions } from 'extensions/addExtensions';

/** A page that comes when it is opened, and its texts before it: what translates while a module loads finds them. */
const lazyPage = <Props,>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const { initTranslations } = await import('infra/i18n');
    await initTranslations();
    return { default: await load() };
  });

const loadApp = () => import(/* webpackChunkName: "app" */ 'app/entry');

// Grafana loads this file for everybody: it registers, and the rest comes when a page is opened.
const LazyApp = lazyPage(async () => (await loadApp()).App);
const LazySettings = lazyPage(async () => (await loadApp()).SettingsPage);
const LazyTimeline = lazyPage(async () => (await loadApp()).SessionTimeline);
const LazyDoctor = lazyPage(async () => (await loadApp()).DoctorReport);
const LazyOpener = lazyPage(async () => (await loadApp()).SessionOpener);

// Around an app's page Grafana waits by itself. Without JSX: what makes its elements is in the pages' own scripts.
const waiting = (element: ReactElement) =>
  createElement(Suspense, { fallback: createElement(LoadingPlaceholder, { text: '' }) }, element);

const Settings = (props: ComponentProps<typeof LazySettings>) =>
  waiting(createElement(LazySettings, { ...props, doctor: LazyDoctor }));

export const plugin = new AppPlugin().setRootPage(LazyApp).addConfigPage({
  // Its texts are not there yet; Grafana's own tabs are called so.
  title: 'Configuration',
  icon: 'cog',
  id: 'configuration',
  body: Settings,
});

addExtensions(plugin, {
  SessionTimeline: (props) => waiting(createElement(LazyTimeline, props)),
  SessionOpener: (props) => waiting(createElement(LazyOpener, props)),
});
