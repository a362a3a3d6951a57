import type { LogAttributes } from '@opentelemetry/api-logs';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableLogRecord } from '@opentelemetry/sdk-logs';

import type { GeneratedSession, WireAttributes, WireEvent } from '../model/wireEvent';
import { hrTimeOf } from './hrTime';
import { exportAll } from './exportAll';

/** Records in one request: large enough to be quick, small enough for every server's limit. */
const BATCH_RECORDS = 1500;
/** Characters in one request: one record may be huge. */
const BATCH_CHARACTERS = 3_000_000;

const SCOPE_NAME = 'com.anthropic.claude_code.events';

/** Makes log records of one session's events, as the client's SDK would. */
export function logRecordMaker(session: GeneratedSession): (event: WireEvent) => ReadableLogRecord {
  const resource = resourceFromAttributes({ ...session.resource });
  const instrumentationScope = { name: SCOPE_NAME, version: session.clientVersion };
  return (event) => {
    const time = hrTimeOf(event.timeMs);
    return {
      hrTime: time,
      hrTimeObserved: time,
      body: `claude_code.${event.name}`,
      resource,
      instrumentationScope,
      attributes: logAttributes(event.attributes),
      droppedAttributesCount: 0,
    };
  };
}

/** The SDK wants arrays that it may change, and gets copies. */
const logAttributes = (attributes: WireAttributes): LogAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value])
  );

/** Sends log records over OTLP http/protobuf in batches. */
export class LogSender {
  private readonly exporter: OTLPLogExporter;

  /** @param url VictoriaLogs' full OTLP address, or any other's `/v1/logs`. */
  constructor(url: string) {
    this.exporter = new OTLPLogExporter({ url, timeoutMillis: 60_000 });
  }

  /** @throws when a batch was not accepted. */
  async send(records: readonly ReadableLogRecord[]): Promise<void> {
    for (const batch of batchesOf(records)) {
      await exportAll((done) => this.exporter.export(batch, done), `${batch.length} log records`);
    }
  }

  close(): Promise<void> {
    return this.exporter.shutdown();
  }
}

function batchesOf(records: readonly ReadableLogRecord[]): ReadableLogRecord[][] {
  const batches: ReadableLogRecord[][] = [];
  let batch: ReadableLogRecord[] = [];
  let characters = 0;
  for (const record of records) {
    const size = sizeOf(record);
    if (batch.length >= BATCH_RECORDS || (batch.length > 0 && characters + size > BATCH_CHARACTERS)) {
      batches.push(batch);
      batch = [];
      characters = 0;
    }
    batch.push(record);
    characters += size;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

const sizeOf = (record: ReadableLogRecord): number =>
  Object.values(record.attributes).reduce<number>(
    (sum, value) => sum + 24 + (typeof value === 'string' ? value.length : 8),
    0
  );
