import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type DurationMs, durationMs } from 'domain/units';
import * as fc from 'fast-check';
import React, { useState } from 'react';
import { DurationInput } from './DurationInput';

const input = () => screen.getByRole('textbox', { name: 'Took at least' });
const type = (text: string) => fireEvent.change(input(), { target: { value: text } });

interface OwnerProps {
  readonly first?: DurationMs;
  readonly told?: (value: DurationMs | undefined) => void;
}

function Owner({ first, told }: OwnerProps) {
  const [value, setValue] = useState(first);
  return (
    <>
      <DurationInput
        label="Took at least"
        value={value}
        onChange={(next) => {
          setValue(next);
          told?.(next);
        }}
      />
      <button onClick={() => setValue(undefined)}>Clear</button>
      <button onClick={() => setValue(durationMs(90_000))}>Link</button>
    </>
  );
}

describe('a length of time that is typed', () => {
  it.each([
    ['2s', 2_000],
    [' 2 S ', 2_000],
    ['1m 30s', 90_000],
    ['1.5h', 5_400_000],
    ['500ms', 500],
    ['4 min 05 s', 245_000],
    ['0s', 0],
  ])('as %j is %d ms and no problem', (text, ms) => {
    const told = jest.fn();
    render(<Owner told={told} />);
    type(text);
    expect(told).toHaveBeenLastCalledWith(ms);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(input()).toHaveValue(text);
  });

  it.each([
    ['2', 'say which unit'],
    ['2 parsecs', 'units are ms, s, m, h and d'],
    ['2 constructor', 'units are ms, s, m, h and d'],
    ['99999999999d', 'longer than any session'],
    ['soon', 'no length of time'],
    ['-2s', 'no length of time'],
    ['2s;', 'no length of time'],
    ['1e3s', 'units are ms, s, m, h and d'],
    ['<b>2s</b>', 'no length of time'],
    ['٢s', 'no length of time'],
  ])('as %j is not used, and is told why', (text, why) => {
    const told = jest.fn();
    render(<Owner first={durationMs(5_000)} told={told} />);
    type(text);
    expect(told).toHaveBeenLastCalledWith(undefined);
    expect(screen.getByRole('alert')).toHaveTextContent(why);
    expect(input()).toBeInvalid();
    expect(input()).toHaveValue(text);
  });

  it('stays as it is typed, in any other words for the same time', async () => {
    render(<Owner />);
    await userEvent.type(input(), '90s');
    expect(input()).toHaveValue('90s');
  });

  it('empties without a complaint', async () => {
    const told = jest.fn();
    render(<Owner first={durationMs(5_000)} told={told} />);
    await userEvent.clear(input());
    expect(told).toHaveBeenLastCalledWith(undefined);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('gives way to what is set elsewhere: by a link, or by clearing all', async () => {
    render(<Owner />);
    type('2s');
    await userEvent.click(screen.getByRole('button', { name: 'Link' }));
    expect(input()).toHaveValue('1m 30s');
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(input()).toHaveValue('');
  });

  it('never throws and never tells a number that is none, whatever is typed', () => {
    const told = jest.fn();
    render(<Owner told={told} />);
    const anyText = fc.oneof(fc.string(), fc.stringMatching(/^[\d .]{0,6}[a-z]{0,3}[\d .]{0,6}[a-z]{0,3}$/));
    fc.assert(
      fc.property(anyText, (text) => {
        type(text);
        const value: unknown = told.mock.calls.at(-1)?.[0];
        expect(value === undefined || (Number.isFinite(value) && Number(value) >= 0)).toBe(true);
      }),
      { numRuns: 60 }
    );
  });
});
