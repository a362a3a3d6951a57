import { PageLayoutType } from '@grafana/data';
import { SceneAppPage, type SceneAppPageLike } from '@grafana/scenes';

import { shortenId } from 'domain/format/shortenId';
import { notFoundPage } from 'pages/notFound/notFoundPage';
import { sessionUrl } from 'routes';
import { EventSessionTitled } from 'scenes/SessionView/EventSessionTitled';

import type { PageContext } from '../pageContext';

import { sessionScene } from './sessionScene';

/** The page of one session. Its title is the id until the session is known. */
export function sessionPage(context: PageContext, sessionId: string, parent: SceneAppPageLike): SceneAppPage {
  const page = new SceneAppPage({
    title: shortenId(sessionId),
    url: sessionUrl(sessionId),
    routePath: '*',
    layout: PageLayoutType.Custom,
    getParentPage: () => parent,
    getScene: () => sessionScene(context, sessionId),
    getFallbackPage: notFoundPage,
  });
  page.addActivationHandler(() => {
    const titles = page.subscribeToEvent(EventSessionTitled, ({ payload }) => page.setState({ title: payload.title }));
    return () => titles.unsubscribe();
  });
  return page;
}
