import { config, locationService, LocationServiceProvider } from '@grafana/runtime';
import { render, screen } from '@testing-library/react';
import React from 'react';
import { Router } from 'react-router-dom';

import type { Budget } from 'domain/budgets/budget';
import { nanoUsd } from 'domain/units';

import { fakeLogs } from '../testing/fakeLogs';
import { UsageView } from '../UsageView/UsageView';

import { budgetAlerts } from './budgetAlerts';
import { UsageBudgets } from './UsageBudgets';

const budget: Budget = {
  ...{ name: 'Everybody', scope: { kind: 'all' }, period: 'day' },
  amountNanoUsd: nanoUsd(5_000_000_000),
};

function actionsOn(logsUid: string | undefined) {
  fakeLogs(() => [], ['logs-1'], []);
  const budgets = new UsageBudgets({ budgets: [budget], baseFilter: '', temporality: 'auto' });
  const view = new UsageView({ baseFilter: '', temporality: 'auto', controls: [], budgets });
  view.setState({ logsUid });
  return budgetAlerts(budgets, 'utc');
}

const show = (node: React.ReactNode) => {
  const history = locationService.getHistory();
  return render(
    <LocationServiceProvider service={locationService}>
      <Router navigator={history} location={history.location}>
        {node}
      </Router>
    </LocationServiceProvider>
  );
};

const { unifiedAlertingEnabled, bootData } = config;
const { permissions } = bootData.user;
beforeEach(() => {
  config.unifiedAlertingEnabled = true;
  config.bootData.user.permissions = { 'alert.rules:create': true };
});
afterAll(() => {
  config.unifiedAlertingEnabled = unifiedAlertingEnabled;
  config.bootData.user.permissions = permissions;
});

describe('an alert on a budget', () => {
  it('is a link to a new rule of it', () => {
    show(actionsOn('logs-1')?.(budget));
    const link = screen.getByRole('link', { name: 'Create an alert on Everybody' });
    const { searchParams } = new URL(link.getAttribute('href') ?? '', 'http://grafana');
    const rule = JSON.parse(searchParams.get('defaults') ?? '');
    expect(rule).toMatchObject({ name: 'Everybody', queries: [{ datasourceUid: 'logs-1' }, {}, {}] });
  });

  it('is nothing where there is no source to ask', () => {
    expect(actionsOn(undefined)?.(budget)).toBeNull();
  });

  it('is for those who may make rules', () => {
    config.bootData.user.permissions = {};
    expect(actionsOn('logs-1')).toBeUndefined();
  });
});
