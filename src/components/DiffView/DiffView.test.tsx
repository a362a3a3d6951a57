import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { DiffView } from './DiffView';
import { diffLines } from './diffLines';

// Icons load as files, which there are none of here.

const show = (oldText: string, newText: string) =>
  render(<DiffView oldText={oldText} newText={newText} label="/a.ts" />);
const diff = () => screen.getByRole('group', { name: 'Changes in /a.ts' });
const shown = () => [...diff().children].map((line) => line.textContent);
const numbered = (count: number, word: string) =>
  Array.from({ length: count }, (_, index) => `${word} ${index}`).join('\n');

describe('what an edit changed', () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ['a new file', '', 'one\ntwo', ['+added:one', '+added:two']],
    ['a deletion', 'one\ntwo', '', ['−removed:one', '−removed:two']],
    ['nothing', 'one', 'one', [' one']],
    ['nothing at all', '', '', []],
    ['a line in the middle', 'a\nb\nc', 'a\nB\nc', [' a', '−removed:b', '+added:B', ' c']],
    ['a line end at the end', 'a', 'a\n', [' a', '+added:']],
    ['CRLF to LF', 'a\r\nb', 'a\nb', ['−removed:a', '+added:a', ' b']],
    ['indentation', '  a', '    a', ['−removed:  a', '+added:    a']],
    ['markup', '<b>x</b>', '<i>x</i>', ['−removed:<b>x</b>', '+added:<i>x</i>']],
  ])('%s', (_name, oldText, newText, expected) => {
    show(oldText, newText);
    expect(shown().map((line) => line.replace('\r', ''))).toEqual(expected);
  });

  it('takes no text for markup', () => {
    const { container } = show('<img src=x>', '<script>1</script>');
    expect(container.querySelector('img, script')).toBeNull();
  });

  it('says how many of many lines it shows, and shows all when asked', async () => {
    show('', numbered(1000, 'new'));
    expect(shown()).toHaveLength(200);
    await userEvent.click(screen.getByRole('button', { name: '200 of 1000 lines shown; show all' }));
    expect(shown()).toHaveLength(1000);
    expect(shown().at(-1)).toBe('+added:new 999');
  });

  it('of two megabytes that differ in one line is that line', () => {
    const before = numbered(100_000, 'a line that stays');
    const after = before.replace('stays 50000\n', 'stays not\n').replace('a line that stays 50001', 'changed');
    const changed = diffLines(before, after).filter(({ kind }) => kind !== 'same');
    expect(changed.length).toBeLessThanOrEqual(4);
    expect(changed.at(-1)).toEqual({ kind: 'added', text: 'changed' });
  });

  it('does not call a block changed that only moved down', () => {
    const lines = diffLines('a\nb\nc', 'new\na\nb\nc');
    expect(lines.filter(({ kind }) => kind === 'same')).toHaveLength(3);
  });
});
