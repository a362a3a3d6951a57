import * as fc from 'fast-check';
import { START_MS } from 'testing/builders';

import { Numbers } from '../format/numbers';
import { epochMs } from '../units';
import { axisTicks, sinceStart, tickLabel, tickStepMs } from './ticks';
import { timeScale } from './viewport';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('axisTicks', () => {
  const views = fc.record({
    offset: fc.double({ min: -1000, max: 40 * DAY, noNaN: true }),
    span: fc.oneof(fc.double({ min: 1, max: 10_000, noNaN: true }), fc.double({ min: 1, max: 40 * DAY, noNaN: true })),
    width: fc.integer({ min: 0, max: 4000 }),
  });

  it('rise, lie in view, keep their distance, and no two are labelled alike', () => {
    fc.assert(
      fc.property(views, ({ offset, span, width }) => {
        const viewport = { fromMs: epochMs(START_MS + offset), toMs: epochMs(START_MS + offset + span) };
        const ticks = axisTicks(timeScale(viewport, width), sinceStart(START_MS), 80);
        expect(ticks.length).toBeLessThanOrEqual(Math.max(1, width / 80) + 1);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
        ticks.forEach(({ timeMs }, index) => {
          expect(timeMs).toBeGreaterThanOrEqual(viewport.fromMs - 0.001);
          expect(timeMs).toBeLessThanOrEqual(viewport.toMs + 0.001);
          expect(timeMs).toBeGreaterThan(ticks[index - 1]?.timeMs ?? -Infinity);
        });
      })
    );
  });

  it('has a tick in any view of a plot wide enough', () => {
    const viewport = { fromMs: epochMs(START_MS), toMs: epochMs(START_MS + 98_000) };
    expect(axisTicks(timeScale(viewport, 900), sinceStart(START_MS), 90).map(({ label }) => label)).toEqual([
      '+0',
      '10 s',
      '20 s',
      '30 s',
      '40 s',
      '50 s',
      '1:00',
      '1:10',
      '1:20',
      '1:30',
    ]);
  });

  it('draws a handful for a width that is no number', () => {
    const viewport = { fromMs: epochMs(START_MS), toMs: epochMs(START_MS + 40 * DAY) };
    expect(axisTicks(timeScale(viewport, NaN), sinceStart(START_MS), 80).length).toBeLessThan(5);
  });
});

describe('tickStepMs', () => {
  it.each([
    [0.003, 0.005],
    [0.2, 0.2],
    [3, 5],
    [120, 200],
    [600, 1000],
    [2100, 5000],
    [16_000, 30_000],
    [31_000, MINUTE],
    [7 * MINUTE, 10 * MINUTE],
    [40 * MINUTE, HOUR],
    [4 * HOUR, 6 * HOUR],
    [13 * HOUR, DAY],
    [3 * DAY, 5 * DAY],
  ])('is a step a person counts in, at least %d ms', (least, step) => {
    expect(tickStepMs(least)).toBeCloseTo(step, 6);
  });

  it('is never shorter than asked', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (least) => {
        expect(tickStepMs(least)).toBeGreaterThanOrEqual(least * (1 - 1e-8));
      })
    );
  });

  it('falls back where there is nothing to go by', () => {
    expect(tickStepMs(NaN)).toBe(1000);
    expect(tickStepMs(-1)).toBe(1000);
  });
});

describe('tickLabel', () => {
  it.each([
    [0, 1000, '+0'],
    [500, 500, '0.5 s'],
    [250, 10, '0.25 s'],
    [12_000, 1000, '12 s'],
    [1.5, 0.5, '0.0015 s'],
    [90_000, 10_000, '1:30'],
    [90_250, 10, '1:30.25'],
    [60_000, 1000, '1:00'],
    [15 * MINUTE, 5 * MINUTE, '15 min'],
    [2 * HOUR, HOUR, '2 h'],
    [HOUR + 5 * MINUTE, 5 * MINUTE, '1:05:00'],
    [HOUR, 1000, '1:00:00'],
    [3 * DAY, DAY, '3 d'],
    [DAY + 6 * HOUR, 6 * HOUR, '1 d 6 h'],
    [DAY + 90_000, 30_000, '1 d 0:01:30'],
    [-500, 500, '−0.5 s'],
    [59_999.9999, 1000, '1:00'],
  ])('%d ms in steps of %d ms is %s', (ms, step, label) => {
    expect(tickLabel(ms, step)).toBe(label);
  });

  it('has the decimal sign of the person’s place', () => {
    const german = new Numbers('de-DE');
    expect(tickLabel(1500, 500, german)).toBe('1,5 s');
    expect(sinceStart(0, german).label(90_200, 200, undefined)).toBe('1:30,2');
  });
});
