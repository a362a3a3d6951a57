import { locationService } from '@grafana/runtime';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { withElementSize, withTextWidths } from 'components/testing/layout';
import { testIds } from 'components/testIds';

import { row } from '../SessionsBrowser/testing/openBrowser';
import { type Answer, fakeLogs, settled } from '../testing/fakeLogs';

import { SessionOpener } from './SessionOpener';

const ID = '0f2b6c1e-54d4-4c51-9d5c-3a6f0d9e8b71';

function show(answer: (expr: string) => Answer, uids?: readonly string[]) {
  withTextWidths();
  withElementSize();
  const { asked } = fakeLogs(answer, uids);
  const onDismiss = jest.fn();
  render(<SessionOpener onDismiss={onDismiss} />);
  return { asked, onDismiss };
}

describe('opening a session from anywhere', () => {
  it('finds it by a piece of its id, goes there and closes', async () => {
    locationService.push('/d/costs');
    const { asked, onDismiss } = show((expr) => (expr.includes('partition by') ? [] : [row(ID)]));
    await userEvent.type(screen.getByRole('combobox'), '0f2b');
    await act(settled);
    await userEvent.click(await screen.findByRole('option'));
    expect(asked.some(({ expr }) => expr.includes('0f2b'))).toBe(true);
    expect(locationService.getLocation().pathname).toBe(`/a/sessionline-claudecode-app/sessions/${ID}`);
    expect(onDismiss).toHaveBeenCalledTimes(1);
  });

  it('says when there is nothing to find it in', () => {
    show(() => 'never', []);
    expect(screen.getByTestId(testIds.viewState)).toHaveAttribute('data-state', 'noSource');
  });
});
