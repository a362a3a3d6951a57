import { PageLayoutType } from '@grafana/data';
import { t } from '@grafana/i18n';
import { SceneAppPage } from '@grafana/scenes';

import { notFoundPage } from 'pages/notFound/notFoundPage';
import { setupUrl, SLUGS } from 'routes';
import { PRESERVED_URL_KEYS } from 'scenes/sessionLinks';

import type { PageContext } from '../pageContext';

import { setupScene } from './setupScene';

/** How telemetry gets here, and what of it is found. */
export const setupPage = (context: PageContext): SceneAppPage =>
  new SceneAppPage({
    title: t('setup.title', 'Setup'),
    url: setupUrl(),
    routePath: `${SLUGS.setup}/*`,
    layout: PageLayoutType.Custom,
    preserveUrlKeys: [...PRESERVED_URL_KEYS],
    getScene: () => setupScene(context),
    getFallbackPage: notFoundPage,
  });
