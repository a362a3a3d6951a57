import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { epochMs } from 'domain/units';
import React from 'react';
import { aSession, record } from 'testing/builders';
import { readCapture } from 'testing/captures';
import { SessionHeader } from './SessionHeader';

function show(session: Session) {
  const onSelectEvent = jest.fn();
  const nowMs = epochMs(session.interval.endMs + 3 * 3_600_000);
  render(<SessionHeader session={session} nowMs={nowMs} timeZone="utc" onSelectEvent={onSelectEvent} />);
  return { onSelectEvent };
}

const figure = (label: string) => screen.getByText(label).nextSibling;

describe('SessionHeader', () => {
  it('says what a captured session came to', () => {
    const records = readCapture('2.1.330-interactive');
    show(foldSession(records[0]?.['session.id'] ?? '', records));
    expect(screen.getByRole('heading', { name: 'Tidy the repo please' })).toBeInTheDocument();
    expect(screen.getByTitle('$0.67269')).toHaveTextContent('$0.67');
    expect(figure('Tokens')).toHaveTextContent('851.6k');
    expect(screen.getByTitle(/3 h ago/)).toHaveTextContent('2026-');
    expect(figure('Errors')).toHaveTextContent('1 failed · 2 rejected');
    expect(screen.getByTitle(/0 API errors/)).toBeInTheDocument();
    expect(figure('Client')).toHaveTextContent('2.1.330');
    expect(screen.queryByRole('button', { name: /Data problems/ })).not.toBeInTheDocument();
  });

  it('says in one figure that nothing went wrong', () => {
    show(foldSession('session-1', aSession().prompt('x').request().records));
    expect(figure('Errors')).toHaveTextContent('No errors');
  });

  it('marks a title that stands in for a prompt that is not logged', () => {
    show(foldSession('session-1', aSession().prompt('<REDACTED>').request().records));
    expect(screen.getByRole('heading')).toHaveAccessibleName('Redacted: <REDACTED> 10 characters');
  });

  it('says when the cost is a lower bound', () => {
    const rows = aSession().prompt('x').request().request({ cost_usd: undefined }).records;
    show(foldSession('session-1', rows));
    expect(figure('Cost')).toHaveTextContent('≥ $0.0042');
    expect(screen.getByTitle(/requests without a readable cost: 1/)).toBeInTheDocument();
  });

  it('lists in plain words what is wrong with the data', async () => {
    const rows = aSession().prompt('x').request().request().request({ cost_usd: 'much' }).records;
    const odd = record('quantum_leap', { 'event.sequence': 4, _time: rows.at(-1)?.['_time'] });
    const session = foldSession('session-1', [...rows.filter((_, index) => index !== 1), odd]);
    const { onSelectEvent } = show(session);
    await userEvent.click(screen.getByRole('button', { name: `Data problems: ${session.problems.length}` }));
    expect(await screen.findByText(/Run 1: 1 missing between numbers 0 and 2/)).toBeInTheDocument();
    expect(screen.getByText(/"quantum_leap" is no event this version knows/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /cost_usd is "much"/ }));
    expect(onSelectEvent).toHaveBeenCalledWith(expect.any(String));
  });
});
