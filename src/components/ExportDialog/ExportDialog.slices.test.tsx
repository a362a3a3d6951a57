import { act, render, screen } from '@testing-library/react';
import { foldSession } from 'domain/sessions/foldSession';
import React from 'react';
import { userPrompt } from 'testing/builders';
import { withTextWidths } from '../testing/layout';
import { ExportDialog } from './ExportDialog';

const PROMPT = 'Ask ada@example.org for /home/ada/plan.md, password=hunter22';
const LINK = 'https://grafana.example/a/sessionline-claudecode-app/sessions/x?from=1';

beforeEach(() => withTextWidths());

describe('a session that takes longer than a frame', () => {
  const many = foldSession(
    'session-1',
    Array.from({ length: 400 }, (_, at) => userPrompt({ 'event.sequence': at, 'prompt.id': `p${at}`, prompt: PROMPT }))
  );
  let ms = 0;

  /** Each look at the clock takes a hundredth of a second: a slice is over after two steps. */
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(performance, 'now').mockImplementation(() => (ms += 10));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  const begin = () =>
    render(
      <ExportDialog session={many} link={LINK} onShorten={async () => undefined} onClose={jest.fn()} language="en" />
    ) && undefined;
  const slices = (count: number) => act(() => void jest.advanceTimersByTime(count));
  const press = (name: string) => act(() => screen.getByRole('button', { name }).click());
  const status = () => screen.getAllByRole('status').find((each) => each.hasAttribute('aria-busy'));

  it('is told event by event, then written, and only then to be had', () => {
    begin();
    expect(screen.getByRole('button', { name: 'Download' })).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: 'Prompts: …' })).toBeInTheDocument();
    slices(50);
    expect(status()).toHaveTextContent(/Looking at event \d+ of 400/);
    slices(400);
    expect(screen.getByRole('checkbox', { name: 'Prompts: 400' })).toBeInTheDocument();
    expect(status()).toHaveTextContent(/Writing the file: [\d.]+ [KM]iB so far/);
    slices(5000);
    expect(status()).toHaveTextContent(/400 events, [\d.]+ [KM]iB/);
    expect(screen.getByRole('button', { name: 'Download' })).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument();
  });

  it('can be stopped, and begun again', () => {
    begin();
    slices(50);
    press('Stop');
    slices(10_000);
    expect(status()).toHaveTextContent('Stopped: there is no file of what is chosen');
    expect(screen.getByRole('button', { name: 'Download' })).toBeDisabled();
    press('Make the file');
    slices(10_000);
    expect(screen.getByRole('button', { name: 'Download' })).toBeEnabled();
  });

  it('is left when the dialog is', () => {
    const { unmount } = render(
      <ExportDialog session={many} link={LINK} onShorten={async () => undefined} onClose={jest.fn()} language="en" />
    );
    slices(10);
    unmount();
    const before = jest.mocked(performance.now).mock.calls.length;
    slices(10_000);
    expect(performance.now).toHaveBeenCalledTimes(before);
  });
});
