import { aSession } from 'testing/builders';
import { foldSession } from '../sessions/foldSession';
import { findEvents } from './findEvents';
import { NO_FIND } from './findQuery';
import { searchedTexts } from './searchedTexts';

const found = (records: readonly unknown[], text: string) =>
  findEvents(foldSession('session-1', records), { ...NO_FIND, text }).indexes.length;

describe('what an event is found by', () => {
  it.each([
    ['its prompt', aSession().prompt('Mend the roof'), 'mend the ROOF'],
    ['what a tool was given', aSession().decide('Bash', { tool_parameters: '{"command":"ls -la"}' }), 'ls -la'],
    ['an error', aSession().add('api_error', { error: 'Overloaded' }), 'overload'],
    ['a server', aSession().add('mcp_server_connection', { server_name: 'tracker' }), 'tracker'],
    ['its kind', aSession().add('compaction'), 'compaction'],
    ['a request id', aSession().request({ request_id: 'req_77' }), 'req_77'],
    ['any field of a kind that nobody knows', aSession().add('event_of_tomorrow', { odd: 'marzipan' }), 'marzipan'],
  ])('%s', (_, work, text) => expect(found(work.records, text)).toBe(1));

  it.each([
    ["the user's id", 'user-1'],
    ["the client's version", '2.1.330'],
    ['the kind of terminal', 'xterm'],
    ["the service's name", 'claude-code'],
  ])('not by %s, which every event has', (_, text) => {
    expect(found(aSession().prompt('x').request().records, text)).toBe(0);
  });

  it('is gathered once for the same events', () => {
    const { events } = foldSession('session-1', aSession().prompt('x').records);
    expect(searchedTexts(events)).toBe(searchedTexts(events));
  });

  it('may be a megabyte, with the match at its end', () => {
    expect(found(aSession().prompt(`${'lorem '.repeat(180_000)}needle`).records, 'NEEDLE')).toBe(1);
  });

  it.each(['.*', '(', '[a', '\\', '$', 'a|b', '/', '{1}'])('takes %j for what it is, not for a pattern', (text) => {
    expect(found(aSession().prompt('nothing of that kind').records, text)).toBe(0);
    expect(found(aSession().prompt(`before ${text} after`).records, text)).toBe(1);
  });
});
