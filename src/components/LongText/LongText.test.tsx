import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { testIds } from '../testIds';
import { headOf } from './foldText';
import { LongText } from './LongText';

// Icons load as files, which there are none of here.

const text = () => screen.getByTestId(testIds.eventDetails.text).textContent;
const more = () => screen.queryByRole('button', { name: /^Show all/ });
const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n');

describe('LongText', () => {
  it.each([
    ['nothing', ''],
    ['one line', 'Tidy the repo'],
    ['as many lines as are shown', lines(24)],
    ['as many lines as are shown, the last one ended', `${lines(24)}\n`],
    ['as many characters as are shown', 'x'.repeat(4096)],
    ['CRLF', 'one\r\ntwo\r\n'],
    ['half characters', 'a\ud800b\udc00c'],
    ['signs that turn the direction of reading', 'a\u202egnp.exe'],
    ['markup', '<script>alert(1)</script>'],
  ])('shows %s whole, with nothing to unfold', (_name, whole) => {
    render(<LongText text={whole} label="Prompt" />);
    expect(text()).toBe(whole);
    expect(more()).not.toBeInTheDocument();
  });

  it.each([
    ['lines', lines(25), 'line 24', 'line 25', '190 B'],
    ['characters', `${'x'.repeat(4096)}END`, 'x', 'END', '4 KiB'],
    ['characters of two halves', `${'😀'.repeat(2048)}END`, '😀', 'END', '8 KiB'],
    ['characters of several bytes', `${'ひ'.repeat(4096)}END`, 'ひ', 'END', '12 KiB'],
  ])('folds what has too many %s and says how much there is', async (_name, whole, last, beyond, size) => {
    render(<LongText text={whole} label="Prompt" />);
    expect(text().endsWith(last)).toBe(true);
    expect(text()).not.toContain(beyond);
    expect(more()).toHaveAccessibleName(`Show all, ${size}`);
    expect(more()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more() ?? document.body);
    expect(text()).toBe(whole);
    await userEvent.click(screen.getByRole('button', { name: 'Show less' }));
    expect(text()).not.toContain(beyond);
  });

  it('copies all of it, folded or not', async () => {
    const user = userEvent.setup();
    Object.assign(window, { isSecureContext: true });
    render(<LongText text={lines(500)} label="Prompt" />);
    await user.click(screen.getByRole('button', { name: 'Copy: Prompt' }));
    expect(await window.navigator.clipboard.readText()).toBe(lines(500));
  });

  it('loses nothing of a megabyte without a line end', async () => {
    const whole = '0123456789abcdef'.repeat(65_536);
    render(<LongText text={whole} label="Prompt" isCode />);
    await userEvent.click(more() ?? document.body);
    expect(text()).toBe(whole);
  });

  it('follows a text that changes', () => {
    const { rerender } = render(<LongText text="before" label="Prompt" />);
    rerender(<LongText text={`${lines(24)}\nafter`} label="Prompt" />);
    expect(text()).toBe(lines(24));
    expect(more()).toBeInTheDocument();
  });

  it('cuts a text no further than it was asked to', () => {
    expect(headOf('a\nb\nc', 100, 1)).toBe('a');
    expect(headOf('abc', 2, 9)).toBe('ab');
  });
});
