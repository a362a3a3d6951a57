import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import React, { useState } from 'react';
import { aSession } from 'testing/builders';
import { type Capture, captures, readCapture } from 'testing/captures';
import { testIds } from '../testIds';
import { withElementSize } from '../testing/layout';
import { TurnList } from './TurnList';

// Icons load as files, which there are none of here.

function Owner({ session }: { readonly session: Session }) {
  const [selected, setSelected] = useState<string>();
  return <TurnList session={session} selectedTurnId={selected} onSelectTurn={setSelected} timeZone="utc" />;
}

const show = (records: readonly unknown[]) => {
  const session = foldSession('session-1', records);
  render(<Owner session={session} />);
  return session;
};

const rows = () => screen.getAllByTestId(testIds.turnList.row);
/** A row's cells under the names of their columns. */
function cells(row: HTMLElement): Readonly<Record<string, HTMLElement>> {
  const names = screen.getAllByRole('columnheader').map((header) => header.textContent);
  const found = within(row).getAllByRole('gridcell');
  return Object.fromEntries(names.flatMap((name, index) => (found[index] ? [[name, found[index]]] : [])));
}
const number = (element: Element | null | undefined) => Number((element?.textContent ?? '').replace(/[^\d.]/g, ''));
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const exactCost = (row: HTMLElement) =>
  Number((cells(row)['Cost']?.querySelector('[title]')?.getAttribute('title') ?? '').replace(/[$,]/g, ''));

beforeEach(() => withElementSize());

describe.each(captures.map((capture): [string, Capture] => [capture.name, capture]))('%s', (name, capture) => {
  it('has a row for each prompt, and one for what came before', () => {
    const session = show(readCapture(name));
    const prompted = rows().filter((row) => !row.textContent.includes('Before the first prompt'));
    expect(prompted).toHaveLength(capture.userPrompts);
    expect(rows()).toHaveLength(session.turns.length);
  });

  it('adds up to the session: requests, tools, cost', () => {
    show(readCapture(name));
    const column = (title: string) => sum(rows().map((row) => number(cells(row)[title])));
    expect(column('Requests')).toBe(capture.apiRequests);
    expect(column('Tools')).toBe(Math.max(capture.toolDecisions, capture.toolResults));
    expect(sum(rows().map(exactCost)) * 1e9).toBeCloseTo(capture.costNanoUsd, 0);
  });

  it('says how many were rejected and failed', () => {
    show(readCapture(name));
    const pairs = rows().flatMap((row) => (cells(row)['Rej./failed']?.textContent ?? '').match(/\d+/g) ?? []);
    expect(sum(pairs.map(Number))).toBe(capture.rejections + capture.failedTools);
  });

  it('has the same number of cells in every row as there are columns', () => {
    show(readCapture(name));
    const columns = screen.getAllByRole('columnheader').length;
    expect(rows().map((row) => within(row).getAllByRole('gridcell').length)).toEqual(rows().map(() => columns));
  });
});

describe('walking by keys', () => {
  const prompts = (count: number) =>
    Array.from({ length: count }).reduce<ReturnType<typeof aSession>>(
      (session, _, index) => session.prompt(`Prompt ${index + 1}`).request(),
      aSession()
    ).records;
  const many = prompts(300);
  const selected = () => screen.getByRole('row', { selected: true });

  it.each([
    ['{End}', 'Prompt 9'],
    ['{End}{Home}', 'Prompt 1'],
    ['{Home}{ArrowDown}{ArrowDown}{ArrowUp}', 'Prompt 2'],
    ['{Home}{ArrowUp}', 'Prompt 1'],
    ['{End}{ArrowDown}', 'Prompt 9'],
  ])('%s selects %s', async (keys, title) => {
    show(prompts(9));
    screen.getByRole('grid').focus();
    await userEvent.keyboard(keys);
    expect(cells(selected())['What was asked']).toHaveTextContent(title);
  });

  it('pages down by what is in view', async () => {
    show(many);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{Home}{PageDown}');
    const place = number(cells(selected())['#']);
    expect(place).toBeGreaterThan(5);
    expect(place).toBeLessThan(40);
  });

  it('tells assistive technology how many rows there are, though few exist', () => {
    show(many);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '301');
    expect(rows().length).toBeLessThan(100);
  });
});

describe('odd turns', () => {
  it('with a cost that is not known say "at least"', () => {
    show(aSession().prompt('x').request().request({ cost_usd: undefined }).records);
    expect(cells(rows()[0] ?? document.body)['Cost']).toHaveTextContent('≥ $0.0042');
  });

  it('of one instant have no time to split', () => {
    show(aSession().prompt('x').records);
    const bar = within(rows()[0] ?? document.body).getByRole('img');
    expect(bar.children).toHaveLength(0);
  });

  it('with markup and control sequences show plain text', () => {
    show(aSession().prompt('\u001b[31m<b>bold</b>\u001b[0m').records);
    expect(screen.getByText('<b>bold</b>')).toBeInTheDocument();
  });

  it('that waited for a person say how long', () => {
    show(aSession().prompt('x').request().after(5000).decide('Bash', { source: 'user_temporary' }).result().records);
    expect(within(rows()[0] ?? document.body).getByRole('img')).toHaveAccessibleName(/Waiting for a person: 5\.0 s/);
  });
});
