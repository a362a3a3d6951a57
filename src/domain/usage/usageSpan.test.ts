import * as fc from 'fast-check';

import { durationMs, epochMs } from '../units';
import { previousUsageSpan, settledSpan, stepFor, steppedSpan, type UsageSpan, wholeSeconds } from './usageSpan';

const DAY_MS = 86_400_000;
const span: fc.Arbitrary<UsageSpan> = fc
  .tuple(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 1, max: 2 * DAY_MS }))
  .map(([fromMs, lengthMs]) => ({ fromMs: epochMs(fromMs), toMs: epochMs(fromMs + lengthMs) }));
const step = fc.constantFrom(17, 3_600, 10_800, 86_400).map((seconds) => durationMs(seconds * 1000));

describe('a span in steps', () => {
  it('is its parts, one behind the other', () => {
    fc.assert(
      fc.property(span, step, (whole, stepMs) => {
        const { head, steps, tail } = steppedSpan(whole, stepMs);
        const parts = [...(head === undefined ? [] : [head]), ...steps, ...(tail === undefined ? [] : [tail])];
        const { fromMs, toMs } = wholeSeconds(whole);
        expect(parts[0]?.fromMs).toBe(fromMs);
        expect(parts.at(-1)?.toMs).toBe(toMs);
        expect(parts.slice(1).every((part, index) => part.fromMs === parts[index]?.toMs)).toBe(true);
        expect(steps.every((each) => each.fromMs % stepMs === 0 && each.toMs - each.fromMs === stepMs)).toBe(true);
        expect(parts.every((part) => part.toMs > part.fromMs && part.toMs - part.fromMs <= stepMs)).toBe(true);
      })
    );
  });

  it('has a readable step that gives no more parts than wanted', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 1, max: 500 }), (whole, most) => {
        expect((whole.toMs - whole.fromMs) / stepFor(whole, most)).toBeLessThanOrEqual(most);
      })
    );
    const day = { fromMs: epochMs(0), toMs: epochMs(DAY_MS) };
    expect(stepFor(day, 24)).toBe(3_600_000);
    expect(stepFor(day, 20)).toBe(3 * 3_600_000);
  });
});

describe('the period before', () => {
  it('is as long and ends where the span begins, to the second', () => {
    fc.assert(
      fc.property(span, (now) => {
        const before = previousUsageSpan(now);
        const whole = wholeSeconds(now);
        expect(before.toMs).toBe(whole.fromMs);
        expect(before.toMs - before.fromMs).toBe(whole.toMs - whole.fromMs);
        expect(wholeSeconds(before)).toEqual(before);
      })
    );
  });
});

describe('a span that reaches to now', () => {
  it('ends a little earlier; one that is over stays as it is', () => {
    const hour = { fromMs: epochMs(0), toMs: epochMs(3_600_000) };
    expect(settledSpan(hour, epochMs(3_600_000))).toEqual({ fromMs: 0, toMs: 3_565_000 });
    expect(settledSpan(hour, epochMs(3_700_000))).toEqual(hour);
    expect(settledSpan(hour, epochMs(1_000))).toEqual({ fromMs: 0, toMs: 0 });
  });
});
