import { eventTables } from 'domain/events/eventTables';
import { parseEvent } from 'domain/events/parseEvent';
import { foldSession } from 'domain/sessions/foldSession';

import { MODELS } from './prices';
import { storedRows } from './storedRow';
import { truthOf } from './truth';
import { generateWeek, STORIES } from './week';

const NOW_MS = Date.parse('2026-11-23T12:00:00Z');
const DAY_MS = 86_400_000;
const OPTIONS = { seed: 7, nowMs: NOW_MS, days: 7, sessions: 64 };

const week = generateWeek(OPTIONS);
const named = week.map((session) => [session.story, session] as const);
const story = (name: string) => {
  const found = week.find((session) => session.story === name);
  if (!found) {
    throw new Error(`no story ${name}`);
  }
  return found;
};
const fold = (name: string) => foldSession(story(name).id, storedRows(story(name)));

describe('the history', () => {
  test('is the same for the same seed and time', () => {
    expect(generateWeek(OPTIONS)).toEqual(week);
  });

  test('is another for another seed', () => {
    expect(generateWeek({ ...OPTIONS, seed: 8 }).map((session) => session.id)).not.toEqual(
      week.map((session) => session.id)
    );
  });

  test('has new ids at another time, so that two histories do not mix', () => {
    const later = new Set(generateWeek({ ...OPTIONS, nowMs: NOW_MS + DAY_MS }).map((session) => session.id));
    expect(week.filter((session) => later.has(session.id))).toEqual([]);
  });

  test('ends just before now and begins about a week before', () => {
    const times = week.flatMap((session) => session.runs.flatMap((run) => run.events.map((event) => event.timeMs)));
    const last = times.reduce((a, b) => Math.max(a, b));
    expect(last).toBeLessThan(NOW_MS);
    expect(last).toBeGreaterThan(NOW_MS - 120_000);
    expect(times.reduce((a, b) => Math.min(a, b))).toBeGreaterThan(NOW_MS - 8 * DAY_MS);
  });

  test('has as many sessions as were asked for, each under its own id', () => {
    expect(new Set(week.map((session) => session.id)).size).toBe(64);
    expect(generateWeek({ ...OPTIONS, sessions: 5 })).toHaveLength(5);
  });

  test('ends before now however short it is', () => {
    const short = generateWeek({ ...OPTIONS, days: 1, sessions: 12 });
    const times = short.flatMap((session) => session.runs.flatMap((run) => run.events.map((event) => event.timeMs)));
    expect(times.filter((timeMs) => timeMs >= NOW_MS)).toEqual([]);
  });

  test('tells every story once', () => {
    expect(week.slice(0, STORIES.length).map((session) => session.story)).toEqual(STORIES.map(({ name }) => name));
  });

  test('has one session of about 3,000 events', () => {
    expect(truthOf(story('marathon')).events).toBeGreaterThan(2950);
    expect(truthOf(story('marathon')).events).toBeLessThan(3150);
  });

  test('shows every kind of event that the reader knows', () => {
    const kinds = new Set(week.flatMap((session) => Object.keys(truthOf(session).kinds)));
    expect(Object.keys(eventTables).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('uses every model with a price', () => {
    const models = new Set(week.flatMap((session) => storedRows(session).flatMap((row) => row['model'] ?? [])));
    expect(MODELS.filter((model) => !models.has(model))).toEqual([]);
  });
});

describe.each(named)('%s', (name, session) => {
  const rows = storedRows(session);
  const truth = truthOf(session);
  const folded = foldSession(session.id, rows);

  test('is understood by the reader', () => {
    const events = rows.map(parseEvent);
    expect(events.filter((event) => event.type === 'unknown').map((event) => event.name)).toEqual(
      name === 'unknown event' ? ['plan_checkpoint', 'plan_checkpoint'] : []
    );
    expect(events.flatMap((event) => event.problems)).toEqual([]);
  });

  test('folds to what was made', () => {
    const { totals } = folded;
    expect(totals.events).toBe(truth.events);
    expect(totals.apiRequests).toBe(truth.kinds['api_request'] ?? 0);
    expect(totals.userPrompts).toBe(truth.kinds['user_prompt'] ?? 0);
    expect(totals.toolDecisions).toBe(truth.kinds['tool_decision'] ?? 0);
    expect(totals.toolResults).toBe(truth.kinds['tool_result'] ?? 0);
    expect(totals.rejections).toBe(truth.rejections);
    expect(totals.failedTools).toBe(truth.failedTools);
    expect(totals.costNanoUsd).toBe(truth.costNanoUsd);
    expect(totals.tokens).toEqual({
      inputTokens: truth.tokens.input,
      outputTokens: truth.tokens.output,
      cacheReadTokens: truth.tokens.cacheRead,
      cacheCreationTokens: truth.tokens.cacheCreation,
    });
    expect(
      folded.agents
        .slice(1)
        .map((agent) => agent.id)
        .sort()
    ).toEqual([...truth.agents].sort());
  });

  test('counts without gaps and never goes back in time within a process', () => {
    for (const run of session.runs) {
      const sequences = run.events
        .map((event) => event.attributes['event.sequence'])
        .filter((value) => value !== undefined);
      expect(sequences).toEqual(sequences.map((_, index) => Number(sequences[0]) + index));
      const times = run.events.map((event) => event.timeMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  test('has subagents only while their call runs', () => {
    for (const agent of folded.agents.slice(1)) {
      const result = agent.openedBy?.result;
      const isAsync = agent.completed?.fields.isAsync === true;
      if (result && !isAsync) {
        const startMs = result.timeMs - (result.fields.durationMs ?? 0);
        expect(agent.interval.startMs).toBeGreaterThanOrEqual(startMs);
        expect(agent.interval.endMs).toBeLessThanOrEqual(result.timeMs);
      }
    }
  });

  test('has only the flaws that are meant to be there', () => {
    const kinds = new Set(folded.problems.map((problem) => problem.kind));
    const meant: Readonly<Record<string, readonly string[]>> = {
      'lost and doubled records': ['sequenceGap', 'duplicate'],
      'unknown event': ['unknownEvent'],
    };
    expect([...kinds].sort()).toEqual([...(meant[name] ?? [])].sort());
  });
});

describe('the stories', () => {
  test('a resumed session has three processes, each counting from 0', () => {
    expect(story('resumed').runs.map((run) => run.events[0]?.attributes['event.sequence'])).toEqual([0, 0, 0]);
    expect(fold('resumed').runs).toHaveLength(3);
  });

  test('a careful person lets the client wait for most of an hour', () => {
    const waitsMs = fold('careful person').waits.map((wait) => wait.endMs - wait.startMs);
    expect(Math.max(...waitsMs)).toBeGreaterThan(43 * 60_000);
    expect(waitsMs.length).toBeGreaterThanOrEqual(5);
  });

  test('every source of a decision occurs', () => {
    const sources = new Set(week.flatMap((session) => storedRows(session).flatMap((row) => row['source'] ?? [])));
    expect([...sources].sort()).toEqual([
      'config',
      'hook',
      'user_abort',
      'user_permanent',
      'user_reject',
      'user_temporary',
    ]);
  });

  test('subagents are nested and run side by side', () => {
    const { agents } = fold('parallel review');
    expect(Math.max(...agents.map((agent) => agent.depth))).toBe(2);
    const [, first, ...others] = agents;
    expect(others.some((agent) => first && agent.interval.startMs < first.interval.endMs)).toBe(true);
  });

  test('a redacted session says nothing that was typed', () => {
    const rows = storedRows(story('redacted'));
    expect(new Set(rows.flatMap((row) => row['prompt'] ?? []))).toEqual(new Set(['<REDACTED>']));
    expect(rows.some((row) => 'tool_input' in row || 'tool_parameters' in row || 'error' in row)).toBe(false);
  });

  test('a pasted log makes a prompt of 200 kB', () => {
    expect(storedRows(story('pasted log')).some((row) => (row['prompt'] ?? '').length > 200_000)).toBe(true);
  });

  test('a session can be without any prompt', () => {
    expect(fold('only start-up').totals.userPrompts).toBe(0);
  });

  test('contexts grow until they are compacted', () => {
    expect(fold('prompt too long').facts.contextPeakTokens).toBeGreaterThan(100_000);
    expect(truthOf(story('prompt too long')).kinds['compaction']).toBeGreaterThanOrEqual(3);
  });
});
