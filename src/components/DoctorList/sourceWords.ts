import { t } from '@grafana/i18n';

import type { WordTable } from './doctorWords';

/** Of data sources, their plugins and the databases behind them. */
export const sourceWords: WordTable = {
  'source.fine': (f) => [t('doctor.source.fine', '{{name}} answers.', f)],
  'source.logsNone': () => [
    t('doctor.source.logs-none', 'There is no VictoriaLogs data source that you may query.'),
    t('doctor.source.logs-none-means', 'Sessions are read from it: without one there is nothing to show.'),
    t(
      'doctor.source.logs-none-mend',
      'Install the plugin "VictoriaLogs", add a data source of this type under Connections, or ask an administrator for the permission to query the one there is.'
    ),
  ],
  'source.metricsNone': () => [
    t('doctor.source.metrics-none', 'There is no VictoriaMetrics or Prometheus data source that you may query.'),
    t(
      'doctor.source.metrics-none-means',
      'Usage is then reckoned from the logs alone: without lines, commits and active time as the client counts them.'
    ),
    t(
      'doctor.source.metrics-none-mend',
      'Add one under Connections where metrics are collected, or ask an administrator for the permission to query it.'
    ),
  ],
  'source.gone': (f) => [
    t('doctor.source.gone', 'The settings name a data source {{uid}} that is not there, or not for you.', f),
    t('doctor.source.gone-means', 'Another one of its kind is used in its place.'),
    t('doctor.source.gone-mend', 'Choose an existing one in the settings of the app.'),
  ],
  'source.noSource': (f) => [
    t('doctor.source.no-source', '{{name}} cannot be loaded: {{message}}', f),
    undefined,
    t('doctor.source.no-source-mend', 'See under Administration, Plugins whether its plugin is installed and enabled.'),
  ],
  'source.unauthorized': (f) => [
    t('doctor.source.unauthorized', '{{name}} is refused by what stands before the database (401): {{message}}', f),
    t('doctor.source.unauthorized-means', 'A gateway such as vmauth does not know who asks.'),
    t(
      'doctor.source.unauthorized-mend',
      'Set user and password or the header with the token in the data source, as vmauth has them in its list of users.'
    ),
  ],
  'source.forbidden': (f) => [
    t('doctor.source.forbidden', '{{name}} may not be queried: {{message}}', f),
    t(
      'doctor.source.forbidden-means',
      'Either Grafana does not let you query this data source, or a gateway before the database refuses the address.'
    ),
    t(
      'doctor.source.forbidden-mend',
      'Ask for the permission to query it. Where vmauth stands in between, let its user reach /select/.* for logs and /api/v1/.* for metrics.'
    ),
  ],
  'source.wrongPath': (f) => [
    t('doctor.source.wrong-path', '{{name}} leads to an address that is not there (404): {{message}}', f),
    t('doctor.source.wrong-path-means', 'Something answers, but not the database, or not at this path.'),
    t(
      'doctor.source.wrong-path-mend',
      'The URL of a data source is that of the database without any path: port 9428 of VictoriaLogs, 8428 of VictoriaMetrics. In a cluster it is vlselect, and vmselect with /select/<account>/prometheus.'
    ),
  ],
  'source.unreachable': (f) => [
    t('doctor.source.unreachable', '{{name}} cannot be reached: {{message}}', f),
    t(
      'doctor.source.unreachable-means',
      'The database is down, its address in the data source is wrong, or Grafana has no way to it.'
    ),
    t(
      'doctor.source.unreachable-mend',
      'Look whether the database runs, and ask its address /health from the machine or container that Grafana runs in: localhost is another one there.'
    ),
  ],
  'source.timeout': (f) => [
    t('doctor.source.timeout', '{{name}} takes too long: {{message}}', f),
    t('doctor.source.timeout-means', 'The database has too little memory or processors for what is asked, or is busy.'),
    t(
      'doctor.source.timeout-mend',
      'Give it more, or allow queries more time in the data source and by -search.maxQueryDuration.'
    ),
  ],
  'source.query': (f) => [
    t('doctor.source.query', '{{name}} does not understand the question: {{message}}', f),
    t('doctor.source.query-means', 'It is too old, or another database than its type says.'),
    t(
      'doctor.source.query-mend',
      'Update the database, and see that the URL of the data source leads to the right one.'
    ),
  ],
  'source.other': (f) => [t('doctor.source.other', '{{name}} fails: {{message}}', f)],
  'plugin.fine': (f) => [t('doctor.plugin.fine', 'Plugin {{type}} {{version}}.', f)],
  'plugin.untold': (f) => [t('doctor.plugin.untold', 'The plugin {{type}} does not tell its version.', f)],
  'plugin.untested': (f) => [
    t(
      'doctor.plugin.untested',
      'Plugin {{type}} {{version}} is older than what the app is tested with, {{tested}}.',
      f
    ),
    t('doctor.plugin.untested-means', 'It should work; what looks odd may come from it.'),
    t(
      'doctor.plugin.untested-mend',
      'Update it under Administration, Plugins, or on the machine that Grafana runs on.'
    ),
  ],
  'plugin.old': (f) => [
    t('doctor.plugin.old', 'Plugin {{type}} {{version}} is too old: the app needs {{needed}}.', f),
    t('doctor.plugin.old-means', 'Questions of the app fail, or rows come without what they are put in order by.'),
    t('doctor.plugin.old-mend', 'Update it under Administration, Plugins, or on the machine that Grafana runs on.'),
  ],
  'server.fine': (f) => [t('doctor.server.fine', 'The database is version {{version}}.', f)],
  'server.untold': () => [
    t(
      'doctor.server.untold',
      'The database does not tell its version, flags and losses here: its page /metrics is not reached through the data source.'
    ),
  ],
  'server.unversioned': () => [t('doctor.server.unversioned', 'The database is of a build without a version.')],
  'server.logsOld': (f) => [
    t('doctor.server.logs-old', 'VictoriaLogs {{version}} is older than {{needed}}.', f),
    t(
      'doctor.server.logs-old-means',
      'Some questions of the app need what came later; the edges of ranges are wrong by an event.'
    ),
    t('doctor.server.logs-old-mend', 'Update VictoriaLogs; the app is tested with {{tested}}.', f),
  ],
  'server.metricsOld': (f) => [
    t('doctor.server.metrics-old', 'VictoriaMetrics {{version}} is older than {{needed}}.', f),
    t(
      'doctor.server.metrics-old-means',
      'It drops counters that are sent as deltas, which clients do unless told otherwise, and answers that all is well.'
    ),
    t(
      'doctor.server.metrics-old-mend',
      'Update VictoriaMetrics, or have the clients send sums: OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE=cumulative.'
    ),
  ],
  'server.longLines': (f) => [
    t('doctor.server.long-lines', '{{count}} lines were too long for VictoriaLogs and dropped since it started.', f),
    t('doctor.server.long-lines-means', 'Long prompts and raw bodies are missing, if they came from the clients.'),
    t(
      'doctor.server.long-lines-mend',
      'Start VictoriaLogs with a larger -insert.maxLineSizeBytes (its default is 256 kB, its most 2 MB).'
    ),
  ],
  'server.dropped': (f) => [
    t('doctor.server.dropped', '{{count}} rows were not taken by the database since it started ({{why}}).', f),
    t(
      'doctor.server.dropped-means',
      'Rows of whatever sender, perhaps of the clients; senders were told that all was well.'
    ),
    t(
      'doctor.server.dropped-mend',
      'Rows of too_small_timestamp are older than -retentionPeriod, those of too_big_timestamp come from a clock that runs ahead. The log of the database says more.'
    ),
  ],
};
