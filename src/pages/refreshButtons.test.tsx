import { render, screen } from '@testing-library/react';
import React from 'react';

import { DEFAULT_SETTINGS } from 'appConfig/settings';
import { SessionsBrowser } from 'scenes/SessionsBrowser/SessionsBrowser';
import { SessionTrail } from 'scenes/sessionTrail';
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
});
