import { AppPlugin, type AppPluginMeta, PluginType } from '@grafana/data';
import * as runtime from '@grafana/runtime';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { of, throwError } from 'rxjs';

import { withElementSize, withTextWidths } from 'components/testing/layout';
import { reloadPage } from 'infra/reloadPage';
import { PLUGIN_ID } from 'infra/pluginMeta';
import type { Doctor } from './DoctorTest';
import { SettingsPage } from './SettingsPage';

jest.mock('infra/reloadPage', () => ({ reloadPage: jest.fn() }));
jest.mock('data/datasources', () => ({
  ...jest.requireActual('data/datasources'),
  listDatasources: (types: readonly string[]) =>
    [
      { uid: 'logs-a', name: 'Logs A', type: 'victoriametrics-logs-datasource' },
      { uid: 'logs-b', name: 'Logs <b>', type: 'victoriametrics-logs-datasource' },
      { uid: 'vm', name: 'Metrics', type: 'prometheus' },
    ].filter(({ type }) => types.includes(type)),
}));
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  hasPermission: jest.fn(),
  getBackendSrv: jest.fn(),
}));

/** Nobody waits between one key and the next. */
const user = userEvent.setup({ delay: null });

interface Sent {
  readonly method?: string;
  readonly url: string;
  readonly data?: unknown;
}

const info = {
  author: { name: '' },
  description: '',
  links: [],
  logos: { large: '', small: '' },
  screenshots: [],
  updated: '',
  version: '',
};

interface Given {
  readonly jsonData?: unknown;
  /** What the server has by the time somebody saves. */
  readonly meanwhile?: unknown;
  readonly mayWrite?: boolean;
  readonly refusal?: unknown;
  readonly doctor?: Doctor;
}

function open({ jsonData = {}, meanwhile = jsonData, mayWrite = true, refusal, doctor }: Given = {}) {
  const sent: Sent[] = [];
  const answer = (request: Sent) => {
    sent.push(request);
    if (request.method === 'POST' && refusal !== undefined) {
      return throwError(() => refusal);
    }
    return of({ data: { id: PLUGIN_ID, enabled: true, pinned: false, jsonData: meanwhile } });
  };
  jest.mocked(runtime.hasPermission).mockImplementation((action) => mayWrite && action === 'plugins:write');
  jest.mocked(runtime.getBackendSrv).mockImplementation(() => Object.assign(Object.create(null), { fetch: answer }));
  jest.mocked(reloadPage).mockClear();
  const meta: AppPluginMeta = { id: PLUGIN_ID, name: '', type: PluginType.app, info, module: '', baseUrl: '' };
  const plugin = new AppPlugin();
  plugin.meta = Object.assign(meta, { jsonData });
  const { unmount } = render(<SettingsPage plugin={plugin} query={{}} doctor={doctor} />);
  return { unmount, sent, posted: () => sent.find(({ method }) => method === 'POST')?.data };
}

// By label: to compute the name of everything on the page takes a made-up browser long.
const textbox = (name: string | RegExp) => screen.getByLabelText(name);
const save = () => user.click(screen.getByRole('button', { name: 'Save' }));
const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);

beforeEach(() => {
  localStorage.clear();
  withTextWidths();
});

describe('the settings page', () => {
  it('shows what is set', () => {
    open({
      jsonData: {
        logsDatasourceUid: 'logs-b',
        metricsDatasourceUid: 'gone',
        baseFilter: 'team:="<a>"',
        temporality: 'delta',
        currency: { code: 'EUR', perUsd: 0.92 },
        prices: [{ model: 'glm-4.6', inputUsd: 0.6, outputUsd: 2.2 }],
        budgets: [{ name: 'Team', label: 'team', value: 'core', amountUsd: 100, period: 'week' }],
      },
    });
    expect(screen.getByRole('combobox', { name: /^Logs/ })).toHaveValue('Logs <b>');
    expect(screen.getByRole('combobox', { name: /^Metrics/ })).toHaveValue('gone (not found)');
    expect(textbox(/^Base filter/)).toHaveValue('team:="<a>"');
    expect(screen.getByRole('radio', { name: 'Delta' })).toBeChecked();
    expect(textbox(/^Currency/)).toHaveValue('EUR');
    expect(textbox(/^Rate/)).toHaveValue('0.92');
    expect(textbox('Model, row 1')).toHaveValue('glm-4.6');
    expect(textbox('Cache read, row 1')).toHaveValue('');
    expect(textbox('Amount, row 1')).toHaveValue('100');
    expect(within(screen.getByRole('radiogroup', { name: 'Period, row 1' })).getByLabelText('Week')).toBeChecked();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says what holds where nothing is set', () => {
    open();
    expect(screen.getByRole('combobox', { name: /^Logs/ })).toHaveAttribute(
      'placeholder',
      'The first that fits: Logs <b>'
    );
    expect(screen.getByRole('radio', { name: 'Find out' })).toBeChecked();
    expect(textbox(/^Base filter/)).toHaveAttribute('placeholder', expect.stringContaining('claude-code'));
    expect(screen.getByText('No budgets.')).toBeInTheDocument();
    expect(screen.getByText('No prices of your own.')).toBeInTheDocument();
  });

  it('saves by keyboard alone, keeps what is not its own, and loads the page anew', async () => {
    const { posted } = open({ jsonData: { baseFilter: 'a', later: [1] } });
    await user.clear(textbox(/^Base filter/));
    screen.getByRole('button', { name: 'Add a budget' }).focus();
    await user.keyboard('{Enter}');
    expect(textbox('Name, row 1')).toHaveFocus();
    await user.keyboard('All{Tab}{Tab}{Tab}250.5{Enter}');
    await screen.findByRole('button', { name: 'Saving…' });
    expect(reloadPage).toHaveBeenCalledTimes(1);
    expect(posted()).toEqual({
      enabled: true,
      pinned: false,
      jsonData: {
        later: [1],
        version: 2,
        budgets: [{ name: 'All', amountUsd: 250.5, period: 'month' }],
      },
    });
  });

  it('stores that nothing is set any more, as something: Grafana keeps the old where it is given nothing', async () => {
    const { posted } = open({ jsonData: { baseFilter: 'a' } });
    await user.clear(textbox(/^Base filter/));
    await save();
    expect(posted()).toMatchObject({ jsonData: { version: 2 } });
    expect(posted()).not.toHaveProperty('jsonData.baseFilter');
  });

  it('says after that what it did, once', async () => {
    const first = open({ jsonData: { baseFilter: 'a' } });
    await user.clear(textbox(/^Base filter/));
    await user.type(textbox(/^Currency/), 'eur');
    await user.type(textbox(/^Rate/), '0.92');
    await save();
    first.unmount();
    const second = open();
    expect(screen.getByText('Changed: Base filter, Currency.')).toBeInTheDocument();
    second.unmount();
    open();
    expect(screen.queryByText(/^Changed/)).not.toBeInTheDocument();
  });

  it('refuses what does not fit, with the reason beside it, and puts the focus there', async () => {
    const { sent } = open();
    await user.type(textbox(/^Rate/), '0,92');
    expect(alerts()).toEqual(['Not a number; decimals come after a point.']);
    await user.click(screen.getByRole('button', { name: 'Add a model' }));
    await user.keyboard('glm{Tab}-1');
    await user.type(textbox(/^Base filter/), 'a | delete');
    // What is only not there yet is no reason to shout.
    expect(screen.queryByText('Needed.')).not.toBeInTheDocument();
    await save();
    expect(textbox(/^Base filter/)).toHaveFocus();
    expect(screen.getByText('The base filter has a pipe (|). Only conditions are allowed in it.')).toBeInTheDocument();
    expect(screen.getByText('At least 0.')).toBeInTheDocument();
    expect(screen.getByText('Needed.')).toBeInTheDocument();
    expect(textbox('Input, row 1')).toBeInvalid();
    expect(screen.getByText('Not saved: 4 values do not fit')).toBeInTheDocument();
    expect(sent).toEqual([]);
    expect(reloadPage).not.toHaveBeenCalled();
  });

  it('names what is stored and not used', () => {
    open({
      jsonData: {
        prices: 'none',
        budgets: [
          { name: 'All', amountUsd: 1, period: 'day' },
          { name: '<b>', amountUsd: 0, period: 'year' },
        ],
      },
    });
    const [notice] = screen.getAllByRole('alert');
    expect(notice).toHaveTextContent('Own prices: Not of the kind that belongs here.');
    expect(notice).toHaveTextContent('Budgets, row 2, Amount: At least 0.01.');
    expect(notice).toHaveTextContent('Budgets, row 2, Period: One of: day, week, month.');
    expect(textbox('Name, row 2')).toHaveValue('<b>');
  });

  it('removes the row that was meant, and leaves the focus near it', async () => {
    const { posted } = open({
      jsonData: { budgets: ['a', 'b', 'c'].map((name) => ({ name, amountUsd: 1, period: 'day' })) },
    });
    await user.click(screen.getByRole('button', { name: 'Remove row 2' }));
    expect(screen.getByRole('button', { name: 'Add a budget' })).toHaveFocus();
    await save();
    expect(posted()).toMatchObject({ jsonData: { budgets: [{ name: 'a' }, { name: 'c' }] } });
  });

  it('chooses a data source, and none', async () => {
    withElementSize();
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 400));
    const { posted } = open({ jsonData: { metricsDatasourceUid: 'vm' } });
    await user.click(screen.getByTitle('Clear value'));
    await user.click(screen.getByRole('combobox', { name: /^Logs/ }));
    await user.click(await screen.findByRole('option', { name: 'Logs <b>' }));
    await save();
    expect(posted()).toEqual({
      enabled: true,
      pinned: false,
      jsonData: { logsDatasourceUid: 'logs-b', version: 2 },
    });
  });

  it('does not undo what somebody else has saved meanwhile', async () => {
    const { sent } = open({ meanwhile: { baseFilter: 'theirs' } });
    await user.type(textbox(/^Base filter/), 'mine');
    await save();
    expect(await screen.findByText(/^Somebody else has changed the settings/)).toBeInTheDocument();
    expect(sent.map(({ method }) => method)).toEqual(['GET']);
    expect(textbox(/^Base filter/)).toHaveValue('mine');
  });

  it('says why Grafana did not take it, and lets one try again', async () => {
    open({ refusal: { status: 403, data: { message: 'Permissions needed: plugins:write' } } });
    await save();
    expect(await screen.findByText('Permissions needed: plugins:write')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled();
    expect(reloadPage).not.toHaveBeenCalled();
  });

  it('is only to be read by those who may not write, and says why', () => {
    open({ mayWrite: false, jsonData: { budgets: [{ name: 'a', amountUsd: 1, period: 'day' }] } });
    expect(screen.getByText(/takes the permission plugins:write/)).toBeInTheDocument();
    const controls = ['textbox', 'combobox', 'radio', 'button'].flatMap((role) => screen.queryAllByRole(role));
    const usable = controls.filter((control) => !control.hasAttribute('disabled'));
    expect(usable.map((control) => control.getAttribute('aria-label'))).toEqual([]);
  });

  it('shows and saves what is set of labels, range, limits, thresholds and privacy', async () => {
    const { posted } = open({
      jsonData: {
        labels: { user: ['employee', 'user.email'] },
        thresholds: { sessionCostUsd: 5 },
        limits: { listRows: 100 },
        privacy: { text: 'permitted' },
      },
    });
    expect(textbox(/^User/)).toHaveValue('employee, user.email');
    expect(textbox(/^Team/)).toHaveAttribute('placeholder', 'team, team.id, department');
    expect(textbox(/^Cost of a session/)).toHaveValue('5');
    expect(screen.getByRole('radio', { name: '100' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Those with the permission' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Masked' })).toBeChecked();
    await user.type(textbox(/^Team/), 'squad, guild');
    await user.type(textbox(/^From/), 'now-24h');
    await user.clear(textbox(/^Cost of a session/));
    await user.type(textbox(/^Wait for a person/), '90');
    await user.click(screen.getByRole('radio', { name: 'As they are' }));
    await save();
    expect(posted()).toMatchObject({
      jsonData: {
        version: 2,
        labels: { user: ['employee', 'user.email'], team: ['squad', 'guild'] },
        defaultRange: { from: 'now-24h' },
        limits: { listRows: 100 },
        thresholds: { waitSeconds: 90 },
        privacy: { text: 'permitted', maskSecrets: false },
      },
    });
  });

  it('refuses a field that means two things, and a time that Grafana would take for another', async () => {
    const { sent } = open({ jsonData: { labels: { team: ['squad'] } } });
    await user.type(textbox(/^Project/), 'squad');
    await user.type(textbox(/^From/), 'now-7x');
    await user.type(textbox(/^Events of a session/), '12');
    expect(alerts()).toEqual([
      'squad means something else already, further up.',
      'Not a time as Grafana writes it, such as now-7d or 2026-11-01.',
      'At least 1000.',
    ]);
    await save();
    expect(sent).toEqual([]);
    expect(textbox(/^Project/)).toHaveFocus();
  });

  it('does not write over the settings of a later version before somebody wants it', async () => {
    const later = { version: 9, baseFilter: 'a', quotas: [1] };
    const { posted } = open({ jsonData: later });
    expect(screen.getByText('A later version of Sessionline has written these settings')).toBeInTheDocument();
    expect(textbox(/^Base filter/)).toHaveValue('a');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.click(screen.getByText('Change them all the same'));
    await user.type(textbox(/^Base filter/), 'b');
    await save();
    expect(posted()).toMatchObject({ jsonData: { version: 2, baseFilter: 'ab', quotas: [1] } });
  });

  it('does not offer to write over them to those who may not', () => {
    open({ jsonData: { version: 9 }, mayWrite: false });
    expect(screen.queryByText('Change them all the same')).not.toBeInTheDocument();
  });
});

describe('the test of the settings', () => {
  it('is of what stands in the form, saved or not, and of nothing before it is asked for', async () => {
    const doctor = jest.fn(() => <output>Found it</output>);
    open({ jsonData: { baseFilter: 'a' }, doctor });
    await user.type(textbox(/^Base filter/), 'b');
    expect(doctor).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Test' }));
    expect(await screen.findByText('Found it')).toBeInTheDocument();
    expect(doctor).toHaveBeenLastCalledWith({ settings: expect.objectContaining({ baseFilter: 'ab' }) }, {});
    doctor.mockClear();
    await user.type(textbox(/^Base filter/), 'c');
    await user.click(screen.getByRole('button', { name: 'Test' }));
    expect(doctor).toHaveBeenLastCalledWith({ settings: expect.objectContaining({ baseFilter: 'abc' }) }, {});
  });

  it('that fails says so, and leaves the form as it is', async () => {
    jest.spyOn(console, 'error').mockImplementation();
    const doctor = () => {
      throw new Error('No such part');
    };
    open({ doctor });
    await user.type(textbox(/^Base filter/), 'b');
    await user.click(screen.getByRole('button', { name: 'Test' }));
    expect(screen.getByText(/No such part/)).toBeInTheDocument();
    expect(textbox(/^Base filter/)).toHaveValue('b');
  });

  it('is not there where there is nothing to test with', () => {
    open();
    expect(screen.queryByRole('button', { name: 'Test' })).not.toBeInTheDocument();
  });
});
