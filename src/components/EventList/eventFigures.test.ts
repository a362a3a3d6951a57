import { eventDuration } from 'domain/events/eventInterval';
import { parseEvent } from 'domain/events/parseEvent';
import { apiRequest, record } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { EVENT_TYPES, fullRecord } from 'testing/fullRecord';
import { costOf, durationOf, tokensOf } from './eventFigures';

describe('figures of an event in the list', () => {
  it.each(EVENT_TYPES)('%s: has the length that the timeline draws', (type) => {
    const event = parseEvent(fullRecord(type));
    expect(durationOf(event)).toBe(eventDuration(event));
  });

  it('has no length for a server that left: what the number means there is not known', () => {
    expect(durationOf(parseEvent(record('mcp_server_connection', { status: 'disconnected', duration_ms: 9 })))).toBe(
      undefined
    );
  });

  it('add up to the client’s own figures', () => {
    for (const { name, costNanoUsd, inputTokens, cacheReadTokens } of captures) {
      const events = readCapture(name).map(parseEvent);
      const sum = (of: (event: (typeof events)[number]) => number | undefined) =>
        events.reduce((total, event) => total + (of(event) ?? 0), 0);
      expect(sum(costOf)).toBe(costNanoUsd);
      expect(sum((event) => tokensOf(event)?.inputTokens)).toBe(inputTokens);
      expect(sum((event) => tokensOf(event)?.cacheReadTokens)).toBe(cacheReadTokens);
    }
  });

  it('are absent, not zero, where the client says nothing', () => {
    const silent = { cost_usd: undefined, input_tokens: undefined, output_tokens: undefined };
    const event = parseEvent(apiRequest({ ...silent, cache_read_tokens: undefined, cache_creation_tokens: undefined }));
    expect([costOf(event), tokensOf(event)]).toEqual([undefined, undefined]);
    expect(tokensOf(parseEvent(apiRequest({ ...silent })))).toMatchObject({ inputTokens: 0, cacheReadTokens: 1000 });
    expect(tokensOf(parseEvent(record('api_error')))).toBeUndefined();
  });
});
