import { type Judgement, judged } from './doctor';

/** What an answer may hold, and how far back questions reach. */
export interface LimitFacts {
  /** So many rows were asked for, of which there are more, or as many. */
  readonly asked: number;
  readonly came: number;
  /** The most that the app ever asks for at once. */
  readonly most: number;
  /** Why a question about all times was refused. */
  readonly refusal?: string;
  /** When the first event of all was. */
  readonly oldestAtMs?: number;
  /** Flags of the logs database that were set at its start. */
  readonly flags: Readonly<Record<string, string>>;
}

/** Flags that decide what is kept and what may be asked. */
const FLAGS = [
  'retentionPeriod',
  'retention.maxDiskSpaceUsageBytes',
  'futureRetention',
  'insert.maxLineSizeBytes',
  'search.maxQueryDuration',
  'search.maxQueryTimeRange',
];

/** Does anything between the app and the database cut answers or refuse ranges? */
export function judgeLimits({ asked, came, most, refusal, oldestAtMs, flags }: LimitFacts): Judgement[] {
  const set = FLAGS.flatMap((name) => (flags[name] === undefined ? [] : [`-${name}=${flags[name]}`]));
  return [
    came < asked
      ? judged('failed', 'rows.capped', { asked, came })
      : judged('ok', asked < most ? 'rows.few' : 'rows.all', { came, most }),
    refusal !== undefined
      ? judged('warning', 'range.refused', { message: refusal })
      : oldestAtMs === undefined
        ? judged('unknown', 'range.none')
        : judged('ok', 'range.all', { oldestAtMs }),
    ...(set.length > 0 ? [judged('ok', 'limits.flags', { flags: set.join(' ') })] : []),
  ];
}
