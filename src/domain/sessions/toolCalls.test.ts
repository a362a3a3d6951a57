import { aSession } from 'testing/builders';

import { foldSession } from './foldSession';
import type { Session } from './session';

const fold = (records: readonly unknown[]): Session => foldSession('session-1', records);
const dropped = { 'prompt.id': undefined, tool_use_id: undefined, request_id: undefined };

describe('calls', () => {
  it('pair what belongs together by ids, several tools of one request too', () => {
    const { records } = aSession()
      .prompt('one')
      .request()
      .decide('Bash')
      .result()
      .decide('Read', { decision: 'reject' });
    const session = fold(records);
    expect(session.calls.map(({ toolName, outcome }) => [toolName, outcome])).toEqual([
      ['Bash', 'ok'],
      ['Read', 'rejected'],
    ]);
    const request = session.events.find((event) => event.type === 'api_request');
    expect(session.callsOfEvent.get(request?.id ?? '')).toHaveLength(2);
  });

  it('that are under way are pending, those that went wrong failed', () => {
    const { records } = aSession().prompt('one').request().decide('Bash').result({ success: false }).decide('Read');
    expect(fold(records).calls.map((call) => call.outcome)).toEqual(['failed', 'pending']);
  });

  it('are paired by order where a client sends no ids', () => {
    const { records } = aSession({ common: dropped })
      .prompt('one')
      .request()
      .decide('Bash', dropped)
      .decide('Bash', dropped)
      .decide('Read', { ...dropped, decision: 'reject' })
      .add('tool_result', { tool_name: 'Bash', success: true, duration_ms: 0, tool_result_size_bytes: 1 })
      .after(10)
      .add('tool_result', { tool_name: 'Bash', success: false, duration_ms: 0, use_id: 'toolu_1' });
    const session = fold(records.map((row) => ({ ...row, request_id: '' })));
    expect(session.calls.map(({ id, outcome, isByOrder }) => [id, outcome, isByOrder])).toEqual([
      ['call-1', 'ok', true],
      ['toolu_1', 'failed', true],
      ['call-3', 'rejected', true],
    ]);
    expect(session.calls.every((call) => call.request !== undefined)).toBe(true);
  });

  it('without decision or without request are still calls', () => {
    const { records } = aSession().prompt('one').request().decide('Bash').result();
    const session = fold([records[0], records[3]]);
    expect(session.calls).toMatchObject([{ toolName: 'Bash', outcome: 'ok', decision: undefined, request: undefined }]);
  });
});
