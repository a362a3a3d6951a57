import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { logger } from 'infra/logger';

import { FailureBoundary } from './FailureBoundary';

describe('a failure', () => {
  it('is told in place, logged once, and over after a retry that works', async () => {
    jest.spyOn(console, 'error').mockImplementation();
    const logged = jest.spyOn(logger, 'error').mockImplementation();
    let isBroken = true;
    const Fragile = () => {
      if (isBroken) {
        throw new Error('The lane has no rows.');
      }
      return <p>drawn</p>;
    };
    render(
      <>
        <p>around</p>
        <FailureBoundary name="session">
          <Fragile />
        </FailureBoundary>
      </>
    );
    expect(screen.getByText('The lane has no rows.')).toBeInTheDocument();
    expect(screen.getByText('around')).toBeInTheDocument();
    expect(logged).toHaveBeenCalledTimes(1);

    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('drawn')).toBeInTheDocument();
  });
});
