import { render, screen } from '@testing-library/react';
import React from 'react';
import { testIds } from '../testIds';
import { StatStrip } from './StatStrip';

describe('StatStrip', () => {
  it('shows each figure, exact on hover, with what it was before', () => {
    render(
      <StatStrip stats={[{ label: 'Cost', value: '$0.67', exact: '$0.67269', previous: '$0.50/d', change: '+34 %' }]} />
    );
    expect(screen.getByText('$0.67')).toHaveAttribute('title', '$0.67269');
    expect(screen.getByText('before: $0.50/d')).toBeInTheDocument();
    expect(screen.getByText('+34 %')).toHaveAttribute('title', 'Against the equal time before: +34 %');
  });

  it('keeps the place of a figure that is being loaded', () => {
    render(<StatStrip stats={[{ label: 'Cost' }, { label: 'Tokens', value: '1k' }]} />);
    expect(screen.getAllByTestId(testIds.sessions.stat)).toHaveLength(2);
  });
});
