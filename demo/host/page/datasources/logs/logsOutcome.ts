import { errorText } from '../jsonSeries';
import type { ProxyAnswer } from '../proxyClient';
import { failed, type QueryOutcome, type WireFrame } from '../wireFrame';
import { instantFrames } from './instantFrame';
import { linesOf, type LogsQuery, type LogsRange } from './logsQuery';
import { hitsFrames, seriesFrames } from './seriesFrames';

/** Status that Grafana gives to what fails inside the plugin. */
const PLUGIN_FAILED = 500;

function refusalText(status: number, text: string): string {
  switch (status) {
    case 400:
      return `error from datasource: ${text}`;
    case 422:
      return `error: ${errorText(text)}`;
    default:
      return `failed to make http request: ${status}`;
  }
}

function framesOf(query: LogsQuery, body: string, range: LogsRange): WireFrame[] {
  switch (query.queryType) {
    case 'stats':
    case 'statsRange':
      return seriesFrames(query, body, range);
    case 'hits':
      return hitsFrames(query.refId, body);
    default:
      return instantFrames(query.refId, body, linesOf(query));
  }
}

/** Makes of a database's answer what the VictoriaLogs plugin would have made of it. */
export function logsOutcome(query: LogsQuery, answer: ProxyAnswer, range: LogsRange): QueryOutcome {
  switch (answer.kind) {
    case 'down':
      return failed(query.refId, `Get "${answer.address}": dial tcp: connect: connection refused`, PLUGIN_FAILED);
    case 'refused':
      return failed(query.refId, refusalText(answer.status, answer.text), PLUGIN_FAILED);
    case 'text':
      try {
        return { kind: 'frames', frames: framesOf(query, answer.text, range) };
      } catch (error) {
        return failed(query.refId, error instanceof Error ? error.message : String(error), PLUGIN_FAILED);
      }
  }
}
