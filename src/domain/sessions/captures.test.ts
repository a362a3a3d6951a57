import { captures, readCapture } from 'testing/captures';

import { foldSession } from './foldSession';

const foldCapture = (name: string) => foldSession(name, readCapture(name));

describe('the captured sessions', () => {
  it('are nine', () => expect(captures).toHaveLength(9));

  it.each(captures)('$name has the figures of the client', ({ name, sessionId: _id, ...figures }) => {
    const { tokens, ...totals } = foldCapture(name).totals;
    expect({ ...totals, ...tokens }).toMatchObject(figures);
  });

  it.each(captures)('$name is read without a problem', ({ name, sessionId }) => {
    const session = foldCapture(name);
    expect(session.problems).toEqual([]);
    expect(new Set(session.events.map((event) => event.sessionId))).toEqual(new Set([sessionId]));
  });

  it.each(captures)(
    '$name: turns and agents each hold all events and the whole cost',
    ({ name, events, costNanoUsd }) => {
      const { turns, agents } = foldCapture(name);
      const sum = (figures: number[]) => figures.reduce((a, b) => a + b, 0);
      for (const parts of [turns, agents]) {
        expect(sum(parts.map((part) => part.totals.events))).toBe(events);
        expect(sum(parts.map((part) => part.totals.costNanoUsd))).toBe(costNanoUsd);
      }
    }
  );
});

describe('the interactive session', () => {
  const session = foldCapture('2.1.330-interactive');

  it('has a turn for each prompt, after what came before the first', () => {
    expect(session.turns.map(({ index, origin, title }) => [index, origin, title])).toEqual([
      [0, 'startup', 'Before the first prompt'],
      [1, 'human', 'Tidy the repo please'],
      [2, 'machine', 'Agent "Explore repo" finished'],
      [3, 'human', 'now second prompt: ls again'],
      [4, 'command', '/greet'],
      [5, 'command', '/compact'],
      [6, 'command', '/model'],
    ]);
  });

  it('waited five times for a person, from the end of the hook to the answer', () => {
    const waits = session.waits.map(({ startMs, endMs, decision }) => [endMs - startMs, decision.fields.source]);
    expect(waits).toEqual([
      [16_887, 'user_temporary'],
      [2_619, 'user_temporary'],
      [2_868, 'user_reject'],
      [23_560, 'user_permanent'],
      [2_477, 'user_reject'],
    ]);
    expect(session.totals.waitMs).toBe(48_411);
  });

  it('opened three agents, one below the other, each by a call of its parent', () => {
    expect(session.agents.map(({ depth, name, openedBy }) => [depth, name, openedBy?.id])).toEqual([
      [0, 'Main conversation', undefined],
      [1, 'general-purpose', 'toolu_125_0'],
      [2, 'general-purpose', 'toolu_133_0'],
      [3, 'general-purpose', 'toolu_141_0'],
    ]);
  });

  it('pairs every call by its ids, also where the decision came before the request', () => {
    expect(session.calls).toHaveLength(23);
    for (const call of session.calls) {
      expect(call.isByOrder).toBe(false);
      expect(call.request?.fields.requestId).toBe(call.decision?.fields.requestId);
    }
    const outcomes = session.calls.map((call) => call.outcome);
    expect(outcomes.filter((outcome) => outcome === 'rejected')).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome === 'failed')).toHaveLength(1);
    expect(outcomes).not.toContain('pending');
  });
});

describe('the other captures', () => {
  it('tell a resumed session from one process', () => {
    const { runs, turns } = foldCapture('2.1.330-print-resumed');
    expect(runs.map(({ eventCount }) => eventCount)).toEqual([108, 7]);
    expect(turns.at(-1)?.title).toBe('Resume and list');
    expect(turns.at(-1)?.events).toHaveLength(7);
  });

  it.each(['1.0.60-print', '2.0.76-print'])('%s: without ids, calls find their requests by order', (name) => {
    const { calls, turns } = foldCapture(name);
    expect(turns).toHaveLength(1);
    expect(turns[0]?.isByOrder).toBe(true);
    for (const call of calls) {
      expect(call.isByOrder).toBe(true);
      expect(call.request).toBeDefined();
    }
  });

  it('say that prompts are redacted', () => {
    const { facts } = foldCapture('2.1.330-print-redacted');
    expect(facts.isTitleRedacted).toBe(true);
    expect(facts.title).toBe('<REDACTED> 15 characters');
  });

  it('find what the user added to the rows', () => {
    expect(foldCapture('2.1.330-print-tool-details').facts.labels).toEqual({ job: 'claude', team: 'platform' });
  });

  it('find no wait where nobody can be asked', () => {
    const printed = captures.filter(({ name }) => name.includes('print'));
    expect(printed.map(({ name }) => foldCapture(name).waits.length)).toEqual(printed.map(() => 0));
  });
});
