import { type Judgement, judged } from './doctor';
import { isBefore } from './versions';

/** What a failure looked like, as far as it is told apart. */
export type SourceFailure =
  | 'unauthorized'
  | 'forbidden'
  | 'wrongPath'
  | 'unreachable'
  | 'timeout'
  | 'query'
  | 'noSource'
  | 'other';

/** What a database tells of itself; each left out where it does not. */
export interface ServerFacts {
  readonly version?: string;
  /** Flags that were set at its start. */
  readonly flags: Readonly<Record<string, string>>;
  /** Counts that are not 0 of rows that it did not take, by its own names for the reasons. */
  readonly dropped: Readonly<Record<string, number>>;
}

/** What is known of a data source. */
export interface SourceFacts {
  readonly kind: 'logs' | 'metrics';
  /** Left out where no fitting data source exists that the person may query. */
  readonly source?: {
    readonly name: string;
    readonly type: string;
    /** Empty where the plugin does not tell. */
    readonly pluginVersion: string;
  };
  /** The one that the settings name, where there is none of that id. */
  readonly goneUid?: string;
  readonly failure?: { readonly kind: SourceFailure; readonly message: string };
  readonly server?: ServerFacts;
}

interface Floor {
  /** Before it, something the app needs is missing. */
  readonly needed: string;
  /** What the app is tested with. */
  readonly tested: string;
}

const PLUGINS: Readonly<Record<string, Floor>> = {
  'victoriametrics-logs-datasource': { needed: '0.21.2', tested: '0.30.1' },
  'victoriametrics-metrics-datasource': { needed: '0.10.0', tested: '0.25.1' },
};
const SERVERS: Readonly<Record<SourceFacts['kind'], Floor>> = {
  logs: { needed: '1.36.0', tested: '1.43.1' },
  metrics: { needed: '1.132.0', tested: '1.140.0' },
};

function judgePlugin({ type, pluginVersion }: NonNullable<SourceFacts['source']>): Judgement[] {
  const floor = PLUGINS[type];
  if (floor === undefined) {
    return [];
  }
  const isOld = isBefore(pluginVersion, floor.needed);
  if (isOld === undefined) {
    return [judged('unknown', 'plugin.untold', { type })];
  }
  const facts = { type, version: pluginVersion, ...floor };
  const fix = `grafana cli plugins update ${type}`;
  return [
    isOld
      ? judged('failed', 'plugin.old', facts, fix)
      : isBefore(pluginVersion, floor.tested) === true
        ? judged('warning', 'plugin.untested', facts, fix)
        : judged('ok', 'plugin.fine', facts),
  ];
}

function judgeServer(kind: SourceFacts['kind'], server: ServerFacts | undefined): Judgement[] {
  if (server === undefined) {
    return [judged('unknown', 'server.untold')];
  }
  const { version = '', dropped } = server;
  const facts = { version, ...SERVERS[kind] };
  const isOld = isBefore(version, facts.needed);
  return [
    isOld === undefined
      ? judged('unknown', 'server.unversioned')
      : isOld
        ? judged('warning', `server.${kind}Old`, facts)
        : judged('ok', 'server.fine', facts),
    ...Object.entries(dropped).map(([why, count]) => judged('warning', dropReason(why), { count, why })),
  ];
}

const dropReason = (why: string): string => (why === 'too_long_line' ? 'server.longLines' : 'server.dropped');

/** Can the source be asked, and is it one that the app is made for? */
export function judgeSource({ kind, source, goneUid, failure, server }: SourceFacts): Judgement[] {
  const gone = goneUid === undefined ? [] : [judged('warning', 'source.gone', { uid: goneUid })];
  if (source === undefined) {
    return [...gone, judged('failed', `source.${kind}None`)];
  }
  const { name } = source;
  return [
    ...gone,
    failure === undefined
      ? judged('ok', 'source.fine', { name })
      : judged('failed', `source.${failure.kind}`, { name, message: failure.message }),
    ...judgePlugin(source),
    ...(failure === undefined ? judgeServer(kind, server) : []),
  ];
}
