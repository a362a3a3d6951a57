import { render, screen } from '@testing-library/react';
import { foldSession } from 'domain/sessions/foldSession';
import React from 'react';
import { aSession } from 'testing/builders';
import { Marked } from './Marked/Marked';
import { SessionHeader } from './SessionHeader/SessionHeader';
import { StatStrip } from './StatStrip/StatStrip';
import { testIds } from './testIds';
import { withElementSize } from './testing/layout';
import { aboveWords, errorWords, showThresholds } from './thresholds';
import { TurnList } from './TurnList/TurnList';

afterEach(() => showThresholds({}));

const marks = () => screen.queryAllByTitle(/marked as the configuration says$/).map((mark) => mark.title);

describe('what is above a threshold', () => {
  it('is nothing where none is set, whatever the figure', () => {
    for (const amount of [0, 1e12, Infinity, NaN, -1]) {
      expect(aboveWords('sessionCostUsd', amount)).toBeUndefined();
    }
    expect(errorWords({ apiErrors: 9, apiRequests: 0 })).toBeUndefined();
  });

  it('is what reaches it, and says by which', () => {
    showThresholds({ sessionCostUsd: 5, contextTokens: 150_000, errorPercent: 2.5, waitMs: 90_000 });
    expect(aboveWords('sessionCostUsd', 4.999)).toBeUndefined();
    expect(aboveWords('sessionCostUsd', 5)).toBe('A cost of $5.00 or more, marked as the configuration says');
    expect(aboveWords('contextTokens', 150_001)).toMatch(/^A context of 150,000 tokens or more/);
    expect(aboveWords('waitMs', 3_600_000)).toMatch(/^A wait for a person of 1 min 30 s or more/);
    expect(aboveWords('sessionCostUsd', NaN)).toBeUndefined();
  });

  it('counts failed requests of all that were tried', () => {
    showThresholds({ errorPercent: 2.5 });
    expect(errorWords({ apiErrors: 1, apiRequests: 99 })).toBeUndefined();
    expect(errorWords({ apiErrors: 1, apiRequests: 39 })).toMatch(/^2\.50? % or more of the API requests failed/);
    expect(errorWords({ apiErrors: 2, apiRequests: 0 })).toBeDefined();
    expect(errorWords({ apiErrors: 0, apiRequests: 0 })).toBeUndefined();
  });

  it('stands out by a sign and by words, not by its colour alone', () => {
    render(<Marked why="Too much">$7.00</Marked>);
    expect(screen.getByTitle('Too much')).toHaveTextContent('Too much:');
    expect(screen.getByText('$7.00')).toBeInTheDocument();
  });

  it('stands out in the head of a session and in its turns', () => {
    withElementSize();
    const { records } = aSession()
      .prompt('x')
      .request({ cost_usd: '6', input_tokens: '200000' })
      .after(120_000)
      .decide('Bash', { source: 'user_temporary' })
      .result()
      .prompt('y')
      .request();
    const session = foldSession('s', records);
    const show = () => {
      const { unmount } = render(
        <>
          <SessionHeader session={session} />
          <TurnList session={session} selectedTurnId={undefined} onSelectTurn={jest.fn()} timeZone="utc" />
        </>
      );
      const found = marks();
      const turns = screen.getAllByTestId(testIds.turnList.row).map((row) => /wait for a person/.test(row.textContent));
      unmount();
      return { found, turns };
    };
    expect(show().found).toEqual([]);
    showThresholds({ sessionCostUsd: 5, contextTokens: 150_000, waitMs: 60_000 });
    const { found, turns } = show();
    expect(found).toEqual([
      expect.stringMatching(/^A cost of/),
      expect.stringMatching(/^A context of/),
      expect.stringMatching(/^A wait for a person/),
    ]);
    expect(turns).toEqual([true, false]);
  });

  it('stands out in a strip of figures', () => {
    render(
      <StatStrip
        stats={[
          { label: 'Errors', value: '7', why: 'Too many' },
          { label: 'Sessions', value: '2' },
        ]}
      />
    );
    expect(screen.getByText('7')).toHaveTextContent('Too many: 7');
    expect(screen.getByText('2')).toHaveTextContent(/^2$/);
  });
});
