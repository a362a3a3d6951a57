import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { JsonValue } from 'domain/events/field';
import * as fc from 'fast-check';
import React from 'react';
import { JsonView } from './JsonView';
import { entriesOf, prettyJson } from './jsonShape';

// Icons load as files, which there are none of here.

const show = (value: JsonValue) => render(<JsonView value={value} label="Input" />);
const input = () => screen.getByRole('group', { name: 'Input' });

function nested(levels: number, innermost: JsonValue): JsonValue {
  return levels === 0 ? innermost : { [`level ${levels}`]: nested(levels - 1, innermost) };
}

describe('JSON of any depth', () => {
  it.each([1, 6, 7, 20, 50])('of %d levels has its innermost value on the screen', async (levels) => {
    show(nested(levels, 'found'));
    // The deepest levels are text, which is folded where it is long.
    const more = screen.queryByRole('button', { name: /^Show all/ });
    if (more !== null) {
      await userEvent.click(more);
    }
    expect(input()).toHaveTextContent('found');
    expect(input()).toHaveTextContent('level 1');
  });

  it('of 5,000 levels is shown too', () => {
    let value: JsonValue = 'found';
    for (let level = 0; level < 5000; level++) {
      value = [value];
    }
    show(value);
    expect(input()).toBeInTheDocument();
  });
});

describe('values of every kind', () => {
  it.each<readonly [JsonValue, string]>([
    ['', ''],
    ['null', 'null'],
    [null, 'null'],
    [true, 'true'],
    [0, '0'],
    [-1.5e300, '-1.5e+300'],
    [[], '[]'],
    [{}, '{}'],
    ['<b>bold</b>', '<b>bold</b>'],
  ])('%j', (value, words) => {
    show({ key: value });
    expect(screen.getByText('key').nextElementSibling?.textContent).toBe(words);
  });

  it('with odd names keep them apart from those of the language', () => {
    const value: JsonValue = JSON.parse('{"__proto__":"own","constructor":"mine","":"nameless","a.b":"dotted"}');
    show(value);
    for (const words of ['own', 'mine', 'nameless', 'dotted']) {
      expect(input()).toHaveTextContent(words);
    }
    expect(entriesOf(value)).toHaveLength(4);
  });

  it('in lists are numbered, in objects named', () => {
    show({ list: ['a', 'b'], object: { 0: 'c' } });
    expect(within(input()).getByText('[1]').nextElementSibling).toHaveTextContent('b');
    expect(within(input()).getByText('0').nextElementSibling).toHaveTextContent('c');
  });

  it('of a megabyte are folded', async () => {
    show({ content: `${'x'.repeat(1_048_576)}END` });
    expect(input().textContent.length).toBeLessThan(10_000);
    await userEvent.click(screen.getByRole('button', { name: 'Show all, 1 MiB' }));
    expect(input()).toHaveTextContent(/END/);
  });

  it('that are many say how many, each on its own', async () => {
    show({ first: Array.from({ length: 51 }, (_, index) => index), second: Array.from({ length: 50 }, () => 'x') });
    const [more, ...others] = screen.getAllByRole('button', { name: /entries shown/ });
    expect(others).toEqual([]);
    expect(more).toHaveTextContent('50 of 51 entries shown; show all');
    await userEvent.click(more ?? document.body);
    expect(screen.queryByRole('button', { name: /entries shown/ })).not.toBeInTheDocument();
    expect(screen.getAllByText('[50]')).toHaveLength(1);
  });
});

describe('JSON as text', () => {
  it('can be read back as the same value', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: JsonValue = JSON.parse(text);
        expect(JSON.parse(prettyJson(value))).toEqual(value);
      })
    );
  });
});
