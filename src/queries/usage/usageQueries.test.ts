import * as fc from 'fast-check';

import { epochMs } from 'domain/units';
import { metricNamesQuestion, namesOf, USAGE_METRICS } from './metricNames';
import { isRequestLabel, labelIn, readLabels } from './usageLabels';
import { usageSums } from './usageSums';
import { usageTotalsQuestions } from './usageTotals';

const DOTTED = [
  ['cost', 'claude_code.cost.usage'],
  ['tokens', 'claude_code.token.usage'],
  ['starts', 'claude_code.session.count'],
  ['activeTime', 'claude_code.active_time.total'],
  ['lines', 'claude_code.lines_of_code.count'],
  ['commits', 'claude_code.commit.count'],
  ['pullRequests', 'claude_code.pull_request.count'],
  ['editDecisions', 'claude_code.code_edit_tool.decision'],
] as const;
const ALL_NAMES = DOTTED.map(([, name]) => name);

describe('the names of the client’s metrics', () => {
  it.each([
    ...DOTTED,
    ['cost', 'claude_code_cost_usage_USD_total'],
    ['cost', 'claude_code_cost_usage_total'],
    ['tokens', 'claude_code_token_usage_tokens_total'],
    ['starts', 'claude_code_session_count_total'],
    ['starts', 'claude_code_session_count_USD_total'],
    ['activeTime', 'claude_code_active_time_seconds_total'],
    ['activeTime', 'claude_code_active_time_total'],
    ['lines', 'claude_code_lines_of_code_count_tokens_total'],
    ['commits', 'claude_code_commit_count_seconds_total'],
    ['pullRequests', 'claude_code_pull_request_count_total'],
    ['editDecisions', 'claude_code_code_edit_tool_decision_tokens_total'],
  ] as const)('%s is %s, and nothing else is', (metric, name) => {
    expect(USAGE_METRICS.filter((each) => namesOf(each, [name]).length > 0)).toEqual([metric]);
  });

  it.each(['my_claude_code.cost.usage', 'claude_code.cost.usage.extra', 'claude_code.active_time.total_seconds', ''])(
    '%j is none',
    (name) => {
      expect(USAGE_METRICS.filter((each) => namesOf(each, [name]).length > 0)).toEqual([]);
    }
  );

  it('are looked for from the start to the end of the range, in whole seconds', () => {
    const { expr, toMs } = metricNamesQuestion({ fromMs: epochMs(1_500), toMs: epochMs(61_200) });
    expect(toMs).toBe(62_000);
    expect(expr).toContain('[61s]');
  });
});

describe('labels', () => {
  it('tell how a database writes them, and by what one can group', () => {
    const stored = ['__name__', 'session.id', 'user.email', 'model', 'type', 'team', 'scope.name'];
    expect(readLabels(stored)).toEqual({
      styles: ['dotted'],
      groupable: ['model', 'team', 'user.email'],
      hasSessionIds: true,
    });
    const underscored = stored.map((label) => labelIn('underscored', label));
    expect(readLabels(underscored)).toEqual({ ...readLabels(stored), styles: ['underscored'] });
    expect(readLabels([...stored, ...underscored]).styles).toEqual(['dotted', 'underscored']);
  });

  it('are looked for in both ways where nothing tells', () => {
    expect(readLabels(['model', 'team'])).toEqual({
      styles: ['dotted', 'underscored'],
      groupable: ['model', 'team'],
      hasSessionIds: false,
    });
  });

  it('of requests are known', () => {
    expect(['model', 'agent.name', 'team', 'user.email'].map(isRequestLabel)).toEqual([true, true, false, false]);
  });
});

const sums = { names: ALL_NAMES, styles: ['dotted'], how: 'increase_pure', window: 60 } as const;
const textOf = (change: object): string =>
  usageSums({ ...sums, ...change })
    .map(({ promql }) => promql)
    .join('\n');

describe('sums', () => {
  it('are one question, with a part for every metric and one for the sessions', () => {
    expect(usageSums(sums)).toHaveLength(1);
    expect(textOf({}).match(/label_replace/g)).toHaveLength(USAGE_METRICS.length + 1);
  });

  it('leave out those who looked at running agents', () => {
    expect(textOf({ parts: ['starts'] })).toContain('"start_type"!="agents_view"');
    expect(textOf({ parts: ['sessions'] })).toContain('"start_type"!="agents_view"');
  });

  it('write labels as the database does', () => {
    const asked = { filters: { 'user.email': ['a.b@c'] }, by: 'service.version', parts: ['cost'] };
    expect(textOf({ ...asked, styles: ['underscored'] })).toBe(
      'label_replace(sum by ("service_version") (increase_pure(' +
        '{__name__="claude_code.cost.usage","user_email"=~"a\\\\.b@c"}[60s])), "usage_part", "cost.0", "", "")'
    );
    expect(textOf({ ...asked, styles: ['dotted', 'underscored'] })).toContain(
      'by ("service.version", "service_version")'
    );
  });

  it('ask for nothing where there is nothing', () => {
    expect(usageSums({ ...sums, names: [] })).toEqual([]);
  });

  it('keep a query within what a database reads, whatever is filtered', () => {
    const values = fc.array(fc.string({ maxLength: 20 }), { maxLength: 100 });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 12 }), values, { maxKeys: 2 }), (filters) => {
        const parts = usageSums({ ...sums, filters });
        expect(parts.map(({ promql }) => promql.match(/label_replace/g)?.length ?? 0).reduce((a, b) => a + b)).toBe(9);
        expect(parts.every(({ promql }) => !/[$[\]]/.test(promql.replaceAll('[60s]', '')))).toBe(true);
      })
    );
  });

  it('reach exactly from the start to the end of a span', () => {
    const [question] = usageTotalsQuestions({ ...sums, fromMs: epochMs(1_000), toMs: epochMs(3_601_000) });
    expect(question).toMatchObject({ fromMs: 1_000, toMs: 3_601_000 });
    expect(question?.expr).toContain('[3600s]');
  });
});
