import { render, screen } from '@testing-library/react';
import { type Ledger, LEDGER_OWNERS, type LedgerOwner } from 'domain/analysis/ledger';
import { durationMs } from 'domain/units';
import * as fc from 'fast-check';
import React from 'react';
import { LedgerBar } from './LedgerBar';
import { LedgerFigure } from './LedgerFigure';
import { ownerTitle, shareText } from './ledgerWords';

function ledgerOf(parts: Partial<Record<LedgerOwner, number>>): Ledger {
  const of = (owner: LedgerOwner) => durationMs(parts[owner] ?? 0);
  return {
    wallMs: durationMs(LEDGER_OWNERS.reduce((sum, owner) => sum + (parts[owner] ?? 0), 0)),
    parts: {
      compaction: of('compaction'),
      model: of('model'),
      tool: of('tool'),
      hook: of('hook'),
      retry: of('retry'),
      wait: of('wait'),
      unexplained: of('unexplained'),
      idle: of('idle'),
    },
  };
}

const bar = () => screen.getByRole('img');
const lines = () => (bar().getAttribute('aria-label') ?? '').split('\n');
const shares = () => [...bar().children].map((part) => Number(part instanceof HTMLElement ? part.style.flexGrow : NaN));

describe('where the time went', () => {
  it('is said in words to who does not see the bar, the largest part first, and how it is counted', () => {
    render(<LedgerBar ledger={ledgerOf({ model: 60_000, tool: 30_000, idle: 110_000 })} />);
    expect(lines()).toEqual([
      'Between prompts: 1 min 50 s, 55 %',
      'Model: 1 min 00 s, 30 %',
      'Tools: 30.0 s, 15 %',
      expect.stringMatching(/^Wall time; /),
    ]);
    expect(bar()).toHaveAttribute('title', bar().getAttribute('aria-label') ?? '');
  });

  it('is drawn as parts as long as they took, and nothing for what took no time', () => {
    render(<LedgerBar ledger={ledgerOf({ model: 60_000, wait: 20_000, hook: 0 })} />);
    expect(shares()).toEqual([60_000, 20_000]);
  });

  it('has another look for each part', () => {
    render(<LedgerBar ledger={ledgerOf(Object.fromEntries(LEDGER_OWNERS.map((owner) => [owner, 10])))} />);
    const looks = [...bar().children].map((part) => part.getAttribute('style'));
    expect(looks).toHaveLength(LEDGER_OWNERS.length);
    expect(looks.every((look) => look?.includes('background-color'))).toBe(true);
    expect(new Set(looks).size).toBeGreaterThanOrEqual(LEDGER_OWNERS.length - 1);
  });

  it('of a session without length is an empty bar and no share of nothing', () => {
    render(<LedgerFigure ledger={ledgerOf({})} />);
    expect(bar()).toBeEmptyDOMElement();
    expect(document.body).not.toHaveTextContent(/NaN|Infinity|%/);
  });

  it('is one line with its largest part', () => {
    const { container } = render(<LedgerFigure ledger={ledgerOf({ wait: 90_000, model: 10_000 })} />);
    expect(container).toHaveTextContent('1 min 40 s');
    expect(container).toHaveTextContent('Waiting for a person 90 %');
    expect(container).not.toHaveTextContent('Model');
  });
});

describe('a share', () => {
  it.each([
    [1, 100_000, '< 1 %'],
    [994, 100_000, '< 1 %'],
    [1_000, 100_000, '1 %'],
    [0, 100_000, '0 %'],
    [99_999, 100_000, '100 %'],
  ])('of %d in %d ms is %s', (part, whole, text) => {
    expect(shareText(ledgerOf({ model: part, idle: whole - part }), 'model')).toBe(text);
  });

  it('never says that something took no time that did', () => {
    const anyParts = fc.record({ model: fc.nat(10 ** 6), tool: fc.nat(10 ** 6), idle: fc.nat(10 ** 9) });
    fc.assert(
      fc.property(anyParts, (parts) => {
        const ledger = ledgerOf(parts);
        for (const owner of LEDGER_OWNERS) {
          expect(shareText(ledger, owner) === '0 %').toBe(ledger.parts[owner] === 0);
        }
      })
    );
  });
});

it('has a name of its own for each part', () => {
  expect(new Set(LEDGER_OWNERS.map(ownerTitle)).size).toBe(LEDGER_OWNERS.length);
});
