import * as fc from 'fast-check';

import { arbitrarySession } from 'testing/arbitrarySession';
import { aSession } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';

import { foldSession } from '../sessions/foldSession';
import type { Session } from '../sessions/session';
import { USAGE_DIMENSIONS, USAGE_SORTS } from './usageChoices';
import { figureOf, requestsOf, sortUsage, usageGroups, usageOf } from './usageGroups';

function expectWhole(session: Session): void {
  for (const by of USAGE_DIMENSIONS) {
    const groups = usageGroups(session, by);
    for (const sort of USAGE_SORTS) {
      const sum = groups.reduce((total, group) => total + figureOf(group, sort), 0);
      expect([by, sort, sum]).toEqual([by, sort, figureOf(usageOf(requestsOf(session)), sort)]);
    }
    expect(groups.flatMap(({ requests }) => requests)).toHaveLength(session.totals.apiRequests);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  }
}

describe('requests by what they have in common', () => {
  it.each(captures)('of $name add up to the session, whatever they are grouped by', ({ name, ...figures }) => {
    const session = foldSession('s', readCapture(name));
    expectWhole(session);
    const { costNanoUsd, tokens, requests } = usageOf(requestsOf(session));
    expect({ costNanoUsd, ...tokens, apiRequests: requests.length }).toEqual({
      costNanoUsd: figures.costNanoUsd,
      apiRequests: figures.apiRequests,
      inputTokens: figures.inputTokens,
      outputTokens: figures.outputTokens,
      cacheReadTokens: figures.cacheReadTokens,
      cacheCreationTokens: figures.cacheCreationTokens,
    });
  });

  it('add up for any session', () => {
    fc.assert(
      fc.property(arbitrarySession, (rows) => {
        const session = foldSession('session-1', rows);
        expectWhole(session);
        const { costNanoUsd, tokens, requestsWithoutCost } = usageOf(requestsOf(session));
        expect({ costNanoUsd, tokens, requestsWithoutCost }).toEqual({
          costNanoUsd: session.totals.costNanoUsd,
          tokens: session.totals.tokens,
          requestsWithoutCost: session.totals.requestsWithoutCost,
        });
      }),
      { numRuns: 50 }
    );
  });

  it('are those of the turns and of the agents', () => {
    const session = foldSession('s', readCapture('2.1.330-interactive'));
    for (const group of usageGroups(session, 'turn')) {
      const turn = session.turns.find(({ id }) => id === group.value);
      expect(group).toMatchObject({ costNanoUsd: turn?.totals.costNanoUsd, tokens: turn?.totals.tokens });
    }
    for (const group of usageGroups(session, 'agent')) {
      const agent = session.agents.find(({ id }) => id === group.value);
      expect(group).toMatchObject({ costNanoUsd: agent?.totals.costNanoUsd, tokens: agent?.totals.tokens });
    }
  });

  it('have no value where the client tells none, and the main conversation has one', () => {
    const session = foldSession('session-1', aSession().prompt('x').request({ model: undefined }).request().records);
    expect(usageGroups(session, 'model').map(({ key, value }) => [key, value])).toEqual([
      ['=', undefined],
      ['=claude-opus-5-5', 'claude-opus-5-5'],
    ]);
    expect(usageGroups(session, 'agent')).toMatchObject([{ key: '=', value: '' }]);
    expect(usageGroups(session, 'skill')).not.toHaveProperty('0.value');
  });

  it('tell cache creation by lifetime as far as it was sent', () => {
    const fields = { cache_creation_tokens: 90, cache_creation_5m_tokens: 60, cache_creation_1h_tokens: 30 };
    const session = foldSession('session-1', aSession().prompt('x').request(fields).request().records);
    expect(usageOf(requestsOf(session))).toMatchObject({
      created5mTokens: 60,
      created1hTokens: 30,
      tokens: { cacheCreationTokens: 190 },
    });
  });

  it('of a session without any are none', () => {
    const session = foldSession('session-1', []);
    USAGE_DIMENSIONS.forEach((by) => expect(usageGroups(session, by)).toEqual([]));
    expect(usageOf([])).toMatchObject({ costNanoUsd: 0, requestsWithoutCost: 0 });
  });

  it.each(USAGE_SORTS)('sort by %s, both ways', (sort) => {
    const groups = usageGroups(foldSession('s', readCapture('2.1.330-interactive')), 'turn');
    const up = sortUsage(groups, { sort, isDescending: false }).map((group) => figureOf(group, sort));
    expect(up).toEqual([...up].sort((a, b) => a - b));
    const down = sortUsage(groups, { sort, isDescending: true }).map((group) => figureOf(group, sort));
    expect(down).toEqual(up.toReversed());
  });

  it('come last first, where order is turned round', () => {
    const groups = usageGroups(foldSession('s', readCapture('2.1.330-interactive')), 'turn');
    expect(sortUsage(groups, { sort: 'order', isDescending: true }).map(({ order }) => order)).toEqual(
      groups.map(({ order }) => order).toReversed()
    );
  });
});
