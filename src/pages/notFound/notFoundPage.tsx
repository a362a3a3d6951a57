import { t, Trans } from '@grafana/i18n';
import { EmbeddedScene, SceneAppPage, SceneReactObject } from '@grafana/scenes';
import { TextLink } from '@grafana/ui';
import React from 'react';

import { sessionsUrl } from 'routes';

function NotFound() {
  return (
    <p>
      <Trans i18nKey="not-found.text">There is no such page in Sessionline.</Trans>{' '}
      <TextLink href={sessionsUrl()}>{t('not-found.link', 'All sessions')}</TextLink>
    </p>
  );
}

/** For addresses that no other page answers. */
export const notFoundPage = (): SceneAppPage =>
  new SceneAppPage({
    title: t('not-found.title', 'Not found'),
    url: '',
    routePath: '*',
    hideFromBreadcrumbs: true,
    getScene: () => new EmbeddedScene({ body: new SceneReactObject({ component: NotFound }) }),
  });
