import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { ViewState } from './ViewState';

describe('ViewState', () => {
  it('tells screen readers what is loading', () => {
    render(<ViewState state={{ kind: 'loading', what: 'Loading sessions' }} />);
    expect(screen.getByRole('status', { name: 'Loading sessions' })).toBeInTheDocument();
  });

  it('links to where a data source can be added', () => {
    render(<ViewState state={{ kind: 'noSource', connectUrl: '/connections' }} />);
    expect(screen.getByRole('link', { name: 'Add a data source' })).toHaveAttribute('href', '/connections');
  });

  it('offers a range that has data', async () => {
    const onApply = jest.fn();
    render(
      <ViewState
        state={{
          kind: 'noData',
          searched: 'Looked at the last hour.',
          suggestion: { label: 'Show last 7 days', onApply },
        }}
      />
    );
    expect(screen.getByText('Looked at the last hour.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show last 7 days' }));
    expect(onApply).toHaveBeenCalled();
  });

  it('shows an unknown id as text and says where it was looked for', () => {
    render(
      <ViewState
        state={{ kind: 'notFound', sessionId: '<b>x</b>', searched: 'In all of VictoriaLogs.', listUrl: '/s' }}
      />
    );
    expect(screen.getByText('<b>x</b>')).toBeInTheDocument();
    expect(screen.getByText('In all of VictoriaLogs.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All sessions' })).toHaveAttribute('href', '/s');
  });

  it('names the flag that is off', () => {
    render(
      <ViewState state={{ kind: 'flagOff', what: 'Prompts are not logged', setting: 'OTEL_LOG_USER_PROMPTS=1' }} />
    );
    expect(screen.getByText('OTEL_LOG_USER_PROMPTS=1')).toBeInTheDocument();
  });

  it('names the fields that an older client does not send', () => {
    render(<ViewState state={{ kind: 'olderClient', version: '1.0.60', fields: ['prompt.id', 'a/b'] }} />);
    expect(screen.getByText('Client 1.0.60 sends less than current ones')).toBeInTheDocument();
    expect(screen.getByText(/prompt\.id, a\/b/)).toBeInTheDocument();
  });

  it('says how much of how much is there, and loads the rest', async () => {
    const onLoadRest = jest.fn();
    render(
      <ViewState state={{ kind: 'partial', loadedEvents: 12400, totalEvents: 31000, reason: 'Stopped.', onLoadRest }} />
    );
    expect(screen.getByText('12,400 of 31,000 events loaded')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Load the rest' }));
    expect(onLoadRest).toHaveBeenCalled();
  });

  it('shows a failure in plain words with what the data source said, and tries again', async () => {
    const onRetry = jest.fn();
    render(
      <ViewState
        state={{ kind: 'failed', message: 'VictoriaLogs did not answer', detail: 'dial tcp: refused', onRetry }}
      />
    );
    expect(screen.getByRole('alert')).toHaveTextContent('VictoriaLogs did not answer');
    expect(screen.getByText('dial tcp: refused')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalled();
  });
});
