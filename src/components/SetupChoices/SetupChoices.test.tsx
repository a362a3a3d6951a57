import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { BACKENDS, DEFAULT_SETUP, FIELDS, PLACES, type SetupChoices as Choices } from 'domain/setup/choices';
import React, { useState } from 'react';
import { withTextWidths } from '../testing/layout';
import { backendWords, fieldWords, placeWords } from './choiceWords';
import { SetupChoices } from './SetupChoices';

const onChoose = jest.fn();
const GRAFANAS = { logs: 'http://victorialogs:9428' };

function Owner({ first }: { readonly first: Partial<Choices> }) {
  const [choices, setChoices] = useState<Choices>({ ...DEFAULT_SETUP, ...first });
  const choose = (change: Partial<Choices>) => {
    onChoose(change);
    setChoices({ ...choices, ...change });
  };
  return <SetupChoices choices={choices} ofGrafana={GRAFANAS} onChoose={choose} />;
}
const show = (first: Partial<Choices> = {}) => render(<Owner first={first} />);
const field = (name: RegExp | string) => screen.getByRole('textbox', { name });

beforeEach(() => {
  onChoose.mockClear();
  withTextWidths();
});

describe('addresses', () => {
  it('are offered, and never filled in unasked', async () => {
    show();
    expect(field('Address of VictoriaLogs')).toHaveValue('');
    await userEvent.click(screen.getByRole('button', { name: 'Use http://localhost:9428' }));
    expect(field(/Address of VictoriaLogs/)).toHaveValue('http://localhost:9428');
    expect(screen.queryByRole('button', { name: /Use .*:9428/ })).not.toBeInTheDocument();
  });

  it('of Grafana’s own are said to be its own', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Use http://victorialogs:9428' }));
    expect(screen.getByText(/This is how Grafana reaches it/)).toBeInTheDocument();
    await userEvent.type(field(/Address of VictoriaLogs/), '1');
    expect(screen.queryByText(/This is how Grafana reaches it/)).not.toBeInTheDocument();
  });

  it('that are none say so, in place', async () => {
    show();
    await userEvent.type(field('Address of VictoriaMetrics'), 'vm:8428');
    expect(screen.getByRole('alert')).toHaveTextContent('An address such as http://host:9428');
    expect(field(/Address of VictoriaMetrics/)).toBeInvalid();
  });
});

describe('what is asked for', () => {
  it.each([
    ['single', ['Address of VictoriaLogs', 'Address of VictoriaMetrics']],
    ['cluster', ['Address of vlinsert', 'Address of vminsert', 'Tenant: account, or account:project']],
    ['vmauth', ['Address of vmauth', 'User', 'Address of VictoriaLogs', 'Address of VictoriaMetrics']],
    ['agents', ['Address of vlagent', 'Address of vmagent', 'Address of VictoriaLogs', 'Address of VictoriaMetrics']],
    ['collector', ['Address of the collector', 'Address of VictoriaLogs', 'Address of VictoriaMetrics']],
  ] as const)('of %s', (backend, names) => {
    show({ backend });
    names.forEach((name) => expect(field(name)).toBeInTheDocument());
    // And the labels, which all have.
    expect(screen.getAllByRole('textbox')).toHaveLength(names.length + 1);
  });

  it('a secret is not shown, and said to stay', () => {
    show({ backend: 'vmauth' });
    expect(screen.getByLabelText(/^Password/)).toHaveAttribute('type', 'password');
    expect(screen.getByText(/it is not stored/)).toBeInTheDocument();
  });

  it('a token takes the place of user and password', async () => {
    show({ backend: 'vmauth' });
    await userEvent.click(screen.getByRole('radio', { name: 'Bearer token' }));
    expect(onChoose).toHaveBeenCalledWith({ login: 'bearer' });
    expect(screen.getByLabelText(/^Token/)).toBeInTheDocument();
    expect(screen.queryByLabelText(/^Password/)).not.toBeInTheDocument();
  });

  it('the address of a gateway, when one is chosen', () => {
    show({ model: 'gateway' });
    expect(field('Address of the gateway')).toBeInTheDocument();
  });
});

describe('the rest', () => {
  it('says what the chosen way of counting means', async () => {
    show();
    expect(screen.getByText(/holds the sum so far/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Delta' }));
    expect(screen.getByText(/1\.132 or later/)).toBeInTheDocument();
  });

  it('names labels that are none', async () => {
    show();
    await userEvent.type(field(/^Labels for all/), 'team=a, b');
    expect(screen.getByRole('alert')).toHaveTextContent('Left out, since it is no name=value: b');
  });

  it('has words for everything there is to choose', () => {
    const labels = [
      ...PLACES.map((each) => placeWords()[each].label),
      ...BACKENDS.map((each) => backendWords()[each].label),
      ...FIELDS.map((each) => fieldWords()[each]),
    ];
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('has names that assistive technology can use', async () => {
    const { container } = show({ backend: 'vmauth', fields: { logs: 'x' }, attributes: 'x' });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
