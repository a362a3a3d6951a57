import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import React from 'react';
import { aSession } from 'testing/builders';
import { testIds } from '../testIds';
import { withElementSize } from '../testing/layout';
import { RawRecords } from './RawRecords';

const session = foldSession('session-1', aSession().prompt('Say <b>hi</b>\u001b[31m').request().records);

describe('RawRecords', () => {
  beforeEach(() => withElementSize());

  it('shows each row as stored; opened, as JSON', async () => {
    render(<RawRecords session={session} />);
    const [first] = screen.getAllByTestId(testIds.rawRecords.row);
    expect(first).toHaveTextContent('prompt=Say <b>hi</b>');
    await userEvent.click(screen.getByRole('button', { name: /claude_code\.user_prompt/ }));
    expect(screen.getByRole('group', { name: 'Stored row' })).toHaveTextContent('"session.id": "session-1"');
    await userEvent.click(screen.getByRole('button', { name: /claude_code\.user_prompt/ }));
    expect(screen.queryByRole('group', { name: 'Stored row' })).not.toBeInTheDocument();
  });

  it('marks the selected event and leads to Explore', () => {
    render(<RawRecords session={session} selectedEventId={session.events[1]?.id} exploreUrl="/explore?x" />);
    expect(screen.getByRole('link', { name: 'Open in Explore' })).toHaveAttribute('href', '/explore?x');
    expect(document.querySelectorAll('[aria-current="true"]')).toHaveLength(1);
  });
});
