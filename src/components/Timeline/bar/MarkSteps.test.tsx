import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { eventOrder } from 'domain/timeline/neighbours';
import React from 'react';
import { aSession, type SessionBuilder } from 'testing/builders';
import { foldSession } from 'domain/sessions/foldSession';
import { MarkSteps } from './MarkSteps';

function showSteps(work: SessionBuilder) {
  const session = foldSession('session-1', work.records);
  const onCommand = jest.fn();
  render(<MarkSteps order={eventOrder(session, buildTimeline(session))} onCommand={onCommand} />);
  return onCommand;
}

const failing = (times: number) => {
  let session = aSession().prompt('Go');
  for (let index = 0; index < times; index++) {
    session = session.after(10).add('api_error', { error: 'Overloaded' });
  }
  return session;
};

describe('the steps from mark to mark', () => {
  it('say that there are none where nothing failed', () => {
    showSteps(aSession().prompt('Go').request());
    expect(screen.getByText('Nothing failed or was rejected')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('go forward and back by arrows, and by the count alone where there is no room for arrows', async () => {
    const onCommand = showSteps(failing(2));
    const group = within(screen.getByRole('group', { name: 'failures: 2' }));
    await userEvent.click(group.getByRole('button', { name: /^Previous failure \(Shift\+/ }));
    await userEvent.click(group.getByRole('button', { name: /^Next failure/ }));
    const count = group.getByRole('button', { name: /^failures: 2: to the next, with Shift to the previous/ });
    await userEvent.click(count);
    const user = userEvent.setup();
    await user.keyboard('{Shift>}');
    await user.click(count);
    await user.keyboard('{/Shift}');
    expect(onCommand.mock.calls).toEqual([
      ['previous-failure'],
      ['next-failure'],
      ['next-failure'],
      ['previous-failure'],
    ]);
  });

  it('can be reached and used by keys alone', async () => {
    const onCommand = showSteps(failing(1));
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /^failures: 1/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onCommand).toHaveBeenCalledWith('next-failure');
  });

  it('are only of kinds that there are, the worst first', () => {
    const work = aSession().prompt('Go').decide('Bash', { decision: 'reject', source: 'user_reject' });
    showSteps(work.add('compaction', { trigger: 'auto', success: true }).add('api_error', { error: 'Overloaded' }));
    const groups = screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'));
    expect(groups).toEqual(['failures: 1', 'rejections: 1', 'compactions: 1']);
  });

  it('count thousands in figures that can be read', () => {
    showSteps(failing(1_200));
    expect(screen.getByRole('button', { name: /^failures: 1,200/ })).toHaveTextContent('1,200');
  });
});
