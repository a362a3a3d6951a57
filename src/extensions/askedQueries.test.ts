import { dateTime, FieldType, toDataFrame } from '@grafana/data';
import { setTemplateSrv } from '@grafana/runtime';

import { LOGS_TYPE, readAsked } from './askedQueries';

const LOGS = { type: LOGS_TYPE, uid: 'logs-1' };
const METRICS = { type: 'prometheus', uid: 'metrics-1' };

/** A dashboard with these variables. */
function haveVariables(variables: Readonly<Record<string, unknown>>): void {
  const replace = (text: string, scoped: Readonly<Record<string, { value: unknown }>>) =>
    text.replace(/\$\{(\w+)(?::(\w+))?\}/g, (whole, name: string, format?: string) => {
      const value = scoped[name]?.value ?? variables[name];
      return value === undefined ? whole : format === 'json' ? JSON.stringify(value) : String(value);
    });
  // Of all it can do only this is asked for.
  Reflect.apply(setTemplateSrv, undefined, [{ replace }]);
}

const rowsOf = (...ids: readonly string[]) =>
  toDataFrame({
    fields: [{ name: 'labels', type: FieldType.other, values: ids.map((id) => ({ 'session.id': id })) }],
  });

beforeEach(() => haveVariables({}));

describe('what a panel tells about itself', () => {
  it('is read by data source, with its range', () => {
    const targets = [
      { expr: 'claude_code', datasource: LOGS },
      { expr: 'claude_code_cost', datasource: METRICS },
    ];
    const timeRange = { from: 'now-1h', to: 'now' };
    expect(readAsked({ targets, timeRange })).toEqual({
      logsUid: 'logs-1',
      metricsUid: 'metrics-1',
      logsExprs: ['claude_code'],
      otherExprs: ['claude_code_cost'],
      sessions: { ids: [], isAll: true },
      range: timeRange,
    });
  });

  it('has moments as addresses have them', () => {
    const moment = dateTime('2026-11-23T10:00:00Z');
    expect(readAsked({ timeRange: { from: moment, to: 'now' } }).range).toEqual({ from: '1795428000000', to: 'now' });
  });

  it('is what was sent rather than what is written, without what is hidden', () => {
    haveVariables({ logs: 'logs-2', service: 'claude-code' });
    const targets = [
      { expr: 'service.name:=${service}', datasource: { type: LOGS_TYPE, uid: '${logs}' } },
      { expr: 'hidden', datasource: LOGS, hide: true },
    ];
    expect(readAsked({ targets })).toMatchObject({ logsUid: 'logs-2', logsExprs: ['service.name:=claude-code'] });
    const request = { targets: [{ expr: 'sent', datasource: LOGS }] };
    expect(readAsked({ targets, data: { request, series: [] } })).toMatchObject({
      logsUid: 'logs-1',
      logsExprs: ['sent'],
    });
  });

  it('names no source by a variable that has no value', () => {
    expect(readAsked({ targets: [{ expr: 'x', datasource: { type: LOGS_TYPE, uid: '${logs}' } }] }).logsUid).toBe(
      undefined
    );
  });

  it.each([
    undefined,
    {},
    { targets: 'x', data: 7, timeRange: null, scopedVars: [null] },
    { targets: [null, 7, {}, { expr: 7, datasource: 'x' }], data: { series: null, request: 'x' } },
    { timeRange: { from: {}, to: 7 } },
  ])('is nothing where it is %j', (context) => {
    expect(readAsked(context)).toMatchObject({ sessions: { ids: [], isAll: true }, range: {} });
  });
});

describe('the sessions that a panel is of', () => {
  const sessionsOf = (context: object) => readAsked(context).sessions.ids;
  const asking = (expr: string) => ({ targets: [{ expr, datasource: LOGS }] });

  it('are those that its queries name', () => {
    haveVariables({ session: 'chosen' });
    const data = { series: [rowsOf('found')] };
    expect(sessionsOf({ ...asking('session.id:="named"'), data })).toEqual(['named']);
    expect(sessionsOf({ ...asking('session.id:=${session}'), data })).toEqual(['chosen']);
  });

  it('else those of its data, in panels and in Explore', () => {
    haveVariables({ session: 'chosen' });
    expect(sessionsOf({ ...asking('*'), data: { series: [rowsOf('a', 'b')] } })).toEqual(['a', 'b']);
    expect(sessionsOf({ ...asking('*'), data: { series: [], logsFrames: [rowsOf('c')] } })).toEqual(['c']);
  });

  it.each([
    ['one', { session: 'a' }, ['a']],
    ['several', { session_id: ['a', 'b'] }, ['a', 'b']],
    ['none', { session: '' }, []],
    ['all', { session: ['$__all'] }, []],
    ['all by a pattern', { sessionId: '.*' }, []],
    ['something else', { session: 7, other: 'a' }, []],
  ])('else what the dashboard has chosen: %s', (_what, variables, ids) => {
    haveVariables(variables);
    expect(sessionsOf(asking('*'))).toEqual(ids);
  });

  it('are those of the panel that is repeated for them', () => {
    haveVariables({ session: ['a', 'b'] });
    expect(sessionsOf({ ...asking('*'), scopedVars: { session: { text: 'b', value: 'b' } } })).toEqual(['b']);
  });
});
