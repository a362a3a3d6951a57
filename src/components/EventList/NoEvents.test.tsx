import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import React from 'react';
import { NoEvents } from './NoEvents';

function showNone(find: Partial<FindQuery>) {
  const onFind = jest.fn();
  render(<NoEvents find={{ ...NO_FIND, ...find }} onFind={onFind} />);
  return onFind;
}
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('a list without events', () => {
  it('says that the window has none where nothing is looked for', () => {
    showNone({});
    expect(screen.getByText('No events in this window')).toBeInTheDocument();
    expect(buttons()).toEqual([]);
  });

  it('offers to undo each part of what is looked for, and no other', () => {
    showNone({ text: ' git ', outcomes: ['failed'], toolNames: ['Bash'], onlyMatches: true });
    expect(buttons()).toEqual(['Clear the text "git"', 'Clear the filters: 2', 'Show the other events']);
  });

  it.each([
    ['text', { text: 'git' }, ['Clear the text "git"']],
    ['filters', { outcomes: ['failed'] }, ['Clear the filters: 1']],
  ] as const)('offers of %s alone just that', (_name, find, offers) => {
    showNone(find);
    expect(buttons()).toEqual(offers);
  });

  it('undoes one and keeps the others', async () => {
    const find = { text: 'git', outcomes: ['failed'], onlyMatches: true } as const;
    const onFind = showNone(find);
    await userEvent.click(screen.getByRole('button', { name: /^Clear the text/ }));
    expect(onFind).toHaveBeenLastCalledWith({ ...NO_FIND, ...find, text: '' });
    await userEvent.click(screen.getByRole('button', { name: /^Clear the filters/ }));
    expect(onFind).toHaveBeenLastCalledWith({ ...NO_FIND, text: 'git', onlyMatches: true });
    await userEvent.click(screen.getByRole('button', { name: 'Show the other events' }));
    expect(onFind).toHaveBeenLastCalledWith({ ...NO_FIND, ...find, onlyMatches: false });
  });

  it('has a text of any length in a button that can be read, as text', () => {
    showNone({ text: `<b>${'🦊'.repeat(10_000)}` });
    const [offer = ''] = buttons();
    expect(offer).toMatch(/^Clear the text "<b>🦊+…"$/u);
    expect([...offer].length).toBeLessThan(70);
  });
});
