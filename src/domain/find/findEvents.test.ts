import fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { categoryOf } from '../events/categoryOf';
import { eventDuration } from '../events/eventInterval';
import { foldSession } from '../sessions/foldSession';
import { MAIN_AGENT_ID } from '../sessions/session';
import { ROW_CATEGORIES } from '../timeline/buildTimeline';
import { durationMs } from '../units';
import { filterCount, findEvents, foundEvents, isFinding, isLighting } from './findEvents';
import { type FindQuery, NO_FIND } from './findQuery';

const work = aSession()
  .prompt('Tidy the repo')
  .request({ model: 'claude-opus-5-5', duration_ms: 4000 })
  .decide('Bash', { tool_parameters: JSON.stringify({ full_command: 'git commit -m "a \\ b"' }) })
  .result({ success: false, error: 'Shell command failed', error_type: 'ShellError', duration_ms: 1500 })
  .after(90_000)
  .decide('Edit', { decision: 'reject', source: 'user_reject' })
  .inAgent('agent-1', (agent) => agent.request({ duration_ms: 500 }).decide('Read').result())
  .prompt('Now <b>explain</b> it (.*)')
  .request({ model: 'glm-4.6', duration_ms: 1000 })
  .add('skill_activated', { 'skill.name': 'tidy-up' })
  .add('permission_mode_changed', { from_mode: 'default', to_mode: 'acceptEdits' })
  .add('brand_new_event', { anything: 'a zebra' });
const session = foldSession('session-1', work.records);

const found = (query: Partial<FindQuery>) =>
  findEvents(session, { ...NO_FIND, ...query }).indexes.map((index) => session.events[index]?.name);

describe('a text', () => {
  it.each([
    ['in a prompt, in any case', 'TIDY the', ['user_prompt']],
    ['in a command', 'git commit', ['tool_decision']],
    ['in a command, quotes and backslashes as a person types them', '-m "a \\ b"', ['tool_decision']],
    ['in an error', 'shell command', ['tool_result']],
    ['in a model', 'glm-4', ['api_request']],
    ['in the name of a skill', 'tidy-up', ['skill_activated']],
    ['in a permission mode', 'acceptedits', ['permission_mode_changed']],
    ['in an event nobody has heard of', 'zebra', ['brand_new_event']],
    ['with signs of patterns', '(.*)', ['user_prompt']],
    ['with markup', '<b>', ['user_prompt']],
    ['that is nowhere', 'no such words', []],
  ])('is found %s', (_where, text, names) => expect(found({ text })).toEqual(names));

  it('is found in ids', () => {
    for (const event of session.events) {
      expect(findEvents(session, { ...NO_FIND, text: event.id }).eventIds).toContain(event.id);
    }
  });

  it('may be any: nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(findEvents(session, { ...NO_FIND, text }).indexes.length).toBeLessThanOrEqual(session.events.length);
      })
    );
  });
});

describe('filters', () => {
  it('by tool find decisions and results', () =>
    expect(found({ toolNames: ['Bash'] })).toEqual(['tool_decision', 'tool_result']));

  it('by agent tell the main conversation from subagents', () => {
    expect(found({ agentIds: ['agent-1'] })).toEqual([
      'api_request',
      'tool_decision',
      'tool_result',
      'subagent_completed',
    ]);
    expect(found({ agentIds: [MAIN_AGENT_ID] })).toHaveLength(session.events.length - 4);
  });

  it('by outcome find what failed and what was rejected', () => {
    expect(found({ outcomes: ['failed'] })).toEqual(['tool_result']);
    expect(found({ outcomes: ['rejected', 'failed'] })).toEqual(['tool_result', 'tool_decision']);
  });

  it('by duration leave out what has none', () => {
    expect(found({ overMs: durationMs(1500), categories: ['api_request', 'tool_result'] })).toEqual([
      'api_request',
      'tool_result',
    ]);
    expect(found({ overMs: durationMs(0), categories: ['user_prompt'] })).toEqual([]);
    expect(found({ underMs: durationMs(1000), categories: ['api_request'] })).toHaveLength(2);
  });

  it('by duration count how long a person was waited for', () => {
    expect(session.waits).toHaveLength(1);
    expect(found({ overMs: durationMs(60_000) })).toEqual(['tool_decision']);
  });

  it('must all hold', () => expect(found({ text: 'git', toolNames: ['Edit'] })).toEqual([]));
});

describe('any query on any session', () => {
  const sessions = arbitrarySession.map((records) => foldSession('session-1', records));
  const queries = fc.record<FindQuery>({
    text: fc.oneof(fc.constantFrom('', 'tidy', 'Bash', '(', '\\', '[a-', '$&'), fc.string()),
    categories: fc.subarray([...ROW_CATEGORIES]),
    toolNames: fc.subarray(['Bash', 'Edit']),
    agentIds: fc.subarray(['', 'agent-1']),
    outcomes: fc.subarray<'normal' | 'failed'>(['normal', 'failed']),
    onlyMatches: fc.boolean(),
  });

  it('keeps the order, invents nothing, and finds no less with less asked', () => {
    fc.assert(
      fc.property(sessions, queries, (any, query) => {
        const { indexes, eventIds } = findEvents(any, query);
        expect(indexes).toEqual([...indexes].sort((one, other) => one - other));
        expect(indexes.map((index) => any.events[index]?.id)).toEqual([...eventIds]);
        const wider = findEvents(any, { ...query, categories: [] });
        expect(indexes.every((index) => wider.indexes.includes(index))).toBe(true);
        const kinds = new Set(query.categories);
        expect(indexes.every((index) => kinds.size === 0 || kinds.has(kindAt(index)))).toBe(true);

        function kindAt(index: number) {
          const event = any.events[index];
          return event ? categoryOf(event) : 'other';
        }
      })
    );
  });

  it('splits the events that have a duration at any limit', () => {
    fc.assert(
      fc.property(sessions, fc.nat(10_000), (any, limit) => {
        const over = findEvents(any, { ...NO_FIND, overMs: durationMs(limit + 0.5) }).indexes.length;
        const under = findEvents(any, { ...NO_FIND, underMs: durationMs(limit + 0.5) }).indexes.length;
        const waits = any.waits.filter(({ decision }) => eventDuration(decision) === undefined).length;
        const lasting = any.events.filter((event) => eventDuration(event) !== undefined).length;
        expect(over + under).toBeLessThanOrEqual(lasting + waits);
        expect(over + under).toBeGreaterThanOrEqual(lasting);
      })
    );
  });
});

describe('what a query is', () => {
  it('is nothing without text and filters', () => {
    expect(isFinding({ ...NO_FIND, text: '  ', onlyMatches: true })).toBe(false);
    expect(foundEvents(session, NO_FIND)).toBeUndefined();
    expect(isFinding({ ...NO_FIND, underMs: durationMs(0) })).toBe(true);
  });

  it('counts its filters, a list as one', () => {
    expect(filterCount({ ...NO_FIND, toolNames: ['a', 'b'], overMs: durationMs(1), text: 'x' })).toBe(2);
  });

  it('lights events among others unless only matches or the kinds alone are shown', () => {
    expect(isLighting({ ...NO_FIND, text: 'x' })).toBe(true);
    expect(isLighting({ ...NO_FIND, text: 'x', onlyMatches: true })).toBe(false);
    expect(isLighting({ ...NO_FIND, categories: ['other'] })).toBe(false);
  });

  it('is answered once while only the hiding changes', () => {
    const query = { ...NO_FIND, text: 'git' };
    expect(foundEvents(session, { ...query, onlyMatches: true })).toBe(foundEvents(session, query));
    expect(foundEvents(session, { ...query, text: 'repo' })?.indexes).not.toEqual(foundEvents(session, query)?.indexes);
  });
});
