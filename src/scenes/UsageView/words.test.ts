import type { DifferenceReason, UsageComparison } from 'domain/usage/compareUsage';
import type { UsageGap } from 'domain/usage/usageFigures';

import { comparisonWords } from './comparisonWords';
import { gapWords, readingGapWords } from './gapWords';
import { labelName, listTitle } from './labelName';
import { noteWords } from './readingWords';

const cost = { metrics: 9.9e9, logs: 10e9, difference: -0.1e9, ratio: -0.01 };
const tokens = { metrics: 990, logs: 1000, difference: -10, ratio: -0.01 };

const wordsOf = (changed: Partial<UsageComparison>) =>
  comparisonWords({
    status: 'ready',
    value: { comparison: { kind: 'different', cost, tokens, reasons: ['edges'], ...changed } },
  });

describe('metrics against logs, in words', () => {
  it('says both, the difference and the likely reason', () => {
    const words = wordsOf({});
    expect(words).toContain('$9.90');
    expect(words).toContain('$10.00');
    expect(words).toContain('−1.00 %');
    expect(words).toContain('up to a minute later');
  });

  it('says when they agree', () => {
    expect(wordsOf({ kind: 'same', reasons: [] })).toMatch(/say the same: \$10\.00/);
  });

  it('has words for each reason', () => {
    const reasons: readonly DifferenceReason[] = [
      ...(['logsOff', 'metricsOff', 'logsRetention', 'metricsRetention'] as const),
      ...(['lateSamples', 'requestsWithoutCost', 'resumedSessions', 'edges', 'unknown'] as const),
    ];
    expect(new Set(reasons.map((reason) => wordsOf({ reasons: [reason] }))).size).toBe(reasons.length);
  });

  it('says why they could not be compared, and nothing before it is known', () => {
    expect(comparisonWords({ status: 'failed', error: { message: 'timed out' } })).toContain('timed out');
    expect(comparisonWords({ status: 'loading' })).toBeUndefined();
  });
});

describe('reasons and names', () => {
  it('are told apart', () => {
    const gaps: readonly UsageGap[] = ['noMetric', 'notInMetrics', 'notInLogs', 'notByLabel', 'noSessionIds'];
    const all = [...gaps, ...(['noMetricsSource', 'noLogsSource', 'unread', 'failed'] as const)].map(gapWords);
    expect(new Set(all).size).toBe(all.length);
    expect(readingGapWords('nothingToCompare')).not.toBe(readingGapWords('cannotTell'));
    expect(noteWords({ kind: 'resumed', processes: 1200 })).toContain('1,200');
    expect(noteWords({ kind: 'severalNames', names: ['a<b', 'c'] })).toContain('a<b, c');
  });

  it('of labels are words where the client knows them, and their own where a person made them', () => {
    expect(labelName('terminal.type')).toBe('Terminal');
    expect(labelName('cost_center')).toBe('cost_center');
    expect(listTitle('user.id')).toBe('Who cost most?');
    expect(listTitle('<team>')).toBe('Which <team> cost most?');
  });
});
