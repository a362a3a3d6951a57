import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { LoadProgress } from './LoadProgress';

describe('LoadProgress', () => {
  it('says how many of how many, and stops', async () => {
    const onStop = jest.fn();
    render(<LoadProgress loadedEvents={12400} totalEvents={31000} onStop={onStop} />);
    expect(screen.getByText('12,400 of 31,000 events')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '12400');
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalled();
  });

  it('promises nothing while the total is unknown', () => {
    render(<LoadProgress loadedEvents={10} />);
    expect(screen.getByText('10 events')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
  });
});
