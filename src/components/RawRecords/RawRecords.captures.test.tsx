import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import React from 'react';
import { aSession, record } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { testIds } from '../testIds';
import { withElementSize } from '../testing/layout';
import { RawRecords } from './RawRecords';

// Icons load as files, which there are none of here.

const show = (records: readonly unknown[], more: Partial<Parameters<typeof RawRecords>[0]> = {}) => {
  const session = foldSession('session-1', records);
  return { session, ...render(<RawRecords session={session} {...more} />) };
};
const rows = () => screen.getAllByTestId(testIds.rawRecords.row);
const toggle = (row: HTMLElement | undefined) =>
  within(row ?? document.body).getAllByRole('button')[0] ?? document.body;

beforeEach(() => withElementSize());

describe('rows as they are stored', () => {
  it.each(captures.map(({ name, events }) => [name, events] as const))('%s: says that there are %d', (name, events) => {
    show(readCapture(name));
    expect(screen.getByText(new RegExp(`^Rows as stored: ${events}\\b`))).toBeInTheDocument();
    expect(rows()[0]).toHaveAttribute('aria-setsize', String(events));
  });

  it('opens one as the whole JSON, and closes it', async () => {
    const { session } = show(readCapture('2.1.330-interactive'));
    const [first] = rows();
    await userEvent.click(toggle(first));
    const text = screen.getByRole('group', { name: 'Stored row' });
    expect(within(text).getByTestId(testIds.eventDetails.text)).toHaveTextContent(`"session.id"`);
    const names = Object.keys(session.events[0]?.record ?? {});
    const cut = within(text).queryByRole('button', { name: /^Show all/ });
    if (cut !== null) {
      await userEvent.click(cut);
    }
    expect(names.filter((name) => !text.textContent.includes(`"${name}"`))).toEqual([]);
    await userEvent.click(toggle(first));
    expect(screen.queryByRole('group', { name: 'Stored row' })).not.toBeInTheDocument();
  });

  it('copies a row as JSON that can be read back', async () => {
    const user = userEvent.setup();
    Object.assign(window, { isSecureContext: true });
    const { session } = show(aSession().prompt('"quoted" \\ <b>\n').records);
    await user.click(screen.getByRole('button', { name: 'Copy row as JSON' }));
    expect(JSON.parse(await window.navigator.clipboard.readText())).toEqual(session.events[0]?.record);
  });

  it('marks the selected row', () => {
    const rowsOf = aSession().prompt('a').request().records;
    const { events } = foldSession('session-1', rowsOf);
    show(rowsOf, { selectedEventId: events[1]?.id });
    const current = rows().filter((row) => row.querySelector('[aria-current="true"]') !== null);
    expect(current.map((row) => row.getAttribute('aria-posinset'))).toEqual(['2']);
  });

  it('shows text that could be markup, control sequences and a megabyte as one short line', () => {
    const { container } = show([record('user_prompt', { prompt: `\u001b[31m<img src=x>${'x'.repeat(1_048_576)}` })]);
    expect(rows()[0]?.textContent.length).toBeLessThan(600);
    expect(rows()[0]?.textContent).not.toContain('\u001b');
    expect(container.querySelector('img')).toBeNull();
  });

  it('leads to Explore where there is an address for it', () => {
    const { unmount } = show([record('user_prompt')], { exploreUrl: '/explore?left=1' });
    expect(screen.getByRole('link', { name: 'Open in Explore' })).toHaveAttribute('href', '/explore?left=1');
    unmount();
    show([record('user_prompt')]);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('keeps what is no row of fields: it was stored', () => {
    show([record('user_prompt'), 'no row', null]);
    expect(screen.getByText(/^Rows as stored: 3/)).toBeInTheDocument();
  });
});
