import { EmbeddedScene, SceneReactObject, SceneTimeRange } from '@grafana/scenes';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { DEFAULT_SETTINGS } from 'appConfig/settings';
import { SessionsBrowser } from 'scenes/SessionsBrowser/SessionsBrowser';
import { SessionTrail } from 'scenes/sessionTrail';
import { SessionRefreshPicker } from 'scenes/SessionView/SessionRefreshPicker';
import { fakeLogs } from 'scenes/testing/fakeLogs';

import { sessionsScene } from './sessions/sessionsScene';

/** The controls of the list's page. */
function listControls() {
  fakeLogs(() => 'never');
  const { body } = sessionsScene({ settings: DEFAULT_SETTINGS, trail: new SessionTrail() }).state;
  return body instanceof SessionsBrowser ? body.state.controls : [];
}

describe('the button that asks anew', () => {
  it('has a name on the list of sessions', () => {
    const picker = listControls().at(-1);
    if (picker === undefined) {
      throw new Error('There is no such control');
    }
    render(<picker.Component model={picker} />);
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeInTheDocument();
  });

  it('has a name on a session’s page, and reloads', async () => {
    const picker = new SessionRefreshPicker();
    const $timeRange = new SceneTimeRange({ from: 'now-1h', to: 'now' });
    const scene = new EmbeddedScene({ $timeRange, controls: [picker], body: new SceneReactObject({}) });
    const { value } = $timeRange.state;
    const close = scene.activate();
    render(<picker.Component model={picker} />);
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect($timeRange.state.value).not.toBe(value);
    close();
  });
});
