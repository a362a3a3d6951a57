import { t } from '@grafana/i18n';
import { EmbeddedScene, SceneAppPage, SceneReactObject } from '@grafana/scenes';
import { TextLink } from '@grafana/ui';
import React from 'react';

import { sessionsUrl } from 'routes';

function NotFound() {
  return (
    <p>
      {t('not-found.text', 'There is no such page in Sessionline.')}{' '}
      <TextLink href={sessionsUrl()}>{t('not-found.link', 'All sessions')}</TextLink>
    </p>
  );
}

const makePage = (getFallbackPage?: () => SceneAppPage): SceneAppPage =>
  new SceneAppPage({
    title: t('not-found.title', 'Not found'),
    url: sessionsUrl(),
    routePath: '*',
    hideFromBreadcrumbs: true,
    getScene: () => new EmbeddedScene({ body: new SceneReactObject({ component: NotFound }) }),
    ...(getFallbackPage === undefined ? {} : { getFallbackPage }),
  });

/** For addresses that no other page answers: as a page of the app, and below a page that has fewer than asked for. */
export function notFoundPage(): SceneAppPage {
  const below = makePage();
  return makePage(() => below);
}
