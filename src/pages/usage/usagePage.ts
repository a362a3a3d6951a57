import { PageLayoutType } from '@grafana/data';
import { t } from '@grafana/i18n';
import { SceneAppPage } from '@grafana/scenes';

import { notFoundPage } from 'pages/notFound/notFoundPage';
import { SLUGS, usageUrl } from 'routes';
import { PRESERVED_URL_KEYS } from 'scenes/sessionLinks';

import type { PageContext } from '../pageContext';

import { usageScene } from './usageScene';

/** What was used, by whom and for what. */
export const usagePage = (context: PageContext): SceneAppPage =>
  new SceneAppPage({
    title: t('usage.title', 'Usage'),
    url: usageUrl(),
    routePath: `${SLUGS.usage}/*`,
    layout: PageLayoutType.Custom,
    preserveUrlKeys: [...PRESERVED_URL_KEYS],
    getScene: () => usageScene(context),
    getFallbackPage: notFoundPage,
  });
