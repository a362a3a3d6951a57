import { config, locationService, LocationServiceProvider } from '@grafana/runtime';
import { EmbeddedScene, SceneTimeRange } from '@grafana/scenes';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { Router } from 'react-router-dom';

import { DEFAULT_SETTINGS } from 'appConfig/settings';
import { testIds } from 'components/testIds';
import type { Budget } from 'domain/budgets/budget';
import { nanoUsd } from 'domain/units';

import { makeVariables } from '../logsVariable';
import { activateTree } from '../testing/activateTree';
import { type Answer, fakeLogs, settled } from '../testing/fakeLogs';
import { UsageView } from '../UsageView/UsageView';

import { UsageBudgets } from './UsageBudgets';

const budget = (name: string, scope: Budget['scope'], period: Budget['period'] = 'month'): Budget => ({
  name,
  scope,
  period,
  amountNanoUsd: nanoUsd(20e9),
});
const EVERYBODY = budget('Everything', { kind: 'all' });
const WEB = budget('Web', { kind: 'one', label: 'team', value: 'web & co' }, 'week');
const EACH = budget('Each', { kind: 'each', label: 'user.email' });

/** Everybody spent 12.50, two of three people 30 and 1. */
function logsAnswer(expr: string): Answer {
  if (expr.includes('usage_hour') || expr.includes('tool_decision')) {
    return [];
  }
  if (expr.includes('copy "user.email"')) {
    return [{ usage_group: 'b@x', cost_usd: '1' }, { usage_group: 'a@x', cost_usd: '30' }, { cost_usd: '0.5' }];
  }
  return expr.includes('copy "team"') ? [{ usage_group: 'web & co', cost_usd: '21' }] : [{ cost_usd: '12.5' }];
}

interface Opened {
  readonly budgets?: readonly Budget[];
  readonly answer?: (expr: string) => Answer;
  readonly uids?: readonly string[];
}

function openBudgets({ budgets = [EVERYBODY], answer = logsAnswer, uids = ['logs-1'] }: Opened = {}) {
  const { asked } = fakeLogs(answer, uids);
  const own = new UsageBudgets({ budgets, baseFilter: '', temporality: 'auto' });
  const $timeRange = new SceneTimeRange({ from: 'now-7d', to: 'now', timeZone: 'utc' });
  const $variables = makeVariables(DEFAULT_SETTINGS, 'Logs', 'Metrics');
  const scene = new EmbeddedScene({ $timeRange, $variables, body: own });
  return { asked, own, $timeRange, close: activateTree(scene) };
}

async function showBudgets(options: Opened = {}) {
  const opened = openBudgets(options);
  const history = locationService.getHistory();
  render(
    <LocationServiceProvider service={locationService}>
      <Router navigator={history} location={history.location}>
        <opened.own.Component model={opened.own} />
      </Router>
    </LocationServiceProvider>
  );
  await act(settled);
  return opened;
}

const sums = (asked: ReturnType<typeof openBudgets>['asked']) =>
  asked.filter(({ expr }) => expr.includes('"cost_usd"') && !expr.includes('usage_hour'));

describe('budgets of the settings', () => {
  it('stand by what is spent in their own periods', async () => {
    await showBudgets({ budgets: [EVERYBODY, WEB, EACH] });
    const [everybody, web, each] = screen.getAllByTestId(testIds.usage.budget);
    expect(everybody).toHaveTextContent('$12.50 of $20.00');
    expect(everybody).toHaveTextContent('everybody together · this month, 1–');
    expect(everybody).toHaveTextContent('no Prometheus or VictoriaMetrics data source');
    expect(web).toHaveTextContent('Team: web & co · this week');
    expect(web).toHaveTextContent('Exceeded');
    expect(web).toHaveTextContent('$1.00 over');
    expect(each).toHaveTextContent('for each value of User');
    expect(each).toHaveTextContent('Exceeded: 1');
    expect(each).toHaveTextContent('$0.50 was spent without user.email');
    const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names.findIndex((name) => name?.includes('a@x'))).toBeLessThan(
      names.findIndex((name) => name?.includes('b@x'))
    );
  });

  it('lead to the sessions of the period, filtered alike', async () => {
    const { own } = await showBudgets({ budgets: [EVERYBODY, WEB, EACH] });
    const linkOf = (name: string) =>
      new URL(screen.getByRole('link', { name }).getAttribute('href') ?? '', 'http://localhost').searchParams;
    const { periods } = own.state.asked?.times ?? {};
    expect(linkOf('Everything').get('from')).toBe(new Date(periods?.month.fromMs ?? NaN).toISOString());
    expect(linkOf('Everything').get('to')).toBe('now');
    expect(linkOf('Web').getAll('label')).toEqual(['team=web & co']);
    expect(linkOf('Web').get('from')).toBe(new Date(periods?.week.fromMs ?? NaN).toISOString());
    expect(linkOf('a@x').getAll('user')).toEqual(['a@x']);
  });

  it('are asked for once by period and label', async () => {
    const again = { ...EVERYBODY, name: 'Again' };
    const { asked, close } = openBudgets({ budgets: [EVERYBODY, again] });
    await settled();
    // What is spent, and what of that in the last hours.
    expect(sums(asked)).toHaveLength(2);
    expect(asked.filter(({ expr }) => expr.includes('usage_hour'))).toHaveLength(1);
    close();
  });

  it('are asked for anew when the page is, and not for another range', async () => {
    const { asked, $timeRange, close } = openBudgets();
    await settled();
    const before = asked.length;
    $timeRange.setState({ from: 'now-1h' });
    $timeRange.onTimeRangeChange({ ...$timeRange.state.value, raw: { from: 'now-2h', to: 'now' } });
    await settled();
    expect(asked).toHaveLength(before);
    $timeRange.onRefresh();
    await settled();
    const anew = asked.slice(before).map(({ expr }) => expr);
    expect(anew.length).toBeGreaterThan(0);
    // How earlier weeks went does not change within minutes.
    expect(anew.filter((expr) => expr.includes('usage_hour'))).toEqual([]);
    close();
  });

  it('show what is spent where the weeks before cannot be read, and say so', async () => {
    await showBudgets({ answer: (expr) => (expr.includes('usage_hour') ? new Error('too much') : logsAnswer(expr)) });
    const [row] = screen.getAllByTestId(testIds.usage.budget);
    expect(row).toHaveTextContent('$12.50 of $20.00');
    // Early in a month nothing is forecast at all.
    expect(row).toHaveTextContent(/earlier weeks could not be read|Too early to tell/);
  });

  it('that cannot be read say why, and can be asked for again', async () => {
    let isDown = true;
    await showBudgets({ answer: (expr) => (isDown ? new Error('connection refused') : logsAnswer(expr)) });
    expect(screen.getByTestId(testIds.usage.budget)).toHaveTextContent('could not be read');
    isDown = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await act(settled);
    expect(screen.getByTestId(testIds.usage.budget)).toHaveTextContent('$12.50 of $20.00');
  });

  it('have their rows while they are being loaded', async () => {
    await showBudgets({ answer: () => 'never', budgets: [EVERYBODY, WEB] });
    const rows = screen.getAllByTestId(testIds.usage.budget);
    expect(rows.map((row) => within(row).getByRole('cell').getAttribute('aria-busy'))).toEqual(['true', 'true']);
  });

  it('are left to the page where there is no source', async () => {
    const { asked } = await showBudgets({ uids: [] });
    expect(asked).toHaveLength(0);
    expect(screen.queryByTestId(testIds.usage.budgets)).not.toBeInTheDocument();
  });

  it('are asked for from the beginning when one comes back to the page', async () => {
    const { asked, own, close } = openBudgets({
      answer: (expr) => (expr.includes('usage_hour') ? 'never' : logsAnswer(expr)),
    });
    await settled();
    close();
    const before = asked.length;
    const leave = own.activate();
    await settled();
    expect(asked.slice(before).filter(({ expr }) => expr.includes('usage_hour'))).toHaveLength(1);
    leave();
  });

  it('stop asking when the page is left', async () => {
    const { asked, close } = openBudgets({ answer: () => 'never' });
    await settled();
    close();
    await settled();
    expect(asked.every(({ isCancelled }) => isCancelled)).toBe(true);
  });
});

describe('a page without budgets', () => {
  const { user } = config.bootData;
  const { permissions } = user;
  afterEach(() => void Object.assign(user, { permissions }));

  it('asks nothing, and tells an administrator where they are set', async () => {
    user.permissions = { 'plugins:write': true };
    const { asked } = await showBudgets({ budgets: [] });
    expect(asked).toHaveLength(0);
    expect(screen.getByText(/No budgets are set/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Set budgets' })).toHaveAttribute(
      'href',
      '/plugins/sessionline-claudecode-app?page=configuration'
    );
  });

  it('has no such link for others', async () => {
    user.permissions = {};
    await showBudgets({ budgets: [] });
    expect(screen.getByText(/No budgets are set/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});

describe('budgets on the usage page', () => {
  it('are asked for anew when the person says how to read counters', async () => {
    const { asked } = fakeLogs(() => [], [], ['metrics-1']);
    const budgets = new UsageBudgets({ budgets: [EVERYBODY], baseFilter: '', temporality: 'cumulative' });
    const view = new UsageView({ baseFilter: '', temporality: 'cumulative', controls: [], budgets });
    const $timeRange = new SceneTimeRange({ from: 'now-7d', to: 'now' });
    const scene = new EmbeddedScene({
      $timeRange,
      $variables: makeVariables(DEFAULT_SETTINGS, 'Logs', 'Metrics'),
      body: view,
    });
    const close = activateTree(scene);
    await settled();
    // The page itself asks for seven days, and for as many before.
    const ofBudgets = () => asked.filter(({ expr }) => !/\[(604800|1209600)s\]/.test(expr));
    const before = ofBudgets().length;
    expect(before).toBeGreaterThan(0);
    view.chooseCounters('delta');
    await settled();
    expect(ofBudgets().length).toBeGreaterThan(before);
    close();
  });
});
