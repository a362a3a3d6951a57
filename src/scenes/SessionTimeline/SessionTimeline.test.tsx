import { PluginContextProvider, type PluginMeta, PluginType } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { act, fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import { MemoryRouter } from 'react-router-dom';

import { withElementSize } from 'components/testing/layout';
import { testIds } from 'components/testIds';
import { fakeStage } from 'components/Timeline/testing/fakeStage';
import type { SessionTimelineProps } from 'domain/timeline/sessionTimelineProps';
import { PLUGIN_ID } from 'infra/pluginMeta';

import { at, holds, TWO } from '../SessionView/testing/openedSession';
import { type Answer, fakeLogs, settled } from '../testing/fakeLogs';

import { SessionTimeline } from './SessionTimeline';

const info = { author: { name: '' }, description: '', links: [], logos: { large: '', small: '' } };
const meta: PluginMeta = {
  ...{ id: PLUGIN_ID, name: PLUGIN_ID, type: PluginType.app, module: '', baseUrl: '' },
  info: { ...info, screenshots: [], updated: '', version: '' },
  jsonData: { logsDatasourceUid: 'logs-2', baseFilter: 'service.name:="ours"' },
};

/** The component as another app's page has it: without the app around it, and with the plugin's settings by Grafana. */
async function show(
  props: Partial<SessionTimelineProps> = {},
  answer: (expr: string) => Answer = holds(() => TWO),
  uids: readonly string[] = ['logs-1', 'logs-2']
) {
  withElementSize();
  fakeStage();
  const { asked } = fakeLogs(answer, uids);
  locationService.push('/a/another-app?own=key');
  render(
    <MemoryRouter>
      <PluginContextProvider meta={meta}>
        <SessionTimeline sessionId="sid" {...props} />
      </PluginContextProvider>
    </MemoryRouter>
  );
  await act(settled);
  return { asked, address: () => locationService.getLocation() };
}

const stage = () => screen.getByRole('application');
const state = () => screen.getByTestId(testIds.viewState).getAttribute('data-state');

afterEach(() => jest.restoreAllMocks());

describe('a session’s timeline in another app', () => {
  it('is that of the session, from the app’s own source and base filter', async () => {
    const { asked } = await show();
    expect(screen.getByRole('region', { name: 'Timeline' })).toBeInTheDocument();
    expect(screen.getByText('Tidy the repo')).toBeInTheDocument();
    expect(new Set(asked.map(({ uid }) => uid))).toEqual(new Set(['logs-2']));
    expect(asked.every(({ expr }) => expr.includes('service.name:="ours"'))).toBe(true);
  });

  it('leads to the session’s page, with the source it was read from', async () => {
    await show({ logsDatasourceUid: 'logs-1' });
    expect(screen.getByRole('link', { name: /Open in Sessionline/ })).toHaveAttribute(
      'href',
      `/a/${PLUGIN_ID}/sessions/sid?var-logs=logs-1`
    );
  });

  it('tells which event is chosen, and leaves the address alone', async () => {
    const onSelectEvent = jest.fn();
    const { address } = await show({ onSelectEvent });
    fireEvent.keyDown(stage(), { key: '.' });
    expect(onSelectEvent).toHaveBeenLastCalledWith({
      id: expect.any(String),
      name: 'user_prompt',
      timeMs: Date.parse(at(0)),
    });
    fireEvent.keyDown(stage(), { key: 'w' });
    await act(settled);
    expect(address()).toMatchObject({ pathname: '/a/another-app', search: '?own=key' });
    fireEvent.keyDown(stage(), { key: 'Escape' });
    expect(onSelectEvent).toHaveBeenLastCalledWith(undefined);
  });

  it('is as high as it is asked to be', async () => {
    await show({ height: 620 });
    expect(screen.getByRole('region', { name: 'Session of Claude Code' })).toHaveAttribute(
      'style',
      expect.stringContaining('height: 620')
    );
  });
});

describe('a timeline that cannot be shown says why', () => {
  it.each<[string, Partial<SessionTimelineProps>, (expr: string) => Answer, readonly string[], string]>([
    ['no data source', {}, () => 'never', [], 'noSource'],
    ['a data source that is not there', { logsDatasourceUid: 'gone' }, () => 'never', ['logs-1'], 'noSource'],
    ['no such session', {}, holds(() => []), ['logs-1'], 'notFound'],
    ['a failure', {}, () => new Error('connect ECONNREFUSED'), ['logs-1'], 'failed'],
    ['loading', {}, () => 'never', ['logs-1'], 'loading'],
  ])('%s', async (_what, props, answer, uids, shown) => {
    await show(props, answer, uids);
    expect(state()).toBe(shown);
  });

  it('and tries again', async () => {
    let isDown = true;
    const works = holds(() => TWO);
    await show({}, (expr) => (isDown ? new Error('down') : works(expr)));
    isDown = false;
    fireEvent.click(screen.getByRole('button', { name: /again|retry/i }));
    await act(settled);
    expect(stage()).toBeInTheDocument();
  });
});
