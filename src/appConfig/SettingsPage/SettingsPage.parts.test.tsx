import { screen } from '@testing-library/react';
import React from 'react';

import { withTextWidths } from 'components/testing/layout';
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
