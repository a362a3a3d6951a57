import { ledgerOf, LEDGER_OWNERS } from '../analysis/ledger';
import { buildTimeline } from '../timeline/buildTimeline';
import { compressedAxis } from '../timeline/compressedAxis';
import { sessionCurves } from '../timeline/curves';
import { eventOrder } from '../timeline/neighbours';
import { aSession, record, START_MS } from 'testing/builders';
import { foldSession } from './foldSession';

const at = (ms: number): string => new Date(START_MS + ms).toISOString();
const DAY = 24 * 60 * 60 * 1000;

/** Folds the rows and makes all that a page makes of them. */
function everything(records: readonly unknown[]) {
  const session = foldSession('session-1', records);
  const timeline = buildTimeline(session);
  const ledger = ledgerOf(session);
  sessionCurves(session);
  compressedAxis(session);
  eventOrder(session, timeline);
  return { session, timeline, ledger };
}

describe('the smallest sessions', () => {
  it('no row: the main conversation, and nothing in it', () => {
    const { session, timeline, ledger } = everything([]);
    expect(session).toMatchObject({ events: [], turns: [], calls: [], waits: [], runs: [], problems: [] });
    expect(session.agents.map(({ id }) => id)).toEqual(['']);
    expect(timeline.lanes).toHaveLength(1);
    expect(ledger.wallMs).toBe(0);
  });

  it('one row: one mark, and no time', () => {
    const { session, timeline, ledger } = everything(aSession().prompt('x').records);
    expect(session.turns.map(({ title }) => title)).toEqual(['x']);
    expect(timeline.markOfEvent.size).toBe(1);
    expect(ledger.wallMs).toBe(0);
  });

  it('one row that says nothing', () => {
    expect(everything([{}]).session.problems.map(({ kind }) => kind)).toEqual(['unknownEvent']);
  });
});

describe('sessions of many', () => {
  it('a process that logs more before its first prompt than a call takes arguments', () => {
    const early = Array.from({ length: 130_000 }, (_, index) =>
      record('hook_registered', { 'event.sequence': index + 1, _time: at(100_000 + index) })
    );
    const first = aSession().prompt('x').records;
    const resumed = [record('hook_registered', { _time: at(90_000) }), ...early];
    const prompt = record('user_prompt', { 'event.sequence': 130_001, _time: at(300_000), 'prompt.id': 'late' });
    const { turns, runs } = foldSession('session-1', [...first, ...resumed, prompt]);
    expect(runs).toHaveLength(2);
    expect(turns.map(({ events }) => events.length)).toEqual([1, 130_002]);
    const unasked = foldSession('session-1', [...first, ...resumed]);
    expect(unasked.turns.map(({ events }) => events.length)).toEqual([130_002]);
  });

  it('ten thousand agents, all of one parent', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      record('api_request', { 'event.sequence': index, _time: at(index), agent_id: `a${index}` })
    );
    const { session, timeline } = everything(rows);
    expect(session.agents).toHaveLength(10_001);
    expect(timeline.lanes.map(({ agentId }) => agentId)).toEqual(session.agents.map(({ id }) => id));
  });

  it('ten thousand agents, each the parent of the next', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      record('api_request', {
        'event.sequence': index,
        _time: at(index),
        agent_id: `a${index}`,
        parent_agent_id: index === 0 ? undefined : `a${index - 1}`,
      })
    );
    expect(Math.max(...everything(rows).session.agents.map(({ depth }) => depth))).toBe(10_000);
  });

  it('a row that came a thousand times is one event, and told so', () => {
    const row = aSession().prompt('x').records[0];
    const { session } = everything(Array.from({ length: 1000 }, () => ({ ...row })));
    expect(session.events).toHaveLength(1);
    expect(session.problems).toEqual([{ kind: 'duplicate', eventId: session.events[0]?.id, copies: 1000 }]);
  });
});

describe('agents that make no tree', () => {
  it.each([
    ['its own parent', [['a', 'a']]],
    [
      'two, each the parent of the other',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
    ],
    [
      'a ring with one that hangs on it',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['d', 'a'],
      ],
    ],
  ])('%s: all have a lane, below the main conversation', (_, pairs) => {
    const rows = pairs.map(([agent_id, parent_agent_id], index) =>
      record('api_request', { 'event.sequence': index, agent_id, parent_agent_id })
    );
    const { session, timeline } = everything(rows);
    expect(timeline.lanes.map(({ agentId }) => agentId).sort()).toEqual(['', ...pairs.map(([id]) => id)]);
    expect(session.agents.filter(({ depth }) => depth === 0)).toHaveLength(1);
    expect(timeline.markOfEvent.size).toBe(pairs.length);
  });
});

describe('time that is not as it should be', () => {
  it('a duration of more than a month makes no bar over all of the session', () => {
    const { session, timeline } = everything(
      aSession()
        .prompt('x')
        .add('api_request', { duration_ms: 32 * DAY }).records
    );
    expect(session.interval.startMs).toBe(START_MS + 100);
    expect([...timeline.markOfEvent.values()].map(({ shape }) => shape)).toEqual(['instant', 'instant']);
  });

  it('a duration of weeks does: a machine that slept', () => {
    const { session } = everything(
      aSession()
        .prompt('x')
        .add('tool_result', { duration_ms: 30 * DAY }).records
    );
    expect(session.interval.endMs - session.interval.startMs).toBe(30 * DAY);
  });

  it('a session of months adds up', () => {
    const { ledger } = everything(
      aSession()
        .prompt('x')
        .request()
        .after(90 * DAY)
        .prompt('y')
        .request().records
    );
    expect(ledger.wallMs).toBeGreaterThan(90 * DAY);
    expect(LEDGER_OWNERS.reduce((sum, owner) => sum + ledger.parts[owner], 0)).toBe(ledger.wallMs);
  });

  it('a clock that was set back is told, with the events by time', () => {
    const rows = aSession().prompt('x').request().after(-60_000).request().records;
    const { session } = everything(rows);
    expect(session.problems.map(({ kind }) => kind)).toEqual(['clockBackwards']);
    expect(session.events.every(({ timeMs }, index) => timeMs >= (session.events[index - 1]?.timeMs ?? 0))).toBe(true);
  });

  it('rows without a time stand at the start, and stretch nothing', () => {
    const { session } = everything([
      ...aSession().prompt('x').request().records,
      record('compaction', { _time: 'soon' }),
    ]);
    expect(session.events).toHaveLength(3);
    expect(session.interval).toEqual({ startMs: START_MS + 100, endMs: START_MS + 300 });
  });
});

describe('texts of a megabyte', () => {
  const huge = '\u001b[31m<b>ひ'.repeat(130_000);

  it.each([
    ['prompt', aSession().prompt(huge)],
    ['tool input', aSession().prompt('x').decide('Bash', { tool_input: huge }).result({ tool_input: huge })],
    ['tool name', aSession().prompt('x').decide(huge)],
    ['model', aSession().prompt('x').request({ model: huge })],
    ['error', aSession().prompt('x').add('api_error', { error: huge })],
    ['agent', aSession().prompt('x').add('api_request', { agent_id: huge })],
    ['name of the event', aSession().prompt('x').add(huge)],
  ])('%s: folded, and whole in the record', (_, work) => {
    const { session } = everything(work.records);
    expect(session.events).toHaveLength(work.records.length);
    expect(session.events.some(({ record: row }) => Object.values(row).includes(huge))).toBe(true);
    expect(session.facts.title.length).toBeLessThan(300);
  });
});
