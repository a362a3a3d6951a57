import { render, screen, within } from '@testing-library/react';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { DEFAULT_USAGE, type UsageChoices } from 'domain/usage/usageChoices';
import type { OwnPrices } from 'domain/usage/whatIf';
import React, { useState } from 'react';
import { aSession, type RowFields } from 'testing/builders';
import { readCapture } from 'testing/captures';
import { CostTokens, type CostTokensProps } from '../CostTokens';

export const onSelect = jest.fn();

function Owner({ session, start = {}, own, renderChart }: OwnerProps) {
  const [choices, setChoices] = useState({ ...DEFAULT_USAGE, ...start });
  const [selected, setSelected] = useState<string>();
  return (
    <CostTokens
      session={session}
      choices={choices}
      onChoose={(change) => setChoices({ ...choices, ...change })}
      selectedEventId={selected}
      onSelect={(eventId) => {
        setSelected(eventId);
        onSelect(eventId);
      }}
      ownPrices={own}
      renderChart={renderChart}
      timeZone="utc"
    />
  );
}

interface OwnerProps {
  readonly session: Session;
  readonly start?: Partial<UsageChoices>;
  readonly own?: OwnPrices;
  readonly renderChart?: CostTokensProps['renderChart'];
}

export const captured = (name = '2.1.330-interactive') => foldSession('session-1', readCapture(name));
/** Shows the tab with choices that change as a person changes them. */
export const show = (session: Session, more: Omit<OwnerProps, 'session'> = {}) =>
  render(<Owner session={session} {...more} />);

export const grid = () => within(screen.getByRole('grid'));
export const line = (name: RegExp) => grid().getByRole('row', { name });
export const button = (name: RegExp) => screen.getByRole('button', { name });
export const region = (name: string) => screen.getByRole('region', { name });
export const firstCells = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent);

/** A request of four kinds, charged at 4, 20, 0.2 and 5 dollars a million. */
export const charged = (input: number, output: number, read: number, created: number): RowFields => ({
  cost_usd: (4000 * input + 20_000 * output + 200 * read + 5000 * created) / 1e9,
  input_tokens: input,
  output_tokens: output,
  cache_read_tokens: read,
  cache_creation_tokens: created,
  cache_creation_5m_tokens: created,
  cache_creation_1h_tokens: 0,
});
export const priced = () =>
  foldSession(
    'session-1',
    [
      charged(10, 500, 0, 90_000),
      charged(12, 80, 90_000, 900),
      charged(400, 1200, 90_900, 30),
      charged(9, 44, 91_000, 7_000),
      charged(3, 900, 0, 99_000),
    ].reduce((made, fields) => made.request(fields), aSession().prompt('Tidy')).records
  );
