import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { withElementSize } from '../testing/layout';
import { Cell, HeaderCell } from './Cell';
import { VirtualGrid, type VirtualGridProps } from './VirtualGrid';

const show = (more: Partial<VirtualGridProps> = {}) =>
  render(
    <VirtualGrid
      label="Events by time"
      rowCount={1000}
      header={<HeaderCell>Name</HeaderCell>}
      columns="1fr"
      rowKey={(index) => `row ${index}`}
      renderRow={(index) => (
        <Cell>
          Row {index} <button type="button">Copy {index}</button>
        </Cell>
      )}
      rowTestId="row"
      {...more}
    />
  );

const grid = () => screen.getByRole('grid', { name: 'Events by time' });
const rows = () => screen.queryAllByTestId('row');

beforeEach(() => withElementSize(800, 320));

describe('a long list', () => {
  it('has only the rows in view and a few around them, numbered among all', () => {
    show();
    expect(grid()).toHaveAttribute('aria-rowcount', '1001');
    expect(rows().length).toBeLessThan(40);
    expect(rows()[0]).toHaveAttribute('aria-rowindex', '2');
    expect(screen.getByRole('columnheader', { name: 'Name' }).closest('[role="row"]')).toHaveAttribute(
      'aria-rowindex',
      '1'
    );
  });

  it.each([0, 1])('of %d rows has as many', (rowCount) => {
    show({ rowCount });
    expect(rows()).toHaveLength(rowCount);
    expect(grid()).toHaveAttribute('aria-rowcount', String(rowCount + 1));
  });

  it('follows what it shows: fewer rows, other rows', () => {
    const { rerender } = show();
    const props = { label: 'Events by time', header: null, columns: '1fr', rowTestId: 'row' };
    rerender(
      <VirtualGrid
        {...props}
        rowCount={2}
        rowKey={String}
        renderRow={(index) => <Cell>Other {index}</Cell>}
        activeIndex={900}
      />
    );
    expect(rows().map((row) => row.textContent)).toEqual(['Other 0', 'Other 1']);
  });
});

describe('selection', () => {
  it('points assistive technology at the active row', () => {
    show({ activeIndex: 3 });
    const active = screen.getByRole('row', { selected: true });
    expect(active).toHaveTextContent('Row 3');
    expect(grid()).toHaveAttribute('aria-activedescendant', active.id);
  });

  it('is made by a click on a row, but not on a button in it or on the header', async () => {
    const onRowClick = jest.fn();
    show({ onRowClick });
    const [, , third] = rows();
    await userEvent.click(third ?? document.body);
    expect(onRowClick.mock.calls).toEqual([[2, false]]);
    await userEvent.click(within(third ?? document.body).getByRole('button', { name: 'Copy 2' }));
    await userEvent.click(screen.getByRole('columnheader', { name: 'Name' }));
    expect(onRowClick).toHaveBeenCalledTimes(1);
  });
});

describe('keys', () => {
  it('that the list uses do not scroll the page, others do', () => {
    show({ onKey: (key) => key === 'ArrowDown' });
    expect(fireEvent.keyDown(grid(), { key: 'ArrowDown' })).toBe(false);
    expect(fireEvent.keyDown(grid(), { key: 'x' })).toBe(true);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('with %j are the browser’s', (modifier) => {
    const onKey = jest.fn(() => true);
    show({ onKey });
    fireEvent.keyDown(grid(), { key: 'ArrowDown', ...modifier });
    expect(onKey).not.toHaveBeenCalled();
  });

  it('pressed on a button within a row are the button’s', () => {
    const onKey = jest.fn(() => true);
    show({ onKey });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Copy 1' }), { key: 'Enter' });
    expect(onKey).not.toHaveBeenCalled();
  });

  it('learn how many rows are in view, for pages', () => {
    const pages: number[] = [];
    show({ onKey: (_key, page) => pages.push(page) > 0 });
    fireEvent.keyDown(grid(), { key: 'PageDown' });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toBeGreaterThanOrEqual(1);
    expect(pages[0]).toBeLessThanOrEqual(10);
  });
});
