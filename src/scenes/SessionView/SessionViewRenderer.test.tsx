import { setChromeHeaderHeightHook } from '@grafana/runtime';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { withElementSize } from 'components/testing/layout';
import { testIds } from 'components/testIds';
import { fakeStage } from 'components/Timeline/testing/fakeStage';

import { type Answer, settled } from '../testing/fakeLogs';

import { at, holds, isLocate, located, openSession, prompt, type Rows, TWO } from './testing/openedSession';

// Icons load as files, which there are none of here.

setChromeHeaderHeightHook(() => 40);

async function show(answer: (expr: string) => Answer, uids?: readonly string[]) {
  withElementSize();
  fakeStage();
  const opened = openSession(answer, uids);
  render(<opened.view.Component model={opened.view} />);
  await act(settled);
  return opened;
}

const tab = (name: RegExp) => screen.getByRole('tab', { name });
const details = () => screen.queryByRole('complementary', { name: 'Event details' });
const eventRow = (position: number) => {
  const row = screen.getAllByTestId(testIds.eventList.row)[position];
  if (row === undefined) {
    throw new Error('The list is shorter');
  }
  return row;
};

afterEach(() => jest.restoreAllMocks());

describe('what the page says when there is no session to see', () => {
  it.each<[string, (expr: string) => Answer, readonly string[], string]>([
    ['no data source', () => 'never', [], 'noSource'],
    ['no such session', holds(() => []), ['logs-1'], 'notFound'],
    ['a failure', () => new Error('connect ECONNREFUSED'), ['logs-1'], 'failed'],
    ['loading', () => 'never', ['logs-1'], 'loading'],
  ])('%s', async (_name, answer, uids, state) => {
    await show(answer, uids);
    expect(screen.getByTestId(testIds.viewState)).toHaveAttribute('data-state', state);
    expect(screen.getAllByTitle('sid')).not.toHaveLength(0);
  });

  it('stopped before the first row: offers the rest', async () => {
    let isSlow = true;
    const works = holds(() => TWO);
    const { view } = await show((expr) => (isLocate(expr) ? located(TWO) : isSlow ? 'never' : works(expr)));
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await act(settled);
    expect(screen.getByTestId(testIds.viewState)).toHaveTextContent('0 of 2');
    isSlow = false;
    await userEvent.click(within(screen.getByTestId(testIds.viewState)).getByRole('button'));
    await act(settled);
    expect(view.state.load?.status).toBe('complete');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Tidy the repo');
  });
});

describe('lists below the timeline', () => {
  it('counts what each holds and shows one at a time', async () => {
    await show(holds(() => TWO));
    expect(tab(/^Events/)).toHaveTextContent('2');
    expect(tab(/^Turns/)).toHaveTextContent('2');
    await userEvent.click(tab(/^Turns/));
    expect(screen.getByTestId(testIds.turnList.root)).toBeInTheDocument();
    expect(screen.queryByTestId(testIds.eventList.root)).not.toBeInTheDocument();
    await userEvent.click(tab(/^Raw/));
    expect(screen.getByTestId(testIds.rawRecords.root)).toBeInTheDocument();
  });

  it('a turn that is clicked fills the timeline, and its prompt is selected', async () => {
    const rows = [prompt(0, 'One'), prompt(10, 'Two'), prompt(20, 'Three'), prompt(100, 'Four')];
    const { view, session } = await show(holds(() => rows));
    await userEvent.click(tab(/^Turns/));
    await userEvent.click(screen.getAllByTestId(testIds.turnList.row)[1] ?? document.body);
    const [, second] = session().turns;
    expect(view.state.selectedEventId).toBe(second?.prompt?.id);
    const { startMs = 0, endMs = 0 } = view.state.zoom ?? {};
    expect(endMs - startMs).toBeLessThan(10_000);
    expect(startMs).toBeLessThanOrEqual(10_000);
    expect(endMs).toBeGreaterThanOrEqual(10_000);
  });
});

describe('keys of the page', () => {
  it('Escape closes the details and gives the focus back', async () => {
    await show(holds(() => TWO));
    await userEvent.click(eventRow(1));
    expect(details()).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(details()).not.toBeInTheDocument();
    expect(screen.getByRole('grid')).toHaveFocus();
  });

  it('closing by the button leads back to the list', async () => {
    await show(holds(() => TWO));
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.click(screen.getByRole('button', { name: 'Close details' }));
    expect(details()).not.toBeInTheDocument();
    expect(screen.getByRole('grid')).toHaveFocus();
  });

  it('a slash leads to the search from the timeline and from another list, and is a letter inside of it', async () => {
    await show(holds(() => TWO));
    screen.getByRole('application').focus();
    await userEvent.keyboard('/');
    expect(screen.getByRole('textbox', { name: 'Find events' })).toHaveFocus();
    await userEvent.keyboard('a/b');
    expect(screen.getByRole('textbox', { name: 'Find events' })).toHaveValue('a/b');
    await userEvent.click(tab(/^Raw/));
    await userEvent.keyboard('/');
    expect(screen.getByRole('textbox', { name: 'Find events' })).toHaveFocus();
  });
});

describe('how the load stands', () => {
  it('a refresh that fails says so above what stays, and a retry takes the rest', async () => {
    let isDown = false;
    let rows: Rows = TWO;
    await show((expr) => (isDown ? new Error('connect ECONNREFUSED') : holds(() => rows)(expr)));
    isDown = true;
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await act(settled);
    expect(screen.getByTestId(testIds.viewState)).toHaveAttribute('data-state', 'failed');
    expect(screen.getAllByTestId(testIds.eventList.row)).toHaveLength(2);
    isDown = false;
    rows = [...TWO, prompt(90, 'More')];
    await userEvent.click(within(screen.getByTestId(testIds.viewState)).getByRole('button', { name: /again/i }));
    await act(settled);
    expect(screen.queryByTestId(testIds.viewState)).not.toBeInTheDocument();
    expect(screen.getAllByTestId(testIds.eventList.row)).toHaveLength(3);
  });

  it('a session of unknown kinds alone says why the timeline is bare', async () => {
    const odd = { ...prompt(0, ''), 'event.name': 'quantum_leap', _msg: 'claude_code.quantum_leap', _time: at(0) };
    await show(holds(() => [odd]));
    expect(screen.getByText(/no prompts, API requests/)).toBeInTheDocument();
  });
});

describe('ways out of the page', () => {
  it('leads to the sessions next to it in the list', async () => {
    await show(holds(() => TWO));
    expect(screen.getByRole('link', { name: /Previous session/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/before/)
    );
    expect(screen.getByRole('link', { name: /Next session/ })).toHaveAttribute('href', expect.stringMatching(/after/));
  });

  it('copies the whole address of what is shown', async () => {
    const { view } = await show(holds(() => TWO));
    act(() => view.updateFromUrl({ tab: 'raw', event: 'e1', view: '5..1000' }));
    const shared = new URL(view.link());
    expect(Object.fromEntries(shared.searchParams)).toMatchObject({ tab: 'raw', event: 'e1', view: '5..1000' });
    expect(shared.origin).toBe(new URL(document.baseURI).origin);
    expect(screen.getByRole('button', { name: 'Copy a link to what is shown' })).toBeInTheDocument();
  });
});
