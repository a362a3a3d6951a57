import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { epochMs } from 'domain/units';
import React, { type ComponentProps } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { testIds } from '../testIds';
import { sessionRowOf } from '../testing/sessionRowOf';
import { SetupCheck } from './SetupCheck';

type Props = ComponentProps<typeof SetupCheck>;
const calls = { onStart: jest.fn(), onStop: jest.fn(), onLook: jest.fn() };
const show = (more: Partial<Props> = {}) =>
  render(
    <MemoryRouter>
      <SetupCheck isOn isMarked={false} {...calls} {...more} />
    </MemoryRouter>
  );
const state = () => screen.getByTestId(testIds.setup.check).getAttribute('data-state');
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => Object.values(calls).forEach((call) => call.mockClear()));

describe('waiting', () => {
  it('says for what, can be hurried and stopped', async () => {
    show();
    expect(screen.getByRole('status')).toHaveTextContent('Waiting for the first new event');
    await press('Look now');
    await press('Stop');
    expect([calls.onLook, calls.onStop].map((call) => call.mock.calls.length)).toEqual([1, 1]);
    expect(state()).toBe('waiting');
  });

  it('says when it looked last', () => {
    show({ lookedAtMs: epochMs(Date.UTC(2026, 10, 23, 21, 30, 5)) });
    expect(screen.getByText(/^Last looked at .*:30:05/)).toBeInTheDocument();
  });

  it('for what is marked says so', () => {
    show({ isMarked: true });
    expect(screen.getByRole('status')).toHaveTextContent('the mark of these settings');
  });

  it('once stopped is begun anew', async () => {
    show({ isOn: false });
    expect(state()).toBe('stopped');
    await press('Look for events');
    expect(calls.onStart).toHaveBeenCalledTimes(1);
  });

  it('that fails says why, and what the data source said, as text', () => {
    show({ failure: { message: 'VictoriaLogs did not answer', detail: '<b>refused</b>' } });
    expect(state()).toBe('failed');
    expect(screen.getByRole('alert')).toHaveTextContent('VictoriaLogs did not answer');
    expect(screen.getByText('<b>refused</b>')).toBeInTheDocument();
  });
});

describe('what has arrived', () => {
  it('is told with its id, and leads to the session', async () => {
    const hash = 'e3e3d5e48ef9e04141aaa192327abc2d72e0a2f566b91ec36de56fb066772662';
    show({ arrived: { ...sessionRowOf({ id: 's-1' }), user: hash, events: 1234 }, href: '/sessions/s-1' });
    expect(state()).toBe('arrived');
    expect(screen.getByText(/Session s-1, events: 1,234\./)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(hash);
    expect(screen.getByRole('link', { name: 'Open the session' })).toHaveAttribute('href', '/sessions/s-1');
    await press('Wait for another');
    expect(calls.onStart).toHaveBeenCalledTimes(1);
  });

  it('has no prompt: who may read texts is not asked here', () => {
    show({ arrived: { ...sessionRowOf({ id: 's-1' }), firstPrompt: 'a secret plan' } });
    expect(document.body).not.toHaveTextContent('a secret plan');
  });
});
