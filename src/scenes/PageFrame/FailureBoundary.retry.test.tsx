import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useState } from 'react';

import { logger } from 'infra/logger';

import { FailureBoundary } from './FailureBoundary';

let logged: jest.SpyInstance;
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
  logged = jest.spyOn(logger, 'error').mockImplementation();
});

const retry = () => userEvent.click(screen.getByRole('button', { name: 'Try again' }));

const NASTY = '<img src=x> &amp;';

/** A part that works until a button in it is pressed. */
function Fragile({ message = 'It broke.' }: { readonly message?: string }) {
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) {
    throw new Error(message);
  }
  return <button onClick={() => setIsBroken(true)}>break {message}</button>;
}

function Broken(): React.ReactNode {
  throw new Error('It is broken.');
}

describe('a part that fails', () => {
  it('says so again when another try fails too, and can be tried once more', async () => {
    render(
      <FailureBoundary name="session">
        <Broken />
      </FailureBoundary>
    );
    await retry();
    expect(screen.getByText('It is broken.')).toBeInTheDocument();
    await retry();
    expect(screen.getByRole('alert')).toHaveTextContent('This part of Sessionline failed');
  });

  it('starts anew after a retry: what broke it is forgotten', async () => {
    render(
      <FailureBoundary name="session">
        <Fragile />
      </FailureBoundary>
    );
    await userEvent.click(screen.getByRole('button', { name: 'break It broke.' }));
    expect(screen.getByRole('alert')).toBeInTheDocument();
    await retry();
    expect(screen.getByRole('button', { name: 'break It broke.' })).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('leaves its neighbours and what was typed into them alone', async () => {
    render(
      <>
        <input aria-label="search" />
        <FailureBoundary name="left">
          <Fragile message="left" />
        </FailureBoundary>
        <FailureBoundary name="right">
          <Fragile message="right" />
        </FailureBoundary>
      </>
    );
    await userEvent.type(screen.getByLabelText('search'), 'tidy');
    await userEvent.click(screen.getByRole('button', { name: 'break left' }));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'break right' })).toBeInTheDocument();
    await retry();
    expect(screen.getByLabelText('search')).toHaveValue('tidy');
  });

  it('is kept by the boundary next to it, not by the page’s', () => {
    render(
      <FailureBoundary name="app">
        <p>header</p>
        <FailureBoundary name="session">
          <Broken />
        </FailureBoundary>
      </FailureBoundary>
    );
    expect(screen.getByText('header')).toBeInTheDocument();
    expect(logged.mock.calls.map(([, , context]) => context)).toEqual([{ boundary: 'session' }]);
  });

  it('is logged by its name with the cause, and nothing else of the page', () => {
    render(
      <FailureBoundary name="sessions">
        <p>a secret prompt</p>
        <Broken />
      </FailureBoundary>
    );
    const [message, cause, context] = logged.mock.calls[0] ?? [];
    expect(message).toBe('A part of the page could not be drawn');
    expect(cause).toEqual(new Error('It is broken.'));
    expect(context).toEqual({ boundary: 'sessions' });
    expect(JSON.stringify(logged.mock.calls)).not.toContain('secret');
  });

  it('shows what the failure says as text', async () => {
    render(
      <FailureBoundary name="session">
        <Fragile message={NASTY} />
      </FailureBoundary>
    );
    await userEvent.click(screen.getByRole('button'));
    expect(screen.getByText(NASTY)).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
  });
});
