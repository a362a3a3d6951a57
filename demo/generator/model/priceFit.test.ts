import { foldSession } from 'domain/sessions/foldSession';
import { dollarsByKind } from 'domain/usage/dollarsByKind';
import { fitTariffs } from 'domain/usage/pricedRequests';
import { requestsOf } from 'domain/usage/usageGroups';

import { storedRows } from './storedRow';
import { generateWeek } from './week';

const week = generateWeek({ seed: 7, nowMs: Date.parse('2026-11-23T12:00:00Z'), days: 7, sessions: 64 });
const sessions = week.map((session) => foldSession(session.id, storedRows(session)));
const fits = sessions.flatMap((session) => [...fitTariffs(requestsOf(session)).values()]);

test('prices found in generated sessions give back every cost, or are said to be unknown', () => {
  expect([...new Set(fits.map(({ fit }) => fit.quality))].sort()).toEqual(['exact', 'unknown']);
  const known = fits.filter(({ fit }) => fit.quality === 'exact');
  expect(known.length).toBeGreaterThan(fits.length / 3);
});

test('a model has the same prices in every session', () => {
  const prices = new Map<string, number>();
  for (const { model, speed, fit } of fits) {
    for (const [kind, price] of fit.quality === 'exact' ? Object.entries(fit.prices) : []) {
      const key = [model, speed, kind].join(' ');
      expect([key, price]).toEqual([key, prices.get(key) ?? price]);
      prices.set(key, price);
    }
  }
  expect(prices.get('claude-opus-5-5 normal inputTokens')).toBe(4000);
  expect(prices.get('claude-opus-5-5 normal cacheReadTokens')).toBe(200);
});

test('parts and rest are the cost of every session', () => {
  for (const session of sessions) {
    const requests = requestsOf(session);
    const { byKind, restNanoUsd, isExact, explained } = dollarsByKind(requests, fitTariffs(requests));
    const parts = Object.values(byKind).reduce((sum, part) => sum + part, 0);
    expect(parts + restNanoUsd).toBe(session.totals.costNanoUsd);
    expect(isExact && explained === requests.length ? restNanoUsd : 0).toBe(0);
  }
});
