import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { withElementSize, withTextWidths } from '../testing/layout';
import { LabelFilter, type LabelFilterProps, type LabelWording } from './LabelFilter';

const PATIENT = { timeout: 5000 };
const wording: LabelWording = { nameOf: (label) => (label === 'squad' ? 'Team' : label), always: [] };

function show(props: Partial<LabelFilterProps> = {}) {
  withTextWidths();
  withElementSize();
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 400));
  const onFilters = jest.fn();
  render(
    <LabelFilter
      filters={{}}
      onFilters={onFilters}
      loadLabelNames={() => Promise.resolve(['cost_center', 'squad'])}
      loadValues={() => Promise.resolve([{ value: 'core', events: 3 }])}
      wording={wording}
      {...props}
    />
  );
  return onFilters;
}

describe('labels that have a meaning', () => {
  it('stand among the filters from the first where the settings say so, and filter by their field', async () => {
    const onFilters = show({ wording: { ...wording, always: ['squad'] } });
    await userEvent.click(screen.getByRole('combobox', { name: 'Team' }));
    await userEvent.click(await screen.findByRole('option', { name: /core/ }, PATIENT));
    expect(onFilters).toHaveBeenLastCalledWith({ labels: { squad: ['core'] } });
  });

  it('are offered first, by what they mean, and tell which field that is', async () => {
    show();
    await userEvent.click(screen.getByPlaceholderText('Add label'));
    const options = await screen.findAllByRole('option', {}, PATIENT);
    expect(options.map(({ textContent }) => textContent)).toEqual(['Teamsquad', 'cost_center']);
  });

  it('are found by their meaning and by their own name', async () => {
    show();
    await userEvent.type(screen.getByPlaceholderText('Add label'), 'SQU');
    expect(await screen.findByRole('option', { name: /Team/ }, PATIENT)).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /cost_center/ })).not.toBeInTheDocument();
  });

  it('of a link are shown by their meaning', () => {
    show({ filters: { labels: { squad: ['core'], cost_center: ['7'] } } });
    expect(screen.getByRole('combobox', { name: 'Team' })).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'cost_center' })).toBeInTheDocument();
  });
});
