import { ValueType } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  DataPointType,
  type MetricData,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';

import type { MetricName, Sample, Temporality } from '../model/metricLedger';
import type { GeneratedSession } from '../model/wireEvent';
import { exportAll } from './exportAll';
import { hrTimeOf } from './hrTime';

const BATCH_SAMPLES = 4000;

const SCOPE_NAME = 'com.anthropic.claude_code';

const UNITS: Partial<Record<MetricName, string>> = {
  'claude_code.cost.usage': 'USD',
  'claude_code.token.usage': 'tokens',
  'claude_code.active_time.total': 's',
};

type SessionIdentity = Pick<GeneratedSession, 'resource' | 'clientVersion'>;

/** Sends metric samples with their own times over OTLP http/protobuf. */
export class MetricSender {
  private readonly exporter: OTLPMetricExporter;

  /** @param url VictoriaMetrics' full OTLP address, or any other's `/v1/metrics`. */
  constructor(
    url: string,
    private readonly temporality: Temporality
  ) {
    this.exporter = new OTLPMetricExporter({ url, timeoutMillis: 60_000 });
  }

  /** @throws when a batch was not accepted. */
  async send(session: SessionIdentity, samples: readonly Sample[]): Promise<void> {
    for (let start = 0; start < samples.length; start += BATCH_SAMPLES) {
      const batch = samples.slice(start, start + BATCH_SAMPLES);
      const metrics = this.resourceMetrics(session, batch);
      await exportAll((done) => this.exporter.export(metrics, done), `${batch.length} metric samples`);
    }
  }

  close(): Promise<void> {
    return this.exporter.shutdown();
  }

  private resourceMetrics(session: SessionIdentity, samples: readonly Sample[]): ResourceMetrics {
    const byMetric = new Map<MetricName, Sample[]>();
    for (const sample of samples) {
      const found = byMetric.get(sample.metric);
      if (found) {
        found.push(sample);
      } else {
        byMetric.set(sample.metric, [sample]);
      }
    }
    return {
      resource: resourceFromAttributes({ ...session.resource }),
      scopeMetrics: [
        {
          scope: { name: SCOPE_NAME, version: session.clientVersion },
          metrics: [...byMetric].map(([name, points]) => this.metricData(name, points)),
        },
      ],
    };
  }

  private metricData(name: MetricName, samples: readonly Sample[]): MetricData {
    return {
      descriptor: { name, description: '', unit: UNITS[name] ?? '', valueType: ValueType.DOUBLE },
      aggregationTemporality:
        this.temporality === 'delta' ? AggregationTemporality.DELTA : AggregationTemporality.CUMULATIVE,
      dataPointType: DataPointType.SUM,
      isMonotonic: true,
      dataPoints: samples.map((sample) => ({
        startTime: hrTimeOf(sample.fromMs),
        endTime: hrTimeOf(sample.atMs),
        attributes: { ...sample.labels },
        value: sample.value,
      })),
    };
  }
}
