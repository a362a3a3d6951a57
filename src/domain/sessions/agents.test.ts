import { aSession, record } from 'testing/builders';

import { foldSession } from './foldSession';
import type { Session } from './session';

const fold = (records: readonly unknown[]): Session => foldSession('session-1', records);

describe('agents', () => {
  const tree = (session: Session) => session.agents.map(({ id, parentId, depth }) => [id, parentId, depth]);

  it('hang below the one that opened them', () => {
    const { records } = aSession()
      .prompt('x')
      .request()
      .decide('Agent')
      .inAgent('a1', (a1) =>
        a1
          .request()
          .decide('Task')
          .inAgent('a2', (a2) => a2.request())
          .result()
      )
      .result({ duration_ms: 900 });
    const session = fold(records);
    expect(tree(session)).toEqual([
      ['', undefined, 0],
      ['a1', '', 1],
      ['a2', 'a1', 2],
    ]);
    expect(session.agents.map((agent) => agent.openedBy?.toolName)).toEqual([undefined, 'Agent', 'Task']);
    expect(session.agents[1]?.completed?.fields.agentType).toBe('general-purpose');
    expect(session.agents[1]?.children).toEqual(['a2']);
  });

  it('whose parent sent nothing hang below one that did not either', () => {
    const rows = [record('api_request', { agent_id: 'a2', parent_agent_id: 'a1', duration_ms: 10 })];
    const session = fold(rows);
    expect(tree(session)).toEqual([
      ['', undefined, 0],
      ['a1', '', 1],
      ['a2', 'a1', 2],
    ]);
    expect(session.agents[1]?.interval).toEqual(session.agents[2]?.interval);
    expect(session.agents[1]?.totals.events).toBe(0);
  });

  it('that are each other’s parents still make a tree', () => {
    const parents = [
      ['a1', 'a2'],
      ['a2', 'a3'],
      ['a3', 'a1'],
      ['a4', 'a4'],
      ['a5', 'a3'],
    ] as const;
    const rows = parents.map(([agent_id, parent_agent_id], index) =>
      record('at_mention', { agent_id, parent_agent_id, 'event.sequence': index })
    );
    const session = fold(rows);
    expect(session.agents.map((agent) => agent.id).sort()).toEqual(['', 'a1', 'a2', 'a3', 'a4', 'a5']);
    expect(session.agents.filter((agent) => agent.depth === 1)).toHaveLength(2);
  });

  it('nest as deep as they like', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      record('at_mention', { agent_id: `a${index}`, parent_agent_id: `a${index - 1}`, 'event.sequence': index })
    );
    expect(fold(rows).agents.at(-1)?.depth).toBe(20_001);
  });

  it('are told apart by the notification of their end where order would mislead', () => {
    const built = aSession().prompt('x').request().decide('Agent').result().decide('Agent', { tool_use_id: 'toolu_b' });
    built.after(10).inAgent('a1', (agent) => agent.request());
    built.prompt('<task-notification>\n<task-id>a1</task-id>\n<tool-use-id>toolu_b</tool-use-id>');
    expect(fold(built.records).agents[1]?.openedBy?.id).toBe('toolu_b');
  });
});
