import { aSession, record, type SessionBuilder } from 'testing/builders';
import { foldSession } from '../sessions/foldSession';
import { SessionConnections } from './connections';

/** What is drawn for an event, by kinds: `agent/kind → agent/kind`. */
function linesOf(records: readonly unknown[], pick: (type: string, agentId: string | undefined) => boolean) {
  const session = foldSession('session-1', records);
  const { events } = session;
  const nameOf = (id: string) => {
    const event = events[session.eventIndex.get(id) ?? -1];
    return event === undefined ? '?' : [...(event.agentId === undefined ? [] : [event.agentId]), event.type].join('/');
  };
  const event = events.find(({ type, agentId }) => pick(type, agentId));
  return new SessionConnections(session)
    .of(event?.id ?? '')
    .map(({ fromId, toId }) => `${nameOf(fromId)} → ${nameOf(toId)}`)
    .sort();
}

const inOrder = (work: SessionBuilder) => work.records;
/** The rows without those of a kind, as where a database has lost them. */
const without = (work: SessionBuilder, name: string) =>
  work.records.filter((row) => row['event.name'] !== name || row['agent_id'] !== undefined);

const oneCall = () => aSession().prompt('x').request().decide('Bash').result().request();
const nested = () =>
  aSession()
    .prompt('x')
    .request()
    .decide('Agent', { tool_use_id: 'outer' })
    .inAgent('a1', (outer) =>
      outer
        .request()
        .decide('Agent', { tool_use_id: 'inner' })
        .inAgent('a2', (inner) => inner.request().decide('Read').result())
        .result({ tool_use_id: 'inner', tool_name: 'Agent', duration_ms: 5 })
        .request()
    )
    .result({ tool_use_id: 'outer', tool_name: 'Agent', duration_ms: 5 })
    .request();

describe('connections where something is missing', () => {
  it('joins request and result where the decision is missing', () => {
    expect(linesOf(without(oneCall(), 'tool_decision'), (type) => type === 'tool_result')).toEqual([
      'api_request → tool_result',
      'tool_result → api_request',
    ]);
  });

  it('goes on from the decision where the result is missing', () => {
    expect(linesOf(without(oneCall(), 'tool_result'), (type) => type === 'tool_decision')).toEqual([
      'api_request → tool_decision',
      'tool_decision → api_request',
    ]);
  });

  it('ends where no request follows', () => {
    const rows = aSession().prompt('x').request().decide('Bash').result().records;
    expect(linesOf(rows, (type) => type === 'tool_result')).toEqual([
      'api_request → tool_decision',
      'tool_decision → tool_result',
    ]);
  });

  it('says nothing of a prompt that no request has answered', () => {
    expect(linesOf(aSession().prompt('x').records, (type) => type === 'user_prompt')).toEqual([]);
  });

  it('has the requests gone, and still the call', () => {
    expect(linesOf(without(oneCall(), 'api_request'), (type) => type === 'tool_result')).toEqual([
      'tool_decision → tool_result',
    ]);
  });
});

describe('connections of subagents in subagents', () => {
  it('lead from each call into the agent that it opened', () => {
    const rows = inOrder(nested());
    expect(linesOf(rows, (type, agentId) => type === 'api_request' && agentId === 'a1')).toContain(
      'tool_decision → a1/api_request'
    );
    expect(linesOf(rows, (type, agentId) => type === 'api_request' && agentId === 'a2')).toContain(
      'a1/tool_decision → a2/api_request'
    );
  });

  it('lead back from its end to the call of its own parent', () => {
    expect(linesOf(inOrder(nested()), (type, agentId) => type === 'subagent_completed' && agentId === 'a2')).toContain(
      'a2/subagent_completed → a1/tool_result'
    );
  });

  it('never leave their agent for the next request of another', () => {
    const lines = linesOf(inOrder(nested()), (type, agentId) => type === 'tool_result' && agentId === 'a2');
    expect(lines.filter((line) => !line.startsWith('a2/'))).toEqual([]);
  });

  it('end in a tangle of agents, each the parent of the other or of itself', () => {
    const rows = ['a1', 'a2', 'a3'].flatMap((agent_id, index) => [
      record('api_request', {
        'event.sequence': index,
        agent_id,
        parent_agent_id: index === 2 ? 'a3' : `a${2 - index}`,
      }),
      record('subagent_completed', { 'event.sequence': index + 10, agent_id, duration_ms: 5 }),
    ]);
    for (const agent of ['a1', 'a2', 'a3']) {
      const lines = linesOf(rows, (type, agentId) => type === 'subagent_completed' && agentId === agent);
      expect(lines.every((line) => !line.includes('?'))).toBe(true);
    }
  });

  it('draws at most sixty lines of a request that asked for hundreds of tools', () => {
    const work = aSession().prompt('x').request({ request_id: 'many' });
    for (let index = 0; index < 300; index++) {
      work.decide('Read', { request_id: 'many', tool_use_id: `t${index}` }).result({ tool_use_id: `t${index}` });
    }
    const lines = linesOf(work.records, (type) => type === 'api_request');
    expect(lines).toHaveLength(60);
  });
});
