import * as fc from 'fast-check';

import { eventSummary } from 'domain/events/eventSummary';
import { parseEvent } from 'domain/events/parseEvent';
import { foldSession } from 'domain/sessions/foldSession';
import { aSession, apiRequest } from 'testing/builders';

import { visibleText } from './visibleText';

const CONTROL = /\p{Cc}/u;

describe('names on the screen', () => {
  it.each([
    ['claude-opus-5-5', 'claude-opus-5-5'],
    ['日本 🙂 é\u0301', '日本 🙂 é\u0301'],
    ['\u001b[31mred', '␛[31mred'],
    ['two\r\nlines', 'two␍␊lines'],
    ['nul\u0000del\u007f', 'nul␀del␡'],
    ['c1\u009b', 'c1\ufffd'],
    ['admin\u202emoc.live', 'admin\ufffdmoc.live'],
    ['\u2066isolated\u2069', '\ufffdisolated\ufffd'],
  ])('%j is shown as %j', (name, shown) => expect(visibleText(name)).toBe(shown));

  it('hold nothing unseen, keep their length, and stay when shown again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const shown = visibleText(name);
        expect(shown).not.toMatch(CONTROL);
        expect(shown).toHaveLength(name.length);
        expect(visibleText(shown)).toBe(shown);
      })
    );
  });
});

describe('a session with control characters in its names', () => {
  const NAME = 'a\u001b[2Jb';
  const records = aSession({ common: { 'user.email': NAME, 'terminal.type': NAME, 'service.version': NAME } })
    .prompt('Go')
    .request({ model: NAME })
    .inAgent('agent-1', (agent) => agent.request(), { agent_type: NAME }).records;
  const session = foldSession('s', records);

  it('shows them as signs: who, which model, which terminal and client, which agent', () => {
    const { user, models, terminals, clientVersions } = session.facts;
    expect([user, models[0], terminals[0], clientVersions[0]]).toEqual(Array(4).fill('a␛[2Jb'));
    expect(session.agents.map(({ name }) => name)).toEqual(['Main conversation', 'a␛[2Jb']);
    expect(eventSummary(parseEvent(apiRequest({ model: NAME })))).toMatch(/^a␛\[2Jb /);
  });

  it('keeps the records as they came', () => {
    expect(session.events.map(({ record }) => record)).toEqual(records);
    expect(session.events.some(({ type, record }) => type === 'api_request' && record['model'] === NAME)).toBe(true);
  });
});
