import { render, screen, within } from '@testing-library/react';
import React from 'react';
import { testIds } from '../testIds';
import { type Stat, StatStrip } from './StatStrip';

const show = (...stats: readonly Stat[]) => {
  const { rerender } = render(<StatStrip stats={stats} />);
  return (...next: readonly Stat[]) => rerender(<StatStrip stats={next} />);
};
const stat = (label: string) => {
  const found = screen.getAllByTestId(testIds.sessions.stat).find((each) => within(each).queryByText(label) !== null);
  if (found === undefined) {
    throw new Error(`No figure ${label}`);
  }
  return found;
};

describe('the figures of a range', () => {
  it('are told to screen readers as terms with their values', () => {
    show({ label: 'Cost', value: '$0.67' }, { label: 'Tokens', value: '12.4k' });
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Cost', 'Tokens']);
    expect(within(stat('Tokens')).getByText('12.4k')).toBeInTheDocument();
    expect(within(stat('Cost')).queryByText('12.4k')).not.toBeInTheDocument();
  });

  it.each(['+34 %', '−8 %', '±0 %', '×24'])('say what %s is measured against', (change) => {
    show({ label: 'Cost', value: '$1', previous: '$2', change });
    expect(screen.getByText(change)).toHaveAttribute('title', `Against the equal time before: ${change}`);
  });

  it('say nothing of a change where nothing was before', () => {
    show({ label: 'Errors', value: '3', previous: '0' });
    expect(screen.getByText('before: 0')).toBeInTheDocument();
    expect(screen.queryByTitle(/Against the equal time/)).not.toBeInTheDocument();
  });

  it('do not speak of an earlier time that is not known', () => {
    show({ label: 'Active time', value: '–', exact: 'There is no source to ask.' });
    expect(screen.queryByText(/before/)).not.toBeInTheDocument();
    expect(screen.getByText('–')).toHaveAttribute('title', 'There is no source to ask.');
  });

  it('are text, also in what they are compared with', () => {
    show({ label: 'Active time', value: '<1 ms', previous: '<1 ms', change: '<b>&amp;' });
    expect(screen.getByText('before: <1 ms')).toBeInTheDocument();
    expect(screen.getByText('<b>&amp;')).toHaveAttribute('title', 'Against the equal time before: <b>&amp;');
  });

  it('take the place of what stood for them when they come', () => {
    const showNext = show({ label: 'Cost' }, { label: 'Tokens' });
    const [cost, tokens] = screen.getAllByTestId(testIds.sessions.stat);
    showNext({ label: 'Cost', value: '$0.00' }, { label: 'Tokens', value: '0' });
    expect(screen.getAllByTestId(testIds.sessions.stat)).toEqual([cost, tokens]);
    expect(screen.getByText('$0.00')).toBeInTheDocument();
  });
});
