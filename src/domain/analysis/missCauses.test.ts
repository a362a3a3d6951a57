import { parseEvent } from '../events/parseEvent';
import type { EventOf, SessionEvent } from '../events/sessionEvent';
import { foldSession } from '../sessions/foldSession';
import { aSession, type RowFields, type SessionBuilder } from 'testing/builders';
import { type MissCause, missCause, type MissSign, missSigns } from './missCauses';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The first two requests of a session, and what lies between them. */
function gapOf(work: SessionBuilder) {
  const { events, runs } = foldSession('session-1', work.records);
  const requests = events.filter((event) => event.type === 'api_request');
  const [previous, request] = requests;
  if (!previous || !request) {
    throw new Error('A gap has two ends');
  }
  const between = events.slice(events.indexOf(previous) + 1, events.indexOf(request));
  return { previous, request, between, runs };
}

const signsOf = (between: (work: SessionBuilder) => SessionBuilder, first: RowFields = {}, second: RowFields = {}) =>
  missSigns(gapOf(between(aSession().prompt('x').request(first)).request(second)));
const kindsOf = (...args: Parameters<typeof signsOf>) => signsOf(...args).map(({ kind }) => kind);
const nothing = (work: SessionBuilder) => work;

describe('what can have made the cache miss', () => {
  it.each<[string, Parameters<typeof signsOf>, ReadonlyArray<MissSign['kind']>]>([
    ['nothing', [nothing], []],
    ['another model', [nothing, { model: 'a' }, { model: 'b' }], ['modelChanged']],
    ['a model that one request does not name', [nothing, { model: undefined }, { model: 'b' }], []],
    ['another speed', [nothing, { speed: 'normal' }, { speed: 'fast' }], ['speedChanged']],
    ['another effort', [nothing, { effort: 'low' }, { effort: 'high' }], ['effortChanged']],
    ['an effort that was not named before', [nothing, {}, { effort: 'high' }], []],
    ['a plugin that was installed', [(work) => work.add('plugin_installed', {})], ['toolsChanged']],
    ['a plugin that was loaded for a prompt', [(work) => work.add('plugin_loaded', {})], ['toolsChanged']],
    ['a plugin that a process loads at its start', [(work) => work.add('plugin_loaded', { 'prompt.id': '' })], []],
    ['a server that left', [(work) => work.add('mcp_server_connection', { status: 'disconnected' })], ['toolsChanged']],
    ['another mode', [(work) => work.add('permission_mode_changed', { to_mode: 'plan' })], ['modeChanged']],
    ['a skill', [(work) => work.add('skill_activated', { 'skill.name': 'review' })], ['skillActivated']],
    [
      "a subagent's skill",
      [(work) => work.add('skill_activated', { 'skill.name': 'review', agent_id: 'agent-1' })],
      [],
    ],
    ['exactly five minutes', [(work) => work.after(5 * MINUTE)], []],
    ['a millisecond more', [(work) => work.after(5 * MINUTE + 1)], ['idle']],
  ])('after %s', (_, gap, kinds) => expect(kindsOf(...gap)).toEqual(kinds));

  it('counts a pause to the start of the request, not to its end', () => {
    expect(kindsOf(nothing, {}, { duration_ms: 20 * MINUTE })).toEqual([]);
  });

  it.each<[RowFields, number, '5m' | '1h' | undefined]>([
    [{ cache_creation_5m_tokens: 10 }, 6 * MINUTE, '5m'],
    [{ cache_creation_5m_tokens: 10 }, 2 * HOUR, '5m'],
    [{ cache_creation_1h_tokens: 10 }, 6 * MINUTE, undefined],
    [{ cache_creation_1h_tokens: 10 }, 2 * HOUR, '1h'],
    [{ cache_creation_1h_tokens: 10, cache_creation_5m_tokens: 10 }, 6 * MINUTE, undefined],
    [{}, 59 * MINUTE, '5m'],
    [{}, 2 * HOUR, '1h'],
  ])('a cache written with %j is gone %d ms later: %s', (first, pauseMs, ttl) => {
    const [sign] = signsOf((work) => work.after(pauseMs), first);
    expect(sign?.kind === 'idle' ? sign.ttl : undefined).toBe(ttl);
  });

  it('tells the last of several changes, and the likeliest of several signs first', () => {
    const signs = signsOf(
      (work) =>
        work
          .add('skill_activated', { 'skill.name': 'review' })
          .add('permission_mode_changed', { to_mode: 'plan' })
          .add('permission_mode_changed', { to_mode: 'default' })
          .add('plugin_installed', { 'plugin.name': 'p' })
          .after(10 * MINUTE),
      { model: 'a', effort: 'low', speed: 'normal' },
      { model: 'b', effort: 'high', speed: 'fast' }
    );
    expect(signs.map(({ kind }) => kind)).toEqual([
      ...['modelChanged', 'idle', 'toolsChanged', 'speedChanged', 'effortChanged', 'modeChanged', 'skillActivated'],
    ]);
    const mode = signs.find((sign) => sign.kind === 'modeChanged');
    expect(mode?.kind === 'modeChanged' && mode.event.fields.toMode).toBe('default');
  });

  it('takes a second process for a restart, the first one for none', () => {
    expect(kindsOf((work) => work.resume(MINUTE).prompt('y'))).toContain('clientRestarted');
    expect(missSigns(gapOf(aSession().startup().prompt('x').request().request()))).toEqual([]);
  });
});

describe("the cause in the client's words", () => {
  const event = (name: string) => parseEvent(aSession().add(name).records[0]);
  const isMode = (given: SessionEvent): given is EventOf<'permission_mode_changed'> =>
    given.type === 'permission_mode_changed';
  const mode = event('permission_mode_changed');

  it.each<[readonly MissSign[], MissCause]>([
    [[], 'unknown'],
    [[{ kind: 'modelChanged', from: 'a', to: 'b' }], 'model_changed'],
    [signsOf((work) => work.after(6 * MINUTE)), 'ttl_expired_5m'],
    [signsOf((work) => work.after(2 * HOUR)), 'ttl_expired_1h'],
    [signsOf((work) => work.add('plugin_installed', {})), 'tools_changed'],
    [[{ kind: 'clientRestarted' }], 'system_prompt_changed'],
    [[{ kind: 'effortChanged', from: 'a', to: 'b' }], 'unknown'],
    [[{ kind: 'speedChanged', from: 'a', to: 'b' }], 'unknown'],
    [isMode(mode) ? [{ kind: 'modeChanged', event: mode }] : [], 'unknown'],
    [[{ kind: 'clientRestarted' }, { kind: 'modelChanged', from: 'a', to: 'b' }], 'system_prompt_changed'],
  ])('case %#', (signs, cause) => expect(missCause(signs)).toBe(cause));
});
