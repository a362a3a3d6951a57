import { type Sample, samplesOf } from './metricLedger';
import { truthOf } from './truth';
import { generateWeek } from './week';

const week = generateWeek({ seed: 5, nowMs: Date.parse('2026-11-23T12:00:00Z'), days: 7, sessions: 64 });

const keyOf = (sample: Sample): string => `${sample.metric} ${JSON.stringify(sample.labels)}`;

/** What a database makes of counters that start again: the sum of all rises, from 0. */
function increase(samples: readonly Sample[]): Map<string, number> {
  const last = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const sample of samples) {
    const key = keyOf(sample);
    const before = last.get(key) ?? 0;
    const rise = sample.value >= before ? sample.value - before : sample.value;
    totals.set(key, (totals.get(key) ?? 0) + rise);
    last.set(key, sample.value);
  }
  return totals;
}

function byMetric(totals: ReadonlyMap<string, number>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [key, value] of totals) {
    const metric = key.slice(0, key.indexOf(' '));
    sums[metric] = (sums[metric] ?? 0) + value;
  }
  return sums;
}

const plus = (samples: readonly Sample[]) => {
  const totals = new Map<string, number>();
  for (const sample of samples) {
    totals.set(keyOf(sample), (totals.get(keyOf(sample)) ?? 0) + sample.value);
  }
  return totals;
};

const roundedTo9 = (sums: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(sums).map(([metric, value]) => [metric, Number(value.toFixed(9))]));

test.each(week.map((session) => [session.story, session] as const))(
  '%s: metrics say what the log says',
  (_name, session) => {
    const truth = truthOf(session);
    const sums = byMetric(increase(samplesOf(session, 'cumulative')));
    expect(roundedTo9(sums)).toEqual(roundedTo9(truth.metrics));
    expect(Math.round((sums['claude_code.cost.usage'] ?? 0) * 1e9)).toBe(truth.costNanoUsd);
    const { input, output, cacheRead, cacheCreation } = truth.tokens;
    expect(sums['claude_code.token.usage'] ?? 0).toBe(input + output + cacheRead + cacheCreation);
  }
);

test.each(week.map((session) => [session.story, session] as const))(
  '%s: deltas add up to the same',
  (_name, session) => {
    expect(roundedTo9(byMetric(plus(samplesOf(session, 'delta'))))).toEqual(roundedTo9(truthOf(session).metrics));
  }
);

test('samples come every minute while the process runs, with times of their own', () => {
  for (const session of week) {
    for (const run of session.runs) {
      const times = samplesOf({ ...session, runs: [run] }, 'cumulative').map((sample) => sample.atMs);
      const steps = [...new Set(times)];
      steps.forEach((time, index) => {
        expect(time).toBe(index === steps.length - 1 ? run.endMs : run.startMs + (index + 1) * 60_000);
      });
    }
  }
});

test('a resumed session counts from 0 again and says how it began', () => {
  const session = week.find(({ story }) => story === 'resumed');
  const starts = session
    ? samplesOf(session, 'delta').filter(({ metric }) => metric === 'claude_code.session.count')
    : [];
  expect(starts.map(({ labels }) => labels['start_type'])).toEqual(['fresh', 'resume', 'continue']);
});

test('commits and edit decisions are those of the log', () => {
  for (const session of week) {
    const { metrics } = truthOf(session);
    const events = session.runs.flatMap((run) => run.events);
    const commits = events.filter(({ name, effects }) => name === 'tool_result' && effects.commits !== undefined);
    expect(metrics['claude_code.commit.count'] ?? 0).toBe(commits.length);
    const edits = events.filter(
      ({ name, attributes }) => name === 'tool_decision' && ['Edit', 'Write'].includes(String(attributes['tool_name']))
    );
    expect(metrics['claude_code.code_edit_tool.decision'] ?? 0).toBe(edits.length);
  }
});

test('old clients tell of decisions where a person made them, by events and by metrics', () => {
  const decisionsIn = (story: string) => {
    const session = week.find((each) => each.story === story);
    const decisions = session?.runs.flatMap(({ events }) => events.filter(({ name }) => name === 'tool_decision'));
    const metric = session && truthOf(session).metrics['claude_code.code_edit_tool.decision'];
    return { hasEvents: (decisions?.length ?? 0) > 0, hasMetric: (metric ?? 0) > 0 };
  };
  expect(decisionsIn('client 2.0.76 interactive')).toEqual({ hasEvents: true, hasMetric: true });
  expect(decisionsIn('client 2.0.76')).toEqual({ hasEvents: false, hasMetric: false });
});

test('old clients in print mode send four metrics at most, without the labels of new ones', () => {
  const session = week.find(({ clientVersion }) => clientVersion === '1.0.60');
  const labels = new Set(
    (session ? samplesOf(session, 'cumulative') : []).flatMap((sample) => Object.keys(sample.labels))
  );
  expect(labels.has('query_source')).toBe(false);
  expect(labels.has('effort')).toBe(false);
});
