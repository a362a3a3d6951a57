import { locationUtil } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import React, { type ReactNode, useLayoutEffect, useState } from 'react';
import { Router } from 'react-router-dom';

/** Drives the router from Grafana's own history, which plugins change through `locationService`. */
export function HostRouter({ children }: { children: ReactNode }): React.JSX.Element {
  const history = locationService.getHistory();
  const [state, setState] = useState({ action: history.action, location: history.location });
  useLayoutEffect(
    () => history.listen(() => setState({ action: history.action, location: history.location })),
    [history]
  );
  const { pathname, search, hash, state: locationState, key = 'default' } = state.location;
  return (
    <Router
      location={{ pathname, search, hash, state: locationState, key }}
      navigator={{
        createHref: (to) => (typeof to === 'string' ? locationUtil.assureBaseUrl(to) : history.createHref(to)),
        go: (delta) => history.go(delta),
        push: (to, next) => history.push(to, next),
        replace: (to, next) => history.replace(to, next),
      }}
    >
      {children}
    </Router>
  );
}
