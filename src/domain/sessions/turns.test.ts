import { aSession, START_MS } from 'testing/builders';

import { foldSession } from './foldSession';
import type { Session } from './session';

const fold = (records: readonly unknown[]): Session => foldSession('session-1', records);
const dropped = { 'prompt.id': undefined, tool_use_id: undefined, request_id: undefined };

describe('turns', () => {
  it('hold what was done for a prompt, also by subagents that go on after the next one', () => {
    const built = aSession().startup().prompt('one').request();
    const [late] = aSession({ seed: 9, startMs: START_MS + 5000 }).request().records;
    const first = built.records.at(-1)?.['prompt.id'];
    const lateRow = { ...late, 'event.sequence': '6', 'prompt.id': first ?? '', agent_id: 'a1' };
    const session = fold([...built.prompt('two').request().records, lateRow]);
    expect(session.turns.map((turn) => turn.events.length)).toEqual([2, 3, 2]);
    expect(session.turns[1]?.totals.apiRequests).toBe(2);
  });

  it('go by order where a client sends no prompt ids', () => {
    const { records } = aSession({ common: dropped })
      .prompt('one')
      .request()
      .prompt('two')
      .request()
      .decide('Bash')
      .result();
    const session = fold(records);
    expect(session.turns.map(({ id, index, isByOrder }) => [id, index, isByOrder])).toEqual([
      ['turn-1', 1, true],
      ['turn-2', 2, true],
    ]);
    expect(session.turns[1]?.events).toHaveLength(4);
  });

  it('take in events without a prompt id while they are under way', () => {
    const { records } = aSession().startup().prompt('one').add('permission_mode_changed', { 'prompt.id': undefined });
    expect(fold(records).turns.map((turn) => turn.events.length)).toEqual([2, 2]);
  });

  it('do not stretch over the pause before a session is resumed', () => {
    const { records } = aSession().startup().prompt('one').request().resume(3_600_000).prompt('two').request();
    const [, one, two] = fold(records).turns;
    expect((one?.interval.endMs ?? 0) - (one?.interval.startMs ?? 0)).toBeLessThan(1000);
    expect(two?.events).toHaveLength(4);
  });

  it('have a title also when the prompt itself is missing', () => {
    const session = fold(aSession().prompt('lost').request().records.slice(1));
    expect(session.turns).toHaveLength(1);
    expect(session.turns[0]?.title).not.toBe('');
    expect(session.turns[0]?.prompt).toBeUndefined();
  });
});
