import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { namesOf } from 'queries/usage/metricNames';
import React from 'react';
import { SetupNames } from './SetupNames';

describe('the names of metrics', () => {
  it('are those that the app reads', async () => {
    render(<SetupNames />);
    await userEvent.click(screen.getByRole('button', { name: 'Names of the metrics in VictoriaMetrics' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    const names = rows.map((row) => within(row).getAllByRole('cell')[1]?.textContent ?? '');
    expect(names).toHaveLength(3);
    expect(namesOf('cost', names)).toEqual(names);
  });
});
