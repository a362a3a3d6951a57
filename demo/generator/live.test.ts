import { parseEvent } from 'domain/events/parseEvent';

import { LivePlay } from './live';
import { storedRow } from './model/storedRow';

const START_MS = Date.parse('2026-11-23T12:00:00Z');

function play(minutes: number, stepMs: number) {
  const live = new LivePlay(4, START_MS);
  const batches = [];
  for (let nowMs = START_MS; nowMs <= START_MS + minutes * 60_000; nowMs += stepMs) {
    batches.push({ nowMs, events: live.due(nowMs) });
  }
  return { live, batches };
}

test('gives each event once, in order, and none before its time', () => {
  const { batches } = play(30, 1500);
  const events = batches.flatMap((batch) => batch.events);
  expect(events.map((event) => event.attributes['event.sequence'])).toEqual(events.map((_, index) => index));
  for (const { nowMs, events: batch } of batches) {
    expect(batch.filter((event) => event.timeMs > nowMs)).toEqual([]);
  }
});

test('goes on: there is something in every two minutes', () => {
  const { batches } = play(60, 120_000);
  expect(batches.slice(1).filter(({ events }) => events.length === 0).length).toBeLessThan(3);
});

test('does not depend on how often it is asked', () => {
  const often = play(10, 250).batches.flatMap((batch) => batch.events);
  const seldom = play(10, 30_000).batches.flatMap((batch) => batch.events);
  expect(seldom).toEqual(often);
});

test('its events are understood and its counters equal their sum', () => {
  const { live, batches } = play(20, 1500);
  const events = batches.flatMap((batch) => batch.events);
  const parsed = events.map((event) => parseEvent(storedRow(live.session, event)));
  expect(parsed.filter((event) => event.type === 'unknown' || event.problems.length > 0)).toEqual([]);
  const dollars = events.reduce((sum, event) => sum + Number(event.attributes['cost_usd'] ?? 0), 0);
  const counted = live
    .samples(START_MS)
    .filter(({ metric }) => metric === 'claude_code.cost.usage')
    .reduce((sum, { value }) => sum + value, 0);
  expect(counted).toBeCloseTo(dollars, 9);
});
