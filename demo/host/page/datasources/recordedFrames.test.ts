import recordedAnswers from '../../testing/recordedAnswers.json';
import recordedFrames from '../../../../src/data/testing/recordedFrames.json';
import { isRecord } from '../guards';
import { logsOutcome } from './logs/logsOutcome';
import type { LogsQuery, LogsRange } from './logs/logsQuery';
import { metricsOutcome } from './metrics/metricsOutcome';
import type { MetricsFlavour, MetricsQuery } from './metrics/metricsQuery';
import { prepareMetricsQuery } from './metrics/prepareMetricsQuery';
import type { ProxyAnswer } from './proxyClient';
import type { QueryOutcome, WireFrame } from './wireFrame';

/** The requests were recorded over twelve minutes with an interval of five seconds. */
const RANGE: LogsRange = {
  fromMs: Date.parse('2026-11-23T10:10:00Z'),
  toMs: Date.parse('2026-11-23T10:22:00Z'),
  intervalMs: 5000,
  maxDataPoints: 1000,
};

/** The recording keeps this many values of a field and frames of a request. */
const KEPT_VALUES = 3;
const KEPT_FRAMES = 6;

type Recorded = Readonly<Record<string, unknown>>;

function entry(source: Recorded, name: string): Recorded {
  const found = source[name];
  return isRecord(found) ? found : {};
}

function answerOf(name: string): ProxyAnswer {
  const { status, body } = entry(recordedAnswers, name);
  const text = String(body);
  return status === 200 ? { kind: 'text', text } : { kind: 'refused', status: Number(status), text };
}

function outcomeOf(name: string): QueryOutcome {
  const target = { refId: 'A', ...entry(entry(recordedFrames, name), 'target') };
  if (name.startsWith('logs')) {
    const query: LogsQuery = target;
    return logsOutcome(query, answerOf(name), RANGE);
  }
  const query: MetricsQuery = target;
  const flavour: MetricsFlavour = name.startsWith('prom') ? 'prometheus' : 'victoriametrics';
  return metricsOutcome(flavour, prepareMetricsQuery(query, query.expr ?? '', RANGE), answerOf(name));
}

/** Cuts a frame as the recording was cut. */
function cut(frame: WireFrame): unknown {
  const custom = Object.fromEntries(
    Object.entries(frame.meta.custom ?? {}).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.slice(0, KEPT_VALUES) : value,
    ])
  );
  return {
    ...frame,
    meta: frame.meta.custom === undefined ? frame.meta : { ...frame.meta, custom },
    fields: frame.fields.map((field) => ({ ...field, values: field.values.slice(0, KEPT_VALUES) })),
  };
}

/** Raw answers are kept with three rows only, so the whole number of rows is not known here. */
function withoutLength(frames: unknown): unknown {
  return Array.isArray(frames) ? frames.map((frame) => ({ ...frame, length: undefined })) : frames;
}

const NAMES = Object.keys(recordedFrames).filter((name) => /^(logs|prom|vmplugin)_/.test(name));
const RAW_ROWS = new Set(['logs_instant_raw', 'logs_instant_raw_default_limit', 'logs_instant_stats']);

describe('frames of the imitated datasources', () => {
  it.each(NAMES)('%s equals what was recorded of the real plugin', (name) => {
    const made = outcomeOf(name).frames.slice(0, KEPT_FRAMES).map(cut);
    const wanted = entry(recordedFrames, name)['frames'];

    expect(RAW_ROWS.has(name) ? withoutLength(made) : made).toEqual(
      RAW_ROWS.has(name) ? withoutLength(wanted) : wanted
    );
  });

  it.each(NAMES.filter((name) => name.endsWith('_bad')))('%s fails with the recorded message', (name) => {
    const outcome = outcomeOf(name);

    expect(outcome.kind === 'failed' ? outcome.error : undefined).toEqual(entry(recordedFrames, name)['error']);
  });

  it.each(NAMES)('%s gives as many frames as recorded', (name) => {
    const { frames, frames_total: total } = entry(recordedFrames, name);
    const recorded = Array.isArray(frames) ? frames.length : 0;

    expect(outcomeOf(name).frames).toHaveLength(Number(total ?? recorded));
  });
});
