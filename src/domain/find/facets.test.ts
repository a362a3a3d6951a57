import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { foldSession } from '../sessions/foldSession';
import { facetsOf } from './facets';
import { findEvents } from './findEvents';
import { NO_FIND } from './findQuery';

describe('what a session can be filtered by', () => {
  it('counts as many events of each as a search for it finds', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const session = foldSession('session-1', records);
        const { tools, agents, outcomes } = facetsOf(session);
        const found = (change: Partial<typeof NO_FIND>) =>
          findEvents(session, { ...NO_FIND, ...change }).indexes.length;
        tools.forEach(({ value, events }) => expect(found({ toolNames: [value] })).toBe(events));
        agents.forEach(({ value, events }) => expect(found({ agentIds: [value] })).toBe(events));
        expect(found({ outcomes: ['failed'] })).toBe(outcomes.failed);
        expect(found({ outcomes: ['rejected'] })).toBe(outcomes.rejected);
        expect(agents.reduce((sum, { events }) => sum + events, 0)).toBe(session.events.length);
        expect(outcomes.normal + outcomes.failed + outcomes.rejected).toBe(session.events.length);
      })
    );
  });

  it('lists the tools used most first, then by name; the main conversation before the subagents', () => {
    const work = aSession()
      .prompt('x')
      .decide('Write')
      .decide('Bash')
      .result()
      .inAgent('a1', (agent) => agent.decide('Agent'));
    const { tools, agents } = facetsOf(foldSession('session-1', work.records));
    expect(tools.map(({ value }) => value)).toEqual(['Bash', 'Agent', 'Write']);
    expect(agents.map(({ value }) => value)).toEqual(['', 'a1']);
  });

  it('has the main conversation alone for a session of nothing', () => {
    expect(facetsOf(foldSession('session-1', []))).toEqual({
      tools: [],
      agents: [{ value: '', events: 0 }],
      outcomes: { normal: 0, failed: 0, rejected: 0 },
    });
  });

  it('leaves out a parent that sent nothing', () => {
    const rows = aSession().prompt('x').add('at_mention', { agent_id: 'child', parent_agent_id: 'lost' }).records;
    expect(facetsOf(foldSession('session-1', rows)).agents.map(({ value }) => value)).toEqual(['', 'child']);
  });

  it('knows a tool called like a part of every object', () => {
    const work = aSession().prompt('x').decide('constructor').decide('__proto__').decide('__proto__');
    expect(facetsOf(foldSession('session-1', work.records)).tools).toEqual([
      { value: '__proto__', events: 2 },
      { value: 'constructor', events: 1 },
    ]);
  });
});
