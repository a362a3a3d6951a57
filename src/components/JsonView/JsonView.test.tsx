import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as fc from 'fast-check';
import React from 'react';
import { JsonView } from './JsonView';
import { listAt, textAt } from './jsonShape';

describe('JsonView', () => {
  it('puts keys beside values, and keeps the lines of texts', () => {
    render(<JsonView label="Input" value={{ path: '/a <b>', edits: [{ line: 3, ok: true }], body: 'one\ntwo' }} />);
    const input = within(screen.getByRole('group', { name: 'Input' }));
    expect(input.getByText('/a <b>')).toBeInTheDocument();
    expect(input.getByText('[0]')).toBeInTheDocument();
    expect(input.getByText('true')).toBeInTheDocument();
    expect(input.getByRole('group', { name: 'body' })).toHaveTextContent('one two');
  });

  it('says how many of many entries it shows', async () => {
    render(<JsonView label="Input" value={Array.from({ length: 60 }, (_, index) => index)} />);
    await userEvent.click(screen.getByRole('button', { name: '50 of 60 entries shown; show all' }));
    expect(screen.getByText('[59]')).toBeInTheDocument();
  });

  it('copies the whole as JSON', async () => {
    const user = userEvent.setup();
    Object.assign(window, { isSecureContext: true });
    render(<JsonView label="Input" value={{ deep: [1, { a: null }] }} />);
    await user.click(screen.getByRole('button', { name: 'Copy as JSON: Input' }));
    expect(JSON.parse(await window.navigator.clipboard.readText())).toEqual({ deep: [1, { a: null }] });
  });

  it('shows any JSON at all', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { unmount } = render(<JsonView label="Any" value={JSON.parse(text)} />);
        expect(screen.getByRole('group', { name: 'Any' })).toBeInTheDocument();
        unmount();
      }),
      { numRuns: 15 }
    );
  });
});

describe('reading parts of JSON', () => {
  it('finds texts and lists under their own keys only', () => {
    expect(textAt({ a: 'x' }, 'a')).toBe('x');
    expect(textAt({ a: 1 }, 'a')).toBeUndefined();
    expect(textAt({}, 'constructor')).toBeUndefined();
    expect(textAt('text', 'length')).toBeUndefined();
    expect(listAt({ a: [1] }, 'a')).toEqual([1]);
    expect(listAt({ a: { length: 1 } }, 'a')).toEqual([]);
  });
});
