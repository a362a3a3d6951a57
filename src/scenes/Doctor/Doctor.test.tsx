import { setBackendSrv } from '@grafana/runtime';
import { EmbeddedScene } from '@grafana/scenes';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { throwError } from 'rxjs';

import { DEFAULT_SETTINGS, type Settings } from 'appConfig/settings';
import { testIds } from 'components/testIds';

import { makeVariables } from '../logsVariable';
import { activateTree } from '../testing/activateTree';
import { type Answer, fakeLogs, settled } from '../testing/fakeLogs';

import { Doctor } from './Doctor';
import { DoctorReport } from './DoctorReport';

/** One row with whatever figure is asked for: a day with events. */
function healthy(expr: string): Answer {
  if (expr.includes('newest_time')) {
    const newest = new Date(Date.now() - 60_000).toISOString();
    return [{ hour: '3', day: '30', week: '300', sessions: '4', newest_time: newest, last_time: newest, future: '0' }];
  }
  return expr.includes('"service.version"') ? [{ 'service.version': '2.1.330', events: '300' }] : [];
}

beforeEach(() => {
  const failing = { fetch: () => throwError(() => new Error('no way')) };
  // The service has far more methods than anything here calls.
  Reflect.apply(setBackendSrv, undefined, [failing]);
});

const settingsWith = (change: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...change });
const shown = () => screen.getByTestId(testIds.doctor);

describe('the doctor of a page', () => {
  async function open(answer: (expr: string) => Answer = healthy, uids: readonly string[] = ['logs-1', 'logs-2']) {
    const { asked } = fakeLogs(answer, uids);
    const doctor = new Doctor({ settings: settingsWith({ logsDatasourceUid: 'logs-2' }) });
    const $variables = makeVariables(settingsWith({ logsDatasourceUid: 'logs-2' }), 'Logs', 'Metrics');
    const close = activateTree(new EmbeddedScene({ $variables, body: doctor }));
    render(<doctor.Component model={doctor} />);
    await act(settled);
    return { asked, close };
  }

  it('looks at the sources that the page has chosen, at once', async () => {
    const { asked, close } = await open();
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(asked.map(({ uid }) => uid))).toEqual(new Set(['logs-2']));
    expect(shown()).toHaveTextContent('logs-2 answers.');
    expect(shown()).toHaveTextContent('Events: 3 of the last hour, 30 of the last day, 300 of 4 sessions');
    expect(shown()).toHaveTextContent('There is no VictoriaMetrics or Prometheus data source that you may query.');
    close();
  });

  it('asks anew when told to', async () => {
    const user = userEvent.setup();
    const { asked, close } = await open();
    const before = asked.length;
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    await act(settled);
    expect(asked).toHaveLength(2 * before);
    expect(shown()).toHaveTextContent('logs-2 answers.');
    close();
  });

  it('lets one question that fails hide nothing of the others', async () => {
    const { close } = await open((expr) =>
      expr.includes('running_stats') ? new Error('cannot parse query') : healthy(expr)
    );
    expect(shown()).toHaveTextContent('The database does not understand the question: cannot parse query');
    expect(shown()).toHaveTextContent('Versions of Claude Code: 2.1.330.');
    close();
  });

  it('says what it waits for', async () => {
    const { close } = await open(() => 'never');
    expect(screen.getByRole('status')).toHaveTextContent(/still looking at: Logs source, .*Events/);
    expect(screen.getByRole('button', { name: 'Check again' })).toBeDisabled();
    close();
  });

  it('says that there is no source, and asks nothing', async () => {
    const { asked, close } = await open(healthy, []);
    expect(asked).toEqual([]);
    expect(shown()).toHaveTextContent('There is no VictoriaLogs data source that you may query.');
    close();
  });
});

describe('the doctor of settings that are not saved', () => {
  it('looks with them: source and base filter', async () => {
    const { asked } = fakeLogs(healthy, ['logs-1', 'logs-2']);
    const first = settingsWith({ logsDatasourceUid: 'logs-2', baseFilter: 'team:="red"' });
    const { rerender } = render(<DoctorReport settings={first} />);
    await act(settled);
    expect(asked.every(({ uid }) => uid === 'logs-2')).toBe(true);
    expect(asked.filter(({ expr }) => expr.includes('team:="red"')).length).toBeGreaterThan(3);
    const before = asked.length;
    rerender(<DoctorReport settings={settingsWith({ logsDatasourceUid: 'gone' })} />);
    await act(settled);
    expect(asked.slice(before).every(({ uid }) => uid === 'logs-1')).toBe(true);
    expect(shown()).toHaveTextContent('The settings name a data source gone that is not there, or not for you.');
  });

  it('lets go of its questions when it goes', async () => {
    const { asked } = fakeLogs(() => 'never');
    const { unmount } = render(<DoctorReport settings={DEFAULT_SETTINGS} />);
    await act(settled);
    unmount();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ isCancelled }) => isCancelled)).toBe(true);
  });
});
