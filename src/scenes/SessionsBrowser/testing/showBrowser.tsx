import { locationService, LocationServiceProvider, setChromeHeaderHeightHook } from '@grafana/runtime';
import type { SceneObjectUrlValues } from '@grafana/scenes';
import { act, render } from '@testing-library/react';
import React from 'react';
import { Router } from 'react-router-dom';

import { withTextWidths } from 'components/testing/layout';

import { type Answer, settled } from '../../testing/fakeLogs';

import { openBrowser } from './openBrowser';

setChromeHeaderHeightHook(() => 40);

/** The page of the list as it is drawn, over data sources that answer so, at an address with these keys. */
export async function showBrowser(
  answer: (expr: string) => Answer,
  { uids, url = {} }: { readonly uids?: readonly string[]; readonly url?: SceneObjectUrlValues } = {}
) {
  withTextWidths();
  const opened = openBrowser(answer, uids);
  opened.browser.updateFromUrl(url);
  const history = locationService.getHistory();
  render(
    <LocationServiceProvider service={locationService}>
      <Router navigator={history} location={history.location}>
        <opened.browser.Component model={opened.browser} />
      </Router>
    </LocationServiceProvider>
  );
  await act(settled);
  return opened;
}
