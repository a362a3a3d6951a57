import { screen, within } from '@testing-library/react';

import { withElementSize, withTextWidths } from 'components/testing/layout';
import { reloadPage } from 'infra/reloadPage';
import { alerts, open, save, textbox, user } from './testing/openSettings';

jest.mock('infra/reloadPage', () => ({ reloadPage: jest.fn() }));
jest.mock('data/datasources', () => jest.requireActual('./testing/listedSources'));
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  hasPermission: jest.fn(),
  getBackendSrv: jest.fn(),
}));

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
});
