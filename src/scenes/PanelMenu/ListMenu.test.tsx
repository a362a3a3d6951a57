import { config, setPluginComponentHook, setReturnToPreviousHook } from '@grafana/runtime';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { hideTextsHere } from 'infra/hiddenTexts';
import { epochMs } from 'domain/units';

import { fakeLogs } from '../testing/fakeLogs';

import { dashboardPanel } from './dashboardPanel';
import { ListMenu, type ListMenuProps } from './ListMenu';
import { listPanel, logsList } from './listSource';

const question = {
  expr: '_time:[2026-11-23T10:00:00Z, 2026-11-23T11:00:00Z) service.name:="claude-code" | stats count() "n"',
  ...{ fromMs: epochMs(1_795_428_000_000), toMs: epochMs(1_795_431_600_000), maxRows: 50 },
};
const source = () => logsList(question, 'logs-1');

const allow = (...actions: readonly string[]) => {
  config.bootData.user.permissions = Object.fromEntries(actions.map((action) => [action, true]));
};

async function openMenu(props: Partial<ListMenuProps> = {}) {
  const user = userEvent.setup();
  render(<ListMenu title="Sessions" sourceOf={source} {...props} />);
  await user.tab();
  expect(screen.getByRole('button', { name: 'Menu of Sessions' })).toHaveFocus();
  await user.keyboard('{Enter}');
  const menu = within(screen.getByRole('menu'));
  return { user, menu, reasonOf: (name: RegExp) => menu.getByRole('menuitem', { name }) };
}

beforeEach(() => {
  fakeLogs(() => 'never');
  setReturnToPreviousHook(() => () => undefined);
  setPluginComponentHook(() => ({ isLoading: false, component: null }));
  Object.assign(config, { exploreEnabled: true, unifiedAlertingEnabled: true });
  allow('datasources:explore', 'dashboards:create', 'alert.rules:create');
});
afterEach(() => hideTextsHere(false));

describe('the menu of a list', () => {
  it('leads to Explore with the question and its range, by the keyboard alone', async () => {
    const { menu } = await openMenu();
    // Its role differs from version to version.
    const href = menu.getByText('Explore').closest('a')?.getAttribute('href') ?? '';
    const { searchParams } = new URL(href, 'http://grafana');
    expect(JSON.parse(searchParams.get('panes') ?? '').ssn).toMatchObject({
      datasource: 'logs-1',
      range: { from: '1795427999000', to: '1795431601000' },
      queries: [{ expr: question.expr, queryType: 'instant', maxLines: 50 }],
    });
  });

  it('shows what was asked and what came back', async () => {
    const { user, menu } = await openMenu();
    await user.click(menu.getByRole('menuitem', { name: /Inspect/ }));
    const drawer = within(screen.getByRole('dialog', { name: /Inspect: Sessions/ }));
    act(() => drawer.getByRole('tab', { name: 'Queries' }).click());
    expect(drawer.getByText(question.expr)).toBeInTheDocument();
  });

  it('adds the list to a dashboard', async () => {
    const { user, menu } = await openMenu();
    await user.click(menu.getByRole('menuitem', { name: /Add to dashboard/ }));
    expect(screen.getByRole('button', { name: 'Copy panel as JSON' })).toBeInTheDocument();
  });

  it('says why there is no rule of rows', async () => {
    const { reasonOf } = await openMenu();
    expect(reasonOf(/Create alert/)).toBeDisabled();
    expect(reasonOf(/Create alert/)).toHaveTextContent('A rule compares one figure');
  });

  it('has the list\u2019s own reasons before others', async () => {
    const { reasonOf } = await openMenu({ whyNot: { addToDashboard: 'Because' } });
    expect(reasonOf(/Add to dashboard/)).toHaveTextContent('Because');
  });

  it.each([
    ['is worked out of several questions', undefined],
    ['cannot be asked for', () => logsListThatFails()],
  ])('says so where the list %s', async (_what, sourceOf) => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { menu } = await openMenu({ sourceOf });
    const items = menu.getAllByRole('menuitem');
    expect(items).toHaveLength(4);
    items.forEach((item) => expect(item).toHaveTextContent('worked out from several answers'));
  });

  it('does not show rows to those from whom texts are hidden', async () => {
    hideTextsHere(true);
    const { reasonOf } = await openMenu();
    expect(reasonOf(/Inspect/)).toBeDisabled();
  });

  it('leads nowhere that the person may not go', async () => {
    allow();
    const { menu } = await openMenu();
    expect(menu.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Inspect']);
    expect(menu.queryByText('Explore')).not.toBeInTheDocument();
  });
});

function logsListThatFails(): undefined {
  throw new Error('The base filter is none');
}

describe('a list on a dashboard', () => {
  it('is a table for whatever range, a row\u2019s fields as columns', () => {
    expect(dashboardPanel(listPanel('Sessions', source()), source())).toMatchObject({
      ...{ type: 'table', title: 'Sessions' },
      targets: [{ expr: 'service.name:="claude-code" | stats count() "n"', queryType: 'instant', maxLines: 50 }],
      transformations: [{ id: 'extractFields' }],
    });
  });

  it('is figures where it is a row of them', () => {
    const figures = logsList(question, 'logs-1', true);
    expect(dashboardPanel(listPanel('Figures', figures), figures)).toMatchObject({
      type: 'stat',
      targets: [{ queryType: 'stats', legendFormat: '{{__name__}}' }],
    });
  });
});
