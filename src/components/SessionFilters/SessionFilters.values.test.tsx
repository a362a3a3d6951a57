import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as fc from 'fast-check';
import React from 'react';
import { withElementSize, withTextWidths } from '../testing/layout';
import { SessionFilters, type SessionFiltersProps } from './SessionFilters';
import { hasFilters, LIST_FILTERS, type SessionFilterValues, withLabel } from './sessionFilterValues';

const NASTY = '<img src=x onerror=alert(1)> &amp; "it\'s" {{count}}';
const PATIENT = { timeout: 5000 };

function show(props: Partial<SessionFiltersProps> = {}) {
  withTextWidths();
  withElementSize();
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 400));
  const callbacks = { onSearch: jest.fn(), onFilters: jest.fn(), onOpenSession: jest.fn() };
  const element = (more: Partial<SessionFiltersProps> = {}) => (
    <SessionFilters
      search=""
      filters={{}}
      loadValues={() => Promise.resolve([])}
      loadLabelNames={() => Promise.resolve([])}
      loadLabelValues={() => Promise.resolve([])}
      {...callbacks}
      {...props}
      {...more}
    />
  );
  const { rerender } = render(element());
  return { ...callbacks, showNext: (more: Partial<SessionFiltersProps>) => rerender(element(more)) };
}

describe('values of any content', () => {
  it('are offered as text with how often they occur, and chosen as they are', async () => {
    const { onFilters } = show({ loadValues: () => Promise.resolve([{ value: NASTY, events: 1200 }]) });
    await userEvent.click(screen.getByRole('combobox', { name: 'Model' }));
    const option = await screen.findByRole('option', { name: /onerror/ }, PATIENT);
    expect(option).toHaveTextContent(NASTY);
    expect(option).toHaveTextContent('Events: 1,200');
    await userEvent.click(option);
    expect(onFilters).toHaveBeenLastCalledWith({ models: [NASTY] });
    expect(document.querySelector('img')).toBeNull();
  });

  it('of a link are shown even when the range has none of them', () => {
    show({ filters: { users: [NASTY], labels: { '<b>team</b>': [NASTY] } } });
    expect(screen.getAllByText(NASTY)).toHaveLength(2);
    expect(document.querySelector('img, b')).toBeNull();
  });

  it('are found by any part, in any case, and not by the signs of an expression', async () => {
    const values = ['claude-opus-5-5', 'glm.4', 'glm-4'].map((value) => ({ value, events: 1 }));
    show({ loadValues: () => Promise.resolve(values) });
    await userEvent.type(screen.getByRole('combobox', { name: 'Model' }), 'GLM.');
    expect(await screen.findByRole('option', { name: /glm\.4/ }, PATIENT)).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /glm-4/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('option', { name: /opus/ })).not.toBeInTheDocument();
  });

  it('that cannot be loaded leave the rest of the filters at work', async () => {
    jest.spyOn(console, 'error').mockImplementation();
    const { onFilters } = show({ loadValues: () => Promise.reject(new Error('timeout')) });
    await userEvent.click(screen.getByRole('combobox', { name: 'User' }));
    await act(async () => undefined);
    await userEvent.click(screen.getByText('Has errors'));
    expect(onFilters).toHaveBeenLastCalledWith({ hasErrors: true });
  });
});

describe('the search', () => {
  it.each(['a.*b', '[', '\\d+', 'R&D <x>', '日本 🙂'])('for %j is for just that', async (text) => {
    const { onSearch } = show();
    const field = screen.getByLabelText('Search sessions');
    await userEvent.click(field);
    await userEvent.paste(text);
    await userEvent.keyboard('{Enter}');
    expect(onSearch).toHaveBeenLastCalledWith(text);
    expect(field).toHaveValue(text);
  });

  it('takes what a link or Back brings in the place of what was typed', async () => {
    const { showNext } = show({ search: 'old' });
    await userEvent.type(screen.getByLabelText('Search sessions'), 'er');
    showNext({ search: 'from the link' });
    expect(screen.getByLabelText('Search sessions')).toHaveValue('from the link');
  });

  it('opens nothing for an id of spaces', async () => {
    const { onOpenSession } = show();
    await userEvent.type(screen.getByRole('textbox', { name: 'Open session by id' }), '   {Enter}');
    expect(onOpenSession).not.toHaveBeenCalled();
  });
});

describe('conditions', () => {
  it('are switched off as they were switched on', async () => {
    const { onFilters } = show({ filters: { hasErrors: true, models: ['glm-4.6'] } });
    await userEvent.click(screen.getByText('Has errors'));
    expect(onFilters).toHaveBeenLastCalledWith({ hasErrors: false, models: ['glm-4.6'] });
  });

  const names = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'constructor', 'toString'));
  const filled = fc.array(fc.string(), { minLength: 1, maxLength: 3 });

  it('on labels of any name are there once set, and gone without a trace once emptied', () => {
    fc.assert(
      fc.property(names, filled, (name, values) => {
        const set = withLabel({}, name, values);
        expect(Object.entries(set.labels ?? {})).toEqual([[name, values]]);
        expect(hasFilters(set)).toBe(true);
        expect(hasFilters(withLabel(set, name, []))).toBe(false);
      })
    );
  });

  it('on one label leave the others as they are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(names, { minLength: 2, maxLength: 2 }),
        filled,
        filled,
        ([a = '', b = ''], one, two) => {
          const labels = withLabel(withLabel({}, a, one), b, two).labels ?? {};
          expect(new Map(Object.entries(labels))).toEqual(
            new Map([
              [a, one],
              [b, two],
            ])
          );
        }
      )
    );
  });

  it.each(LIST_FILTERS)('on %s alone are worth a button that clears them', (name) => {
    const one: SessionFilterValues = { [name]: ['x'] };
    show({ filters: one });
    expect(screen.getByRole('button', { name: 'Clear filters' })).toBeInTheDocument();
  });

  it.each(['constructor', 'toString', '__proto__'])('may be put on a label that is called %s', async (name) => {
    show({ loadLabelNames: () => Promise.resolve([name]) });
    await userEvent.click(screen.getByPlaceholderText('Add label'));
    await userEvent.click(await screen.findByRole('option', { name }, PATIENT));
    expect(screen.getByRole('combobox', { name })).toBeInTheDocument();
  });
});
