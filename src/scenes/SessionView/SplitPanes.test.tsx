import { fireEvent, render, screen } from '@testing-library/react';
import React from 'react';

import { readStored, writeStored } from 'infra/storage';

import { SplitPanes } from './SplitPanes';

const KEY = 'session.timelineShare';

const show = () => render(<SplitPanes upper={<p>upper</p>} lower={<p>lower</p>} />);
const shareOf = (text: string) => screen.getByText(text).parentElement?.style.flexGrow;

afterEach(() => writeStored(KEY, undefined));

describe('two panes above each other', () => {
  it('share the height', () => {
    show();
    expect([shareOf('upper'), shareOf('lower')]).toEqual(['0.5625', '0.4375']);
    expect(screen.getByRole('separator')).toHaveAttribute('tabindex', '0');
  });

  it('are as the browser remembers them', () => {
    writeStored(KEY, 0.75);
    show();
    expect([shareOf('upper'), shareOf('lower')]).toEqual(['0.75', '0.25']);
  });

  it.each([
    ['a pane too small to see', 0.02],
    ['a text', 'wide'],
    ['nothing', null],
  ])('have their usual share when what is remembered is %s', (_name, stored) => {
    writeStored(KEY, stored);
    show();
    expect(shareOf('upper')).toBe('0.5625');
  });

  it('remember where the handle was left', () => {
    show();
    const handle = screen.getByRole('separator');
    handle.setPointerCapture = () => undefined;
    handle.releasePointerCapture = () => undefined;
    fireEvent.pointerDown(handle, { pointerId: 1, clientY: 100 });
    fireEvent.pointerUp(handle, { pointerId: 1, clientY: 100 });
    expect(readStored(KEY)).toBe(0.5625);
  });
});
