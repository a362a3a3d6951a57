import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { readCapture } from 'testing/captures';
import { SessionConnections } from './connections';

const work = aSession()
  .prompt('x')
  .request()
  .decide('Bash')
  .result()
  .request()
  .decide('Agent', { tool_use_id: 'opens' })
  .inAgent('agent-1', (agent) => agent.request().decide('Read').result().request())
  .result({ tool_use_id: 'opens', tool_name: 'Agent', duration_ms: 5 })
  .request({ query_source: 'prompt_suggestion' })
  .request()
  .prompt('y')
  .request();
const session = foldSession('session-1', work.records);

/** An event as a test names it: its kind, and which of that kind it is. */
function nameOf({ events }: Session, eventId: string): string {
  const event = events.find(({ id }) => id === eventId);
  const ofKind = events.filter(({ type, agentId }) => type === event?.type && agentId === event.agentId);
  const who = event?.agentId === undefined ? '' : 'agent ';
  return `${who}${event?.type ?? ''} ${ofKind.findIndex(({ id }) => id === eventId) + 1}`;
}

const idOf = (name: string) => session.events.find(({ id }) => nameOf(session, id) === name)?.id ?? '';
const linesOf = (name: string) =>
  new SessionConnections(session)
    .of(idOf(name))
    .map(({ fromId, toId }) => `${nameOf(session, fromId)} → ${nameOf(session, toId)}`)
    .sort();

describe('what led to what', () => {
  it.each([
    ['user_prompt 1', ['user_prompt 1 → api_request 1']],
    ['user_prompt 2', ['user_prompt 2 → api_request 5']],
    [
      'tool_result 1',
      ['api_request 1 → tool_decision 1', 'tool_decision 1 → tool_result 1', 'tool_result 1 → api_request 2'],
    ],
    [
      'api_request 1',
      [
        'api_request 1 → tool_decision 1',
        'tool_decision 1 → tool_result 1',
        'tool_result 1 → api_request 2',
        'user_prompt 1 → api_request 1',
      ],
    ],
    // The suggestion in between is the client's own.
    ['api_request 4', ['tool_result 2 → api_request 4']],
    ['agent api_request 1', expect.arrayContaining(['tool_decision 2 → agent api_request 1'])],
    [
      'agent subagent_completed 1',
      ['agent subagent_completed 1 → tool_result 2', 'tool_decision 2 → agent api_request 1'],
    ],
    [
      'tool_decision 2',
      [
        'agent subagent_completed 1 → tool_result 2',
        'api_request 2 → tool_decision 2',
        'tool_decision 2 → agent api_request 1',
        'tool_decision 2 → tool_result 2',
        'tool_result 2 → api_request 4',
      ],
    ],
  ])('of %s', (name, lines) => expect(linesOf(name)).toEqual(lines));

  it('goes on with the parent where a subagent worked in the background', () => {
    const background = foldSession(
      'session-1',
      aSession()
        .prompt('x')
        .request()
        .decide('Agent')
        .result({ duration_ms: 1 })
        .inAgent('agent-1', (agent) => agent.request())
        .after(100)
        .request().records
    );
    const completed = background.events.find(({ type }) => type === 'subagent_completed')?.id ?? '';
    const names = new SessionConnections(background).of(completed).map(({ toId }) => nameOf(background, toId));
    expect(names).toContain('api_request 2');
  });

  it('says where it was told by order, for the client sends no ids', () => {
    const old = foldSession('x', readCapture('1.0.60-print'));
    const connections = new SessionConnections(old);
    const found = old.events.flatMap(({ id, type }) => (type === 'tool_result' ? connections.of(id) : []));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ isByOrder }) => isByOrder)).toBe(true);
  });

  it('names events of the session alone, each pair once, in any session', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        const any = foldSession('session-1', records);
        const connections = new SessionConnections(any);
        for (const { id } of any.events) {
          const found = connections.of(id);
          expect(found.every(({ fromId, toId }) => any.eventIndex.has(fromId) && any.eventIndex.has(toId))).toBe(true);
          expect(new Set(found.map(({ fromId, toId }) => `${fromId} ${toId}`)).size).toBe(found.length);
        }
      })
    );
  });

  it('is nothing for an event that is not there', () => {
    expect(new SessionConnections(session).of('nobody')).toEqual([]);
  });
});
