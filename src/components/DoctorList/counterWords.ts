import { t } from '@grafana/i18n';

import type { FindingWords, ShownFacts, WordTable } from './doctorWords';

/** Two costs, why they are apart, and what mends it. */
const apart = (f: ShownFacts, meaning: string, mend?: string): FindingWords => [
  t('doctor.cost.apart', 'Metrics say {{metricsUsd}}, events {{logsUsd}}, of the same day.', f),
  meaning,
  mend,
];

/** Of metrics, limits and settings. */
export const counterWords: WordTable = {
  'counters.none': () => [
    t('doctor.counters.none', 'There are events, and no metrics of the same day.'),
    t(
      'doctor.counters.none-means',
      'Usage is then reckoned from the logs alone. Metrics have an exporter and an address of their own; VictoriaMetrics before 1.132 drops deltas, which clients send unless told otherwise.'
    ),
    t(
      'doctor.counters.none-mend',
      'Have the clients export metrics, to /opentelemetry/v1/metrics of VictoriaMetrics, and look whether the metrics source is the one that they are sent to.'
    ),
  ],
  'counters.nothing': () => [t('doctor.counters.nothing', 'There are no metrics of the last day, and no events.')],
  'names.dotted': (f) => [t('doctor.names.dotted', '{{count}} metrics, with dots in their names.', f)],
  'names.underscored': (f) => [t('doctor.names.underscored', '{{count}} metrics, with underscores in their names.', f)],
  'names.mixed': (f) => [
    t('doctor.names.mixed', '{{dotted}} metrics have dots in their names, {{underscored}} underscores.', f),
    t(
      'doctor.names.mixed-means',
      'Both are added up. If the same clients are stored under both, usage is twice what it was.'
    ),
    t(
      'doctor.names.mixed-mend',
      'See that each client sends its metrics one way, and that all databases name them alike.'
    ),
  ],
  'counters.noSessions': () => [
    t('doctor.counters.no-sessions', 'The metrics do not name their sessions.'),
    t(
      'doctor.counters.no-sessions-means',
      'Usage by metrics cannot count sessions, and resumed ones are harder to add up.'
    ),
    t('doctor.counters.no-sessions-mend', 'Set it in the env of the clients, or leave it out: it is the default.'),
  ],
  'temporality.cumulative': () => [
    t('doctor.temporality.cumulative', 'Counters are sums since a client began (cumulative).'),
  ],
  'temporality.delta': () => [t('doctor.temporality.delta', 'Counters are what each export added (delta).')],
  'temporality.set': (f) => [
    t('doctor.temporality.set', 'Counters are read as {{setting}}, as the settings say; the data do not show it.', f),
  ],
  'temporality.untold': () => [
    t('doctor.temporality.untold', 'Whether counters are sums or deltas cannot be told from the data.'),
    t(
      'doctor.temporality.untold-means',
      'Read the wrong way, usage from metrics would be wrong: it is shown from logs, or not at all.'
    ),
    t(
      'doctor.temporality.untold-mend',
      'Say it in the settings of the app: delta, unless the clients are told otherwise.'
    ),
  ],
  'temporality.contradicts': (f) => [
    t(
      'doctor.temporality.contradicts',
      'Counters are read as {{setting}}, as the settings say, but the data show {{temporality}}.',
      f
    ),
    t('doctor.temporality.contradicts-means', 'All usage from metrics is wrong.'),
    t(
      'doctor.temporality.contradicts-mend',
      'Set the counters in the settings of the app to auto, or have the clients send what the settings say.'
    ),
  ],
  'counters.fresh': () => [t('doctor.counters.fresh', 'Metrics arrive with the events.')],
  'counters.stale': (f) => [
    t('doctor.counters.stale', 'The newest metric is {{lagMs}} older than the newest event.', f),
    t('doctor.counters.stale-means', 'Metrics no longer arrive, or clients end before they export them.'),
    t(
      'doctor.counters.stale-mend',
      'Look at the address for metrics in the env of the clients, and at collector and database.'
    ),
  ],
  'counters.timeUntold': () => [
    t('doctor.counters.time-untold', 'This metrics database does not tell when it got its newest sample.'),
  ],
  'counters.often': (f) => [t('doctor.counters.often', 'Metrics are repeated every {{exportMs}}, or more often.', f)],
  'counters.rare': (f) => [
    t('doctor.counters.rare', 'Metrics are repeated only every {{exportMs}}, or less often.', f),
    t(
      'doctor.counters.rare-means',
      'After five minutes without a sample, a series counts as ended: charts have holes.'
    ),
    t('doctor.counters.rare-mend', 'Have the clients export every minute, which is their default.'),
  ],
  'cost.same': (f) => [t('doctor.cost.same', 'Metrics and events agree on the cost of the day: {{logsUsd}}.', f)],
  'cost.near': (f) => [
    t('doctor.cost.near', 'Metrics ({{metricsUsd}}) and events ({{logsUsd}}) nearly agree on the cost of the day.', f),
  ],
  'cost.logsOff': (f) =>
    apart(
      f,
      t('doctor.cost.logs-off', 'Events have no cost: no requests are stored, or the base filter leaves them out.')
    ),
  'cost.metricsOff': (f) =>
    apart(
      f,
      t('doctor.cost.metrics-off', 'Metrics have no cost: it is not stored, or the counters are read the wrong way.')
    ),
  'cost.logsRetention': (f) =>
    apart(
      f,
      t(
        'doctor.cost.logs-retention',
        'Events begin later than metrics: they are kept for less time, or were switched on later.'
      )
    ),
  'cost.metricsRetention': (f) =>
    apart(
      f,
      t(
        'doctor.cost.metrics-retention',
        'Metrics begin later than events: they are kept for less time, or were switched on later.'
      )
    ),
  'cost.lateSamples': (f) =>
    apart(
      f,
      t('doctor.cost.late', 'The newest metrics are still on their way: they come up to a minute after the events.')
    ),
  'cost.requestsWithoutCost': (f) =>
    apart(
      f,
      t('doctor.cost.unpriced', 'Some requests are of models that the client has no price for.'),
      t('doctor.cost.unpriced-mend', 'Name their prices in the settings of the app.')
    ),
  'cost.resumedSessions': (f) =>
    apart(
      f,
      t('doctor.cost.resumed', 'Sessions were resumed, and their counters began anew: metrics lose a part of them.')
    ),
  'cost.edges': (f) => apart(f, t('doctor.cost.edges', 'A little is missing at the ends of the day.')),
  'cost.unknown': (f) =>
    apart(
      f,
      t('doctor.cost.unknown', 'Clients send only one of both, one of them is stored twice, or some of it is lost.'),
      t(
        'doctor.cost.unknown-mend',
        'Look at lost and doubled events here, and at which clients have both exporters set.'
      )
    ),
  'rows.all': (f) => [
    t('doctor.rows.all', 'The data source gives {{came}} rows to one question, as many as the app ever asks for.', f),
  ],
  'rows.few': (f) => [
    t(
      'doctor.rows.few',
      'The data source gives all {{came}} rows there are; whether it gives {{most}} to one question is not known.',
      f
    ),
  ],
  'rows.capped': (f) => [
    t('doctor.rows.capped', 'The data source gave {{came}} rows where {{asked}} were asked for.', f),
    t('doctor.rows.capped-means', 'Long sessions end too early, and nothing says so.'),
    t(
      'doctor.rows.capped-mend',
      'Take a limit out of the custom query parameters of the data source and of whatever stands before the database; update the plugin.'
    ),
  ],
  'range.all': (f) => [t('doctor.range.all', 'Events reach back to {{oldestAtMs}}.', f)],
  'range.none': () => [t('doctor.range.none', 'There are no events at all.')],
  'range.refused': (f) => [
    t('doctor.range.refused', 'A question about all times is refused: {{message}}', f),
    t('doctor.range.refused-means', 'Long ranges fail, and a session of unknown time is not found by its id.'),
    t(
      'doctor.range.refused-mend',
      'Start VictoriaLogs with a larger -search.maxQueryTimeRange or -search.maxQueryDuration.'
    ),
  ],
  'limits.flags': (f) => [t('doctor.limits.flags', 'The logs database was started with {{flags}}.', f)],
  'labels.found': (f) => [t('doctor.labels.found', 'The {{meaning}} is in {{fields}}.', f)],
  'labels.unused': (f) => [
    t('doctor.labels.unused', 'No event says which {{meaning}} it is of (looked for {{fields}}).', f),
    t('doctor.labels.unused-means', 'Lists and usage cannot be grouped by it.'),
    t(
      'doctor.labels.unused-mend',
      'If you want it: set it in the env of the clients, or name the field that holds it in the settings of the app.'
    ),
  ],
  'labels.missing': (f) => [
    t(
      'doctor.labels.missing',
      'The settings look for the {{meaning}} in {{fields}}, which no event of the day has.',
      f
    ),
    t('doctor.labels.missing-means', 'Lists and usage cannot be grouped by it.'),
    t(
      'doctor.labels.missing-mend',
      'Correct the name in the settings of the app, or have the clients send it (OTEL_RESOURCE_ATTRIBUTES).'
    ),
  ],
  'thresholds.some': (f) => [
    t('doctor.thresholds.some', '{{reached}} of {{sessions}} sessions of seven days reach {{name}}.', f),
  ],
  'thresholds.never': (f) => [
    t('doctor.thresholds.never', 'None of {{sessions}} sessions of seven days reaches {{name}}.', f),
    t('doctor.thresholds.means', 'A threshold tells something when a few reach it.'),
    t('doctor.thresholds.mend', 'Change it in the settings of the app.'),
  ],
  'thresholds.always': (f) => [
    t('doctor.thresholds.always', 'All {{sessions}} sessions of seven days reach {{name}}.', f),
    t('doctor.thresholds.means', 'A threshold tells something when a few reach it.'),
    t('doctor.thresholds.mend', 'Change it in the settings of the app.'),
  ],
};
