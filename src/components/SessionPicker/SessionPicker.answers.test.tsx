import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SessionRow } from 'domain/sessions/sessionRow';
import { sessionRowOf } from 'components/testing/sessionRowOf';
import React from 'react';
import { withElementSize, withTextWidths } from '../testing/layout';
import { SessionPicker } from './SessionPicker';

const one = sessionRowOf({ id: 'aaaaaaaa-0000-4000-8000-000000000001', firstPrompt: 'Tidy the repo' });
const other = sessionRowOf({ id: 'bbbbbbbb-0000-4000-8000-000000000002', firstPrompt: 'Explain the fold' });
const PATIENT = { timeout: 5000 };

/** Answers that arrive when the test says so. */
function heldAnswers() {
  const held = new Map<string, (rows: readonly SessionRow[]) => void>();
  const onSearch = jest.fn(
    (text: string) => new Promise<readonly SessionRow[]>((resolve) => void held.set(text, resolve))
  );
  const answer = (text: string, rows: readonly SessionRow[]) => act(async () => held.get(text)?.(rows));
  return { onSearch, answer };
}

function show(onSearch: (text: string) => Promise<readonly SessionRow[]>, sessionId?: string) {
  withTextWidths();
  withElementSize();
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 400));
  const onPick = jest.fn();
  render(<SessionPicker sessionId={sessionId} onSearch={onSearch} onPick={onPick} timeZone="utc" />);
  return onPick;
}

const box = () => screen.getByRole('combobox', { name: 'Go to session' });
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

describe('what the picker offers', () => {
  it('begins with the latest sessions, before anything is typed', async () => {
    const onSearch = jest.fn(() => Promise.resolve([one, other]));
    show(onSearch);
    await userEvent.click(box());
    expect(await screen.findByRole('option', { name: /Tidy the repo/ }, PATIENT)).toBeInTheDocument();
    expect(screen.getByRole('option', { name: /Explain the fold/ })).toBeInTheDocument();
    expect(onSearch).toHaveBeenCalledWith('');
  });

  it('tells sessions of one prompt apart by id, user and time', async () => {
    show(() => Promise.resolve([one, { ...one, id: other.id, user: 'dev@example.com' }]));
    await userEvent.click(box());
    await screen.findAllByRole('option', {}, PATIENT);
    const [first, second] = options();
    expect(first).toContain('aaaaaaaa…0001');
    expect(first).toContain('2026-11-23 11:00');
    expect(second).toContain('bbbbbbbb…0002');
    expect(second).toContain('dev@example.com');
  });

  it('names a session without a prompt by its id, and leaves terminal colours out', async () => {
    show(() =>
      Promise.resolve([
        { ...one, firstPrompt: undefined },
        { ...other, firstPrompt: '\u001b[31mred\u001b[0m' },
      ])
    );
    await userEvent.click(box());
    await screen.findAllByRole('option', {}, PATIENT);
    expect(options()[0]).toContain(one.id);
    expect(options()[1]).toMatch(/^red/);
  });

  it('says so when nothing fits', async () => {
    show(() => Promise.resolve([]));
    await userEvent.type(box(), 'zzz');
    expect(await screen.findByText('No options found.', {}, PATIENT)).toBeInTheDocument();
    expect(options()).toEqual([]);
  });

  it('says so when the search fails, and does not take the page down', async () => {
    jest.spyOn(console, 'error').mockImplementation();
    show(() => Promise.reject(new Error('The logs database cannot be reached.')));
    await userEvent.click(box());
    expect(await screen.findByText('An error occurred while loading options.', {}, PATIENT)).toBeInTheDocument();
    expect(box()).toBeInTheDocument();
  });

  it('never shows the slow answer to what is no longer asked', async () => {
    const { onSearch, answer } = heldAnswers();
    show(onSearch);
    await userEvent.type(box(), 'tidy');
    await waitFor(() => expect(onSearch).toHaveBeenCalledWith('tidy'));
    await userEvent.clear(box());
    await userEvent.type(box(), 'fold');
    await waitFor(() => expect(onSearch).toHaveBeenCalledWith('fold'));
    await answer('fold', [other]);
    expect(await screen.findByRole('option', { name: /Explain the fold/ }, PATIENT)).toBeInTheDocument();
    await answer('tidy', [one]);
    expect(screen.queryByRole('option', { name: /Tidy the repo/ })).not.toBeInTheDocument();
    expect(screen.getByRole('option', { name: /Explain the fold/ })).toBeInTheDocument();
  });
});

describe('picking', () => {
  it('works by the keys alone', async () => {
    const onPick = show(() => Promise.resolve([one, other]));
    await userEvent.click(box());
    await screen.findAllByRole('option', {}, PATIENT);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onPick).toHaveBeenCalledTimes(1);
    expect([one.id, other.id]).toContain(onPick.mock.lastCall?.[0]);
  });

  it('leads nowhere when the session is open already', async () => {
    const onPick = show(() => Promise.resolve([one]), one.id);
    await userEvent.click(box());
    await userEvent.click(await screen.findByRole('option', { name: /Tidy/ }, PATIENT));
    expect(onPick).not.toHaveBeenCalled();
  });

  it('searches for what was typed without the spaces of a paste', async () => {
    const onSearch = jest.fn(() => Promise.resolve([one]));
    show(onSearch);
    await userEvent.click(box());
    await userEvent.paste('  aaaaaaaa ');
    await screen.findAllByRole('option', {}, PATIENT);
    expect(onSearch).toHaveBeenLastCalledWith('aaaaaaaa');
  });
});
