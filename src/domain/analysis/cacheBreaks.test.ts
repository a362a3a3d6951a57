import { foldSession } from 'domain/sessions/foldSession';
import * as fc from 'fast-check';
import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession, type SessionBuilder } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { findCacheBreaks } from './cacheBreaks';

const MINUTE = 60_000;
const warm = { input_tokens: 10, cache_read_tokens: 95_000, cache_creation_tokens: 5000 };
/** All of it is written again. */
const cold = { input_tokens: 10, cache_read_tokens: 0, cache_creation_tokens: 101_000 };

const breaksOf = (work: SessionBuilder) => findCacheBreaks(foldSession('session-1', work.records));
/** Two requests that fit together, then one that misses the cache after what happened in between. */
const after = (between: (work: SessionBuilder) => SessionBuilder, miss: object = {}) =>
  breaksOf(between(aSession().prompt('x').request(warm)).request({ ...cold, ...miss }));

describe('a cache break', () => {
  it('says how much was written again, of how much', () => {
    expect(after((work) => work)).toMatchObject([{ rewrittenTokens: 100_010, previousTokens: 100_010 }]);
  });

  it.each<[string, (work: SessionBuilder) => SessionBuilder, object, string, string | undefined]>([
    ['nothing', (work) => work, {}, 'unknown', undefined],
    ['another model', (work) => work, { model: 'claude-haiku-4-5' }, 'model_changed', 'modelChanged'],
    ['a pause of 7 minutes', (work) => work.after(7 * MINUTE), {}, 'ttl_expired_5m', 'idle'],
    ['a pause of 2 hours', (work) => work.after(120 * MINUTE), {}, 'ttl_expired_1h', 'idle'],
    [
      'a server that came',
      (work) => work.add('mcp_server_connection', { status: 'connected' }),
      {},
      'tools_changed',
      'toolsChanged',
    ],
    [
      'a server that did not',
      (work) => work.add('mcp_server_connection', { status: 'failed' }),
      {},
      'unknown',
      undefined,
    ],
    ['a new process', (work) => work.resume(MINUTE).prompt('y'), {}, 'system_prompt_changed', 'clientRestarted'],
    [
      'another permission mode',
      (work) => work.add('permission_mode_changed', { from_mode: 'default', to_mode: 'plan' }),
      {},
      'unknown',
      'modeChanged',
    ],
  ])('after %s', (_, between, miss, cause, sign) => {
    const [found] = after(between, miss);
    expect(found?.cause).toBe(cause);
    expect(found?.signs[0]?.kind).toBe(sign);
  });

  it('believes the time to live that the cache was written for', () => {
    const hour = { ...warm, cache_creation_1h_tokens: 5000 };
    const [found] = breaksOf(
      aSession()
        .prompt('x')
        .request(hour)
        .after(30 * MINUTE)
        .request(cold)
    );
    expect(found?.cause).toBe('unknown');
  });

  it('is told of each subagent by its own requests', () => {
    const work = aSession()
      .prompt('x')
      .request(warm)
      .inAgent('agent-1', (agent) =>
        agent
          .request(cold)
          .request({ ...warm, cache_read_tokens: 101_000 })
          .request(cold)
      )
      .request({ ...warm, cache_read_tokens: 100_000 });
    expect(breaksOf(work).map(({ request }) => request.agentId)).toEqual(['agent-1']);
  });
});

describe('no cache break', () => {
  it.each<[string, SessionBuilder]>([
    ['is the first request of a context', aSession().prompt('x').request(cold)],
    [
      'is a large file that is new',
      aSession()
        .prompt('x')
        .request(warm)
        .request({ ...cold, cache_read_tokens: 100_000, cache_creation_tokens: 60_000 }),
    ],
    ['is the request after a compaction', aSession().prompt('x').request(warm).add('compaction').request(cold)],
    [
      'is a small context',
      aSession()
        .prompt('x')
        .request({ cache_read_tokens: 9000 })
        .request({ cache_creation_tokens: 9000, cache_read_tokens: 0 }),
    ],
    [
      'is a request of a helper',
      aSession()
        .prompt('x')
        .request(warm)
        .request({ ...cold, query_source: 'generate_session_title' }),
    ],
    [
      'can be told of a client that names no source',
      aSession()
        .prompt('x')
        .request({ ...warm, query_source: undefined })
        .request({ ...cold, query_source: undefined }),
    ],
  ])('%s', (_, work) => expect(breaksOf(work)).toEqual([]));

  it('follows a compaction that failed: the context stayed', () => {
    const work = aSession().prompt('x').request(warm).add('compaction', { success: false }).request(cold);
    expect(breaksOf(work)).toHaveLength(1);
  });

  it.each(captures)('is in $name', ({ name }) => {
    expect(findCacheBreaks(foldSession(name, readCapture(name)))).toEqual([]);
  });

  it('says of any session more was written than the request before had sent', () => {
    fc.assert(
      fc.property(arbitrarySession, (records) => {
        for (const found of findCacheBreaks(foldSession('session-1', records))) {
          expect(found.rewrittenTokens).toBeLessThanOrEqual(found.previousTokens);
          expect(found.previous.timeMs).toBeLessThanOrEqual(found.request.timeMs);
        }
      })
    );
  });
});
