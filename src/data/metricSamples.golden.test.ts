import * as fc from 'fast-check';

import { type MetricSample, samplesFromFrames } from './metricSamples';
import recorded from './testing/recordedMetrics.json';

/** Samples as lines, whatever the order in which frames and columns come. */
const lines = (samples: readonly MetricSample[]): readonly string[] =>
  samples.map(({ labels, value }) => `${JSON.stringify(Object.entries(labels).sort())} ${value.toPrecision(6)}`).sort();

/** One series as `prometheus` answers: a frame of its own. */
const seriesFrame = ({ labels, value }: MetricSample) => ({
  refId: 'A',
  fields: [
    { name: 'Time', type: 'time', values: [0] },
    { name: 'Value', type: 'number', labels, values: [value] },
  ],
});

/** The same series as a table: one row each. */
const tableFrame = (samples: readonly MetricSample[], names: readonly string[]) => ({
  refId: 'A',
  fields: [
    { name: 'Time', type: 'time', values: samples.map(() => 0) },
    ...names.map((name) => ({ name, type: 'string', values: samples.map(({ labels }) => labels[name]) })),
    { name: 'Value', type: 'number', values: samples.map(({ value }) => value) },
  ],
});

const NAMES = ['session.id', 'model', 'type'] as const;
const sample: fc.Arbitrary<MetricSample> = fc.record({
  labels: fc.record({ 'session.id': fc.uuid(), model: fc.string(), type: fc.constantFrom('user', 'cli') }),
  value: fc.double({ noNaN: true, noDefaultInfinity: true }),
});

describe('recorded answers', () => {
  it('of both data sources to one question read alike', () => {
    const ofPrometheus = samplesFromFrames(recorded.prom_instant_table.frames);
    const ofVictoriaMetrics = samplesFromFrames(recorded.vmplugin_instant.frames);
    const labels = (samples: readonly MetricSample[]) => samples.map((each) => each.labels);
    expect(labels(ofPrometheus)).toEqual(labels(ofVictoriaMetrics));
    expect(ofPrometheus).toHaveLength(3);
  });

  it('have one value a series, under the session’s whole id', () => {
    const samples = samplesFromFrames(recorded.prom_instant_pure.frames);
    expect(samples).toHaveLength(recorded.prom_instant_pure.frames.length);
    for (const { labels, value } of samples) {
      expect(labels['session.id']).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
      expect(value).toBeGreaterThan(0);
    }
  });

  it('that failed hold no values that could be taken for an answer', () => {
    expect(samplesFromFrames(recorded.prom_bad.frames)).toEqual([]);
    expect(samplesFromFrames(recorded.vmplugin_bad.frames)).toEqual([]);
  });
});

describe('answers of any content', () => {
  it('read the same as series and as a table', () => {
    fc.assert(
      fc.property(fc.array(sample), (samples) => {
        const asSeries = samplesFromFrames(samples.map(seriesFrame));
        const asTable = samplesFromFrames([tableFrame(samples, NAMES)]);
        expect(asSeries).toEqual(samples);
        expect(lines(asTable)).toEqual(lines(samples));
      })
    );
  });

  it('keep what can be read beside what cannot', () => {
    fc.assert(
      fc.property(fc.array(sample), fc.array(fc.anything()), (samples, junk) => {
        const found = samplesFromFrames([
          ...junk.filter((each) => typeof each !== 'object'),
          ...samples.map(seriesFrame),
        ]);
        expect(found).toEqual(samples);
      })
    );
  });

  it('never throw and never hold a value that is no number', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.record({ fields: fc.array(fc.anything()) })), (junk, frames) => {
        const samples = [...samplesFromFrames(junk), ...samplesFromFrames(frames)];
        expect(samples.every(({ value }) => Number.isFinite(value))).toBe(true);
        const texts = samples.flatMap(({ labels }) => Object.values(labels));
        expect(texts.every((text) => typeof text === 'string')).toBe(true);
      })
    );
  });

  it('a row that lacks one of the labels keeps its others', () => {
    const [first] = samplesFromFrames([
      {
        fields: [
          { name: 'type', type: 'string', values: [null] },
          { name: 'model', type: 'string', values: ['m'] },
          { name: 'Value', type: 'number', values: [7] },
        ],
      },
    ]);
    expect(first).toEqual({ labels: { model: 'm' }, value: 7 });
  });
});
