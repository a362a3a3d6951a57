import {
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  FieldType,
  LoadingState,
  type PanelPlugin,
  toDataFrame,
} from '@grafana/data';
import { setDataSourceSrv, setPluginImportUtils, setRunRequest } from '@grafana/runtime';
import { Observable, of } from 'rxjs';

type Row = Readonly<Record<string, string>>;

/** One query as a data source got it. */
export interface Asked {
  readonly uid: string;
  readonly expr: string;
  /** Unsubscribed from before it was answered. */
  isCancelled: boolean;
}

/** Rows at once, a failure, or nothing until the test is over. */
export type Answer = readonly Row[] | Error | 'never';

/** Rows as the VictoriaLogs data source gives them: one frame, all fields in `labels`. */
export function framesOf(rows: readonly Row[]): DataFrame[] {
  return [
    toDataFrame({
      refId: 'A',
      fields: [
        { name: 'Time', type: FieldType.time, values: rows.map((row) => Date.parse(row['_time'] ?? '')) },
        { name: 'Line', type: FieldType.string, values: rows.map((row) => row['_msg'] ?? '') },
        { name: 'labels', type: FieldType.other, values: rows.map((row) => ({ ...row })) },
      ],
    }),
  ];
}

/** Values as a metrics data source gives them: a frame for each row, its `value` with the other fields as labels. */
const metricFramesOf = (rows: readonly Row[]): DataFrame[] =>
  rows.map(({ value, ...labels }) =>
    toDataFrame({
      refId: 'A',
      fields: [
        { name: 'Time', type: FieldType.time, values: [0] },
        { name: 'Value', type: FieldType.number, values: [Number(value)], labels },
      ],
    })
  );

const exprOf = (target: unknown): string =>
  typeof target === 'object' && target !== null && 'expr' in target ? String(target.expr) : '';

const TYPE = 'victoriametrics-logs-datasource';
const METRICS_TYPE = 'prometheus';

// Grafana takes it once only.
setPluginImportUtils({
  importPanelPlugin: () => new Promise<PanelPlugin>(() => undefined),
  getPanelPluginFromCache: () => undefined,
});

/** Puts VictoriaLogs and Prometheus data sources that answer as the test says into Grafana's place. */
export function fakeLogs(
  answer: (expr: string) => Answer,
  uids: readonly string[] = ['logs-1'],
  metricsUids: readonly string[] = []
) {
  const asked: Asked[] = [];
  const panelExprs: string[] = [];
  const respond = (uid: string, request: DataQueryRequest): Observable<DataQueryResponse> =>
    new Observable((subscriber) => {
      const question: Asked = { uid, expr: exprOf(request.targets[0]), isCancelled: false };
      asked.push(question);
      let isAnswered = false;
      // Never within the call: a database is elsewhere.
      queueMicrotask(() => {
        const given = subscriber.closed ? 'never' : answer(question.expr);
        isAnswered = given !== 'never';
        if (given instanceof Error) {
          subscriber.error(given);
        } else if (given !== 'never') {
          subscriber.next({ data: metricsUids.includes(uid) ? metricFramesOf(given) : framesOf(given) });
          subscriber.complete();
        }
      });
      return () => {
        question.isCancelled = !isAnswered;
      };
    });
  const settingsOf = (type: string) => (uid: string) => ({ uid, name: uid, type, meta: { id: type } });
  const settings = [...uids.map(settingsOf(TYPE)), ...metricsUids.map(settingsOf(METRICS_TYPE))];
  const uidOf = (ref: unknown): string => {
    const uid = typeof ref === 'object' && ref !== null && 'uid' in ref ? ref.uid : ref;
    return typeof uid === 'string' ? uid : (uids[0] ?? '');
  };
  const service = {
    get: async (ref: unknown) => ({
      uid: uidOf(ref),
      meta: {},
      getRef: () => ({ uid: uidOf(ref), type: TYPE }),
      query: (request: DataQueryRequest) => respond(uidOf(ref), request),
    }),
    getList: ({ pluginId }: { pluginId?: string } = {}) =>
      settings.filter(({ type }) => pluginId === undefined || type === pluginId),
    getInstanceSettings: (ref: unknown) => settings.find(({ uid }) => uid === uidOf(ref)),
    reload: () => undefined,
    registerRuntimeDataSource: () => undefined,
  };
  // The service has far more methods than anything here calls.
  Reflect.apply(setDataSourceSrv, undefined, [service]);
  setRunRequest((_source, request) => {
    panelExprs.push(exprOf(request.targets[0]));
    return of({ state: LoadingState.Done, series: [], timeRange: request.range });
  });
  return {
    /** Questions of the data layer, in order. */
    asked,
    /** Questions of panels, in order. */
    panelExprs,
  };
}

/** Lets everything go on that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
