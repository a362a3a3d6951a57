import { aSession, type SessionBuilder } from 'testing/builders';

import { foldSession } from './foldSession';

const fold = (session: SessionBuilder) => foldSession('session-1', session.records);
const work = (agent: SessionBuilder): SessionBuilder => agent.after(50).request().decide('Read').result();

/** The agents and what opened each: the tool and how far into the session. */
function opened(session: SessionBuilder): ReadonlyArray<readonly [string, string | undefined]> {
  return fold(session)
    .agents.slice(1)
    .map(({ id, openedBy }) => [id, openedBy?.decision?.record['tool_parameters']] as const);
}

const call = (session: SessionBuilder, name: string, tool = 'Agent'): SessionBuilder =>
  session.decide(tool, { tool_parameters: name });

describe('the call that opened an agent', () => {
  it.each(['Agent', 'Task'])('is the parent’s %s call around its work', (tool) => {
    const session = call(aSession().prompt('x').request(), '"one"', tool).inAgent('a1', work).result();
    expect(opened(session)).toEqual([['a1', '"one"']]);
  });

  it('is each agent’s own where two work one after the other', () => {
    const first = call(aSession().prompt('x').request(), '"one"').inAgent('a1', work).result();
    const second = call(first.request(), '"two"').inAgent('a2', work).result();
    expect(opened(second)).toEqual([
      ['a1', '"one"'],
      ['a2', '"two"'],
    ]);
  });

  it.each<readonly [string, SessionBuilder]>([
    ['was rejected', aSession().prompt('x').request().decide('Agent', { decision: 'reject' }).inAgent('a1', work)],
    ['is another tool', aSession().prompt('x').request().decide('Bash').inAgent('a1', work).result()],
    ['came after the agent began', call(aSession().prompt('x').inAgent('a1', work).after(5000), '"late"').result()],
    [
      'had ended long before',
      call(aSession().prompt('x').request(), '"gone"').result().after(60_000).inAgent('a1', work),
    ],
  ])('is not one that %s', (_name, session) => expect(opened(session)).toEqual([['a1', undefined]]));

  it('is the one that its notification names, whatever the times say', () => {
    const session = aSession().prompt('x').request();
    call(session, '"one"').result();
    const named = session.records.at(-1)?.['tool_use_id'] ?? '';
    call(session, '"two"').result().after(60_000).inAgent('a1', work);
    session.prompt(`<task-notification>\n<task-id>a1</task-id>\n<tool-use-id>${named}</tool-use-id>`);
    expect(opened(session)).toEqual([['a1', '"one"']]);
  });

  it('may still be under way', () => {
    const session = call(aSession().prompt('x').request(), '"one"').inAgent('a1', work);
    expect(opened(session)).toEqual([['a1', '"one"']]);
  });

  it('of an agent within an agent is its parent’s', () => {
    const session = call(aSession().prompt('x').request(), '"outer"').inAgent('a1', (agent) => {
      call(agent.request(), '"inner"').inAgent('a2', work).result();
    });
    expect(opened(session.result())).toEqual([
      ['a1', '"outer"'],
      ['a2', '"inner"'],
    ]);
  });
});

describe('the tree of agents', () => {
  const treeOf = (links: ReadonlyArray<readonly [string, string | undefined]>) => {
    const session = links.reduce<SessionBuilder>(
      (rows, [agent, parent]) => rows.add('api_request', { agent_id: agent, parent_agent_id: parent }).after(10),
      aSession().prompt('x')
    );
    return fold(session).agents.map(({ id, depth, parentId }) => [id, depth, parentId]);
  };

  it.each<readonly [string, ReadonlyArray<readonly [string, string | undefined]>, readonly unknown[]]>([
    [
      'a parent that sent nothing',
      [['b', 'ghost']],
      [
        ['ghost', 1, ''],
        ['b', 2, 'ghost'],
      ],
    ],
    ['an agent that is its own parent', [['a', 'a']], [['a', 1, '']]],
    [
      'children by start, each below its parent',
      [
        ['a', undefined],
        ['b', undefined],
        ['c', 'a'],
      ],
      [
        ['a', 1, ''],
        ['c', 2, 'a'],
        ['b', 1, ''],
      ],
    ],
  ])('holds %s', (_name, links, expected) => {
    expect(treeOf(links)).toEqual([['', 0, undefined], ...expected]);
  });

  it('cuts a circle of agents and shows all of them', () => {
    const circle = treeOf([
      ['a', 'c'],
      ['b', 'a'],
      ['c', 'b'],
    ]);
    expect(circle.map(([id]) => id).sort()).toEqual(['', 'a', 'b', 'c']);
    expect(circle.filter(([, , parent]) => parent === '')).toHaveLength(1);
  });

  it('is as deep as ten thousand agents within each other', () => {
    const chain = Array.from(
      { length: 10_000 },
      (_, index) => [`a${index}`, index === 0 ? undefined : `a${index - 1}`] as const
    );
    expect(treeOf(chain).at(-1)).toEqual(['a9999', 10_000, 'a9998']);
  });
});
