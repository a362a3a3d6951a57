import { logsSource } from 'data/logsSource';
import { loadTimelineParts } from 'data/timelineParts';
import { categoryOf } from 'domain/events/categoryOf';
import { eventOutcome } from 'domain/events/eventOutcome';
import { foldSession } from 'domain/sessions/foldSession';
import { TIMELINE_PARTS, type TimelinePart } from 'domain/timeline/timelinePart';
import { epochMs } from 'domain/units';
import { quote } from 'queries/logsql';
import { captures, readCapture } from 'testing/captures';
import { inSuite, storeSuite, suiteFilter } from './store';
import { logsUrl } from './stack';

jest.mock('@grafana/runtime', () => jest.requireActual('./grafana').runtime);

const SUITE = 'timeline parts';
const range = { fromMs: epochMs(Date.UTC(2026, 10, 22)), toMs: epochMs(Date.UTC(2026, 10, 25)) };
const baseFilter = suiteFilter(SUITE);
const ask = (sessionIds: readonly string[]) =>
  loadTimelineParts(logsSource(logsUrl()), { ...range, baseFilter, sessionIds });

const ODD_ID = 'a "quoted" $id | * [0, 1)';
const START_MS = Date.UTC(2026, 10, 23, 8);
const odd = (id: string, atMs: number) => ({
  _time: new Date(START_MS + atMs).toISOString(),
  _msg: 'claude_code.user_prompt',
  'event.name': 'user_prompt',
  'session.id': id,
});

beforeAll(() =>
  storeSuite(logsUrl(), SUITE, [
    ...captures.flatMap(({ name }) => readCapture(name)),
    ...inSuite(SUITE, [odd(ODD_ID, 0), odd(ODD_ID, 999), odd(ODD_ID, 1000), odd('alone', 0)]),
  ])
);

const eventsOf = ({ counts, troubled }: TimelinePart): number =>
  Object.values(counts).reduce((sum, each) => sum + each, troubled);
const sum = (parts: readonly TimelinePart[], read: (part: TimelinePart) => number): number =>
  parts.reduce((all, part) => all + read(part), 0);

describe('the parts of the sessions of a page', () => {
  it('add up to each session, by kind and by outcome', async () => {
    const found = await ask(captures.map(({ sessionId }) => sessionId));
    expect(found.size).toBe(captures.length);
    for (const { name, sessionId, events } of captures) {
      const parts = found.get(sessionId) ?? [];
      const { events: folded } = foldSession(sessionId, readCapture(name));
      expect(parts).toHaveLength(TIMELINE_PARTS);
      expect(sum(parts, eventsOf)).toBe(events);
      expect(sum(parts, ({ troubled }) => troubled)).toBe(
        folded.filter((event) => eventOutcome(event) !== 'normal').length
      );
      for (const kind of ['user_prompt', 'api_request', 'tool_decision', 'tool_result', 'other'] as const) {
        expect(sum(parts, ({ counts }) => counts[kind] ?? 0)).toBe(
          folded.filter((event) => categoryOf(event) === kind && eventOutcome(event) === 'normal').length
        );
      }
      // Something begins a session, and something ends it.
      expect(eventsOf(parts[0] ?? { counts: {}, troubled: 0 })).toBeGreaterThan(0);
      expect(eventsOf(parts.at(-1) ?? { counts: {}, troubled: 0 })).toBeGreaterThan(0);
    }
  });

  it('lie where the events lie, whatever the id is made of', async () => {
    const parts = (await ask([ODD_ID])).get(ODD_ID) ?? [];
    expect(quote(ODD_ID)).not.toContain('|');
    expect(parts.map(eventsOf)).toEqual([1, ...Array.from({ length: TIMELINE_PARTS - 2 }, () => 0), 2]);
  });

  it('hold a session of one event in the first part', async () => {
    const parts = (await ask(['alone'])).get('alone') ?? [];
    expect(parts.map(eventsOf)).toEqual([1, ...Array.from({ length: TIMELINE_PARTS - 1 }, () => 0)]);
  });

  it('leave out sessions that are not there, and ask nothing of nobody', async () => {
    expect((await ask(['nobody'])).size).toBe(0);
    expect((await ask([])).size).toBe(0);
  });
});
