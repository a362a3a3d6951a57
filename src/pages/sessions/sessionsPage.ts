import { PageLayoutType } from '@grafana/data';
import { t } from '@grafana/i18n';
import { SceneAppPage } from '@grafana/scenes';

import { notFoundPage } from 'pages/notFound/notFoundPage';
import { sessionPage } from 'pages/session/sessionPage';
import { decodeSessionId, SESSION_PARAM, sessionsUrl, SLUGS } from 'routes';
import { PRESERVED_URL_KEYS } from 'scenes/sessionLinks';

import type { PageContext } from '../pageContext';

import { sessionsScene } from './sessionsScene';

/** The list of sessions, and below it the page of each. */
export const sessionsPage = (context: PageContext): SceneAppPage =>
  new SceneAppPage({
    title: t('sessions.title', 'Sessions'),
    url: sessionsUrl(),
    routePath: `${SLUGS.sessions}/*`,
    layout: PageLayoutType.Custom,
    preserveUrlKeys: [...PRESERVED_URL_KEYS],
    getScene: () => sessionsScene(context),
    getFallbackPage: notFoundPage,
    drilldowns: [
      {
        routePath: `:${SESSION_PARAM}/*`,
        getPage: ({ params }, parent) => sessionPage(context, decodeSessionId(params[SESSION_PARAM]), parent),
      },
    ],
  });
