import * as runtime from '@grafana/runtime';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { withTextWidths } from 'components/testing/layout';

import { holds, openSession, TWO } from '../SessionView/testing/openedSession';
import { settled } from '../testing/fakeLogs';

import { absoluteLink } from './absoluteLink';
import { ExportButton } from './ExportButton';
import { shortLink } from './shortLink';

jest.mock('@grafana/runtime', () => ({ ...jest.requireActual('@grafana/runtime'), getBackendSrv: jest.fn() }));

beforeEach(() => withTextWidths());

const answer = (post: (...args: unknown[]) => Promise<unknown>) =>
  jest.mocked(runtime.getBackendSrv).mockImplementation(() => Object.assign(Object.create(null), { post }));

async function open() {
  const opened = openSession(holds(() => TWO));
  await act(settled);
  render(<ExportButton view={opened.view} session={opened.session()} />);
  await userEvent.click(screen.getByRole('button', { name: 'Share and export' }));
  await screen.findByRole('dialog');
  return opened;
}

describe('the button in the header', () => {
  it('opens the dialog over what is shown, with a link whose times stay', async () => {
    const { close } = await open();
    const link = screen.getByRole('textbox', { name: 'Link to this view' });
    expect(link).toHaveProperty('value', expect.stringMatching(/from=20\d\d-.*Z&to=20\d\d-.*Z/));
    expect(screen.getByText(/2 events/)).toBeInTheDocument();
    close();
  });

  it('has the marked area and the selected event’s turn ready', async () => {
    const { view, close, session } = openSession(holds(() => TWO));
    await act(settled);
    view.setState({ area: { startMs: 0, endMs: 10 }, selectedEventId: session().events[0]?.id });
    render(<ExportButton view={view} session={session()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Share and export' }));
    expect(await screen.findByRole('radio', { name: 'Marked area' })).toBeEnabled();
    await userEvent.click(screen.getByRole('radio', { name: 'Turn' }));
    expect(screen.getByRole('combobox', { name: 'Turn' })).toHaveValue('1 · Tidy the repo');
    close();
  });

  it('closes it', async () => {
    const { close } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    close();
  });
});

describe('links', () => {
  it('keep what they say but for the times', () => {
    expect(absoluteLink('https://g.example/sub/a/x?from=now-6h&to=now&view=1..2', 0, 60_000)).toBe(
      'https://g.example/sub/a/x?from=1970-01-01T00%3A00%3A00.000Z&to=1970-01-01T00%3A01%3A00.000Z&view=1..2'
    );
  });

  it('are made short by Grafana, which is given a path below its own', async () => {
    const post = jest.fn(async () => ({ uid: 'abc', url: 'https://g.example/goto/abc' }));
    answer(post);
    expect(await shortLink('https://g.example/a/x?from=1&b=%26')).toBe('https://g.example/goto/abc');
    expect(post).toHaveBeenCalledWith('/api/short-urls', { path: 'a/x?from=1&b=%26' }, { showErrorAlert: false });
  });

  it.each([
    ['refuses', async () => Promise.reject(new Error('403'))],
    ['says nothing', async () => undefined],
    ['gives no address', async () => ({ url: 'javascript:alert(1)' })],
  ])('stay long where Grafana %s', async (_, post) => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    answer(post);
    expect(await shortLink('https://g.example/a/x')).toBeUndefined();
  });
});
