import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import type { Interval, Session } from 'domain/sessions/session';
import { addMs } from 'domain/units';
import React from 'react';
import { aSession } from 'testing/builders';
import { readCapture } from 'testing/captures';
import { AreaStatistics } from './AreaStatistics';

const captured = foldSession('s', readCapture('2.1.330-interactive'));

function show(session: Session, area: Interval = session.interval) {
  const told = { onSelect: jest.fn(), onZoom: jest.fn(), onClose: jest.fn() };
  render(<AreaStatistics session={session} area={area} {...told} timeZone="utc" />);
  return told;
}

const valueOf = (label: string) => screen.getByText(label, { selector: 'dt' }).nextSibling;

describe('AreaStatistics', () => {
  it('of a whole captured session says its figures', () => {
    show(captured);
    expect(screen.getByTitle('$0.67269')).toHaveTextContent('$0.67');
    expect(valueOf('API Request')).toHaveTextContent('34');
    expect(valueOf('API requests')).toHaveTextContent('34');
    expect(valueOf('Cache read')).toHaveTextContent('766.7k');
    expect(screen.getByRole('heading', { name: 'Events: 192' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Failed: 1' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Rejected: 2' })).toBeInTheDocument();
  });

  it('says where the time went', () => {
    const session = foldSession(
      's',
      aSession().prompt('x').request({ duration_ms: 3000 }).after(1000).add('y').records
    );
    show(session);
    expect(valueOf('Model')).toHaveTextContent('3.0 s · 75 %');
    expect(valueOf('Not told')).toHaveTextContent('1.0 s · 25 %');
    expect(screen.getByRole('img', { name: /Model: 3.0 s, 75 %/ })).toBeInTheDocument();
  });

  it('leads to the slowest, and to what went wrong', async () => {
    const { onSelect } = show(captured);
    const slowest = within(screen.getByRole('region', { name: 'Slowest events' })).getAllByRole('button');
    expect(slowest).toHaveLength(5);
    const failed = within(screen.getByRole('region', { name: 'Failed: 1' }));
    await userEvent.click(failed.getByRole('button'));
    const [event] = captured.events.filter(
      ({ type, record }) => type === 'tool_result' && record['success'] === 'false'
    );
    expect(onSelect).toHaveBeenCalledWith(event?.id);
  });

  it('says how many there are of what it shows the first of', () => {
    const steps = aSession().prompt('x');
    for (let number = 0; number < 7; number++) {
      steps.decide('Bash').result({ success: false });
    }
    show(foldSession('s', steps.records));
    expect(screen.getByText(/The first 5 of 7/)).toBeInTheDocument();
  });

  it('of a stretch without events says so', () => {
    const { startMs } = captured.interval;
    show(captured, { startMs: addMs(startMs, 60_000), endMs: addMs(startMs, 60_001) });
    expect(screen.getByText('No event ended in this area.')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Slowest events' })).not.toBeInTheDocument();
  });

  it('zooms and closes', async () => {
    const { onZoom, onClose } = show(captured);
    await userEvent.click(screen.getByRole('button', { name: 'Zoom to the area' }));
    await userEvent.click(screen.getByRole('button', { name: 'Close statistics' }));
    expect([onZoom.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
  });
});
