import { formattedValueToString, getValueFormat } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import React from 'react';

import { AMERICAN, Numbers } from 'domain/format/numbers';
import { parseEvent } from 'domain/events/parseEvent';
import { durationMs, nanoUsd } from 'domain/units';
import { Cost } from './Figures/Cost';
import {
  currencyWords,
  estimated,
  eventSummary,
  exactUsd,
  formatCount,
  formatDuration,
  formatPercent,
  formatTokens,
  formatUsd,
  listed,
  moneyScale,
  moneyUnit,
  panelMoney,
  showNumbersAs,
  tokenFlow,
} from './numbers';

afterEach(() => showNumbersAs(AMERICAN));

const REQUEST = parseEvent({
  _time: '2026-11-23T10:00:00Z',
  'session.id': 's',
  'event.name': 'api_request',
  model: 'm',
  input_tokens: '12400',
  output_tokens: '3',
});
const AMOUNT = nanoUsd(672_690_000);
const euros = () => showNumbersAs(new Numbers('en-US', { code: 'EUR', perUsd: 0.92 }));

describe('what a person reads', () => {
  it('is as in en-US and in dollars until somebody says otherwise', () => {
    expect([formatUsd(AMOUNT), exactUsd(AMOUNT), formatCount(12_400)]).toEqual(['$0.67', '$0.67269', '12,400']);
    expect(currencyWords()).toBeUndefined();
  });

  it('is as in the person’s place, also in what the domain words', () => {
    showNumbersAs(new Numbers('de-DE'));
    expect(formatCount(12_400)).toBe('12.400');
    expect(formatTokens(12_400)).toBe('12,4k');
    expect(formatPercent(0.4567, 2)).toBe('45,67 %');
    expect(formatDuration(durationMs(16_887))).toBe('16,9 s');
    expect(eventSummary(REQUEST)).toBe('m 12,4k in → 3 out');
  });

  it('has the words of the texts around it, in their order', () => {
    showNumbersAs(new Numbers('zh-Hans', undefined, 'zh-Hans', (sent, received) => `发送 ${sent} → 返回 ${received}`));
    expect(eventSummary(REQUEST)).toBe('m 发送 12.4k → 返回 3');
    expect(formatDuration(durationMs(16_887))).toBe('16.9 秒');
    expect(tokenFlow('1.1k', '20')).toBe('1.1k in → 20 out');
    expect(listed(['one', 'two'])).toBe('one, two');
    expect(listed([])).toBe('');
  });

  it('says of converted money what it is in dollars and at which rate', () => {
    euros();
    render(<Cost amount={AMOUNT} />);
    expect(screen.getByText('≈€0.62')).toHaveAttribute('title', '$0.67269 at 0.92 EUR a dollar');
    expect(currencyWords()).toMatch(/0\.92 EUR a dollar.*fixed this rate in the settings/);
  });

  it('is the same in panels, which write it by themselves', () => {
    const inPanel = (usd: number) => formattedValueToString(getValueFormat(moneyUnit())(panelMoney(usd), 2));
    expect(inPanel(0.5)).toBe('$0.50');
    euros();
    expect(inPanel(0.5)).toBe('≈€0.46');
    expect(inPanel(12_500)).toBe('≈€11.50K');
    showNumbersAs(new Numbers('de-DE', { code: 'CAD', perUsd: 1.5 }));
    expect(inPanel(2)).toBe('≈CA$3.00');
  });

  it('writes the rate as the person writes numbers', () => {
    showNumbersAs(new Numbers('de-DE', { code: 'EUR', perUsd: 0.92 }));
    expect(exactUsd(AMOUNT).replace(/\s/g, ' ')).toBe('0,67269 $ at 0,92 EUR a dollar');
  });

  it('has the columns it needs, and in American dollars those that there always were', () => {
    expect(moneyScale()).toBe(1);
    showNumbersAs(new Numbers('fr-FR', { code: 'CHF', perUsd: 0.88 }));
    expect(moneyScale()).toBeCloseTo('≈0,0037 CHF'.length / '$0.0042'.length);
    showNumbersAs(new Numbers('en-US', { code: 'JPY', perUsd: 150 }));
    expect(moneyScale()).toBe(1);
  });

  it('is marked as an estimate once', () => {
    expect(estimated(formatUsd(AMOUNT))).toBe('≈ $0.67');
    euros();
    expect(estimated(formatUsd(AMOUNT))).toBe('≈€0.62');
    render(<Cost amount={AMOUNT} requestsWithoutCost={2} />);
    expect(screen.getByText('≥ ≈€0.62')).toBeInTheDocument();
  });
});
