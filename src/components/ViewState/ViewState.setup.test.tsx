import { render, screen } from '@testing-library/react';
import React from 'react';
import { ViewState } from './ViewState';

const setUp = () => screen.queryByRole('link', { name: 'Set up' });

describe('the way to the set-up', () => {
  it('is offered beside a data source to add, and where there is nothing at all', () => {
    const { rerender } = render(<ViewState state={{ kind: 'noSource', connectUrl: '/c', setupUrl: '/setup' }} />);
    expect(setUp()).toHaveAttribute('href', '/setup');
    rerender(<ViewState state={{ kind: 'noData', searched: 'Everywhere.', setupUrl: '/setup' }} />);
    expect(setUp()).toHaveAttribute('href', '/setup');
  });

  it('is not offered where another range or other filters would do', () => {
    const { rerender } = render(<ViewState state={{ kind: 'noSource', connectUrl: '/c' }} />);
    expect(setUp()).not.toBeInTheDocument();
    rerender(<ViewState state={{ kind: 'noData', searched: 'The last hour.', onClearFilters: () => undefined }} />);
    expect(setUp()).not.toBeInTheDocument();
  });
});
