import { t } from '@grafana/i18n';

import type { WordTable } from './doctorWords';

const baseFilterMend = (): string =>
  t('doctor.filter.mend', 'Set the base filter in the settings of the app so that it finds these names.');

/** Of events, their clients, clocks and losses. */
export const dataWords: WordTable = {
  'check.noLogs': () => [t('doctor.check-no-logs', 'Not looked at: there is no logs source to ask.')],
  'check.noMetrics': () => [t('doctor.check-no-metrics', 'Not looked at: there is no metrics source to ask.')],
  'check.noEvents': () => [t('doctor.check-no-events', 'Not looked at: there are no events of the last seven days.')],
  'check.failed': (f) => [
    t('doctor.check-failed', 'This could not be looked at: {{message}}', f),
    undefined,
    t('doctor.check-failed-mend', 'Look at what is said of the data sources, then check again.'),
  ],
  'check.refused': (f) => [
    t('doctor.check-refused', 'The database does not understand the question: {{message}}', f),
    t('doctor.check-refused-means', 'The base filter is not LogsQL, or the database is too old for this question.'),
    t(
      'doctor.check-refused-mend',
      'Look at the base filter in the settings of the app; it is the condition of a query, without pipes.'
    ),
  ],
  'events.fresh': (f) => [
    t(
      'doctor.events.fresh',
      'Events: {{hour}} of the last hour, {{day}} of the last day, {{week}} of {{sessions}} sessions of the last seven days. The newest is {{ageMs}} old.',
      f
    ),
  ],
  'events.stale': (f) => [
    t(
      'doctor.events.stale',
      'No events of the last day. The newest is {{ageMs}} old; there are {{week}} of {{sessions}} sessions of the last seven days.',
      f
    ),
    t('doctor.events.stale-means', 'Nobody worked, or telemetry no longer arrives.'),
    t(
      'doctor.events.stale-mend',
      'Start a new session of Claude Code and check again; it reads its settings at its start alone, and sends events every five seconds.'
    ),
  ],
  'events.none': () => [
    t('doctor.events.none', 'No events of the last seven days, of whatever service.'),
    t(
      'doctor.events.none-means',
      'The database has no logs at all of this time: they go elsewhere, or nobody sends any.'
    ),
    t(
      'doctor.events.none-mend',
      'Set up a client as "Send here" says. Over OTLP, VictoriaLogs takes protobuf at /insert/opentelemetry/v1/logs, and no JSON. A client run with --debug says what fails.'
    ),
  ],
  'events.foreign': (f) => [
    t(
      'doctor.events.foreign',
      'No events of Claude Code of the last seven days; {{count}} rows of others: {{names}}.',
      f
    ),
    t(
      'doctor.events.foreign-means',
      'The database works; Claude Code does not send to it, or a collector on the way renames its fields.'
    ),
    t(
      'doctor.events.foreign-how',
      'Set up a client as "Send here" says. Fields must arrive under the names that the client gives them, like session.id and event.name.'
    ),
  ],
  'events.elsewhere': (f) => [
    t(
      'doctor.events.elsewhere',
      'The base filter finds nothing, but {{count}} rows of the last seven days look like those of Claude Code. Their services: {{names}}.',
      f
    ),
    t('doctor.events.elsewhere-means', 'The base filter says which rows are looked at, and none of these is.'),
    baseFilterMend(),
  ],
  'events.missed': (f) => [
    t(
      'doctor.events.missed',
      'The base filter leaves out {{count}} rows that look like those of Claude Code. Their services: {{names}}.',
      f
    ),
    t('doctor.events.missed-means', 'Perhaps on purpose. Their sessions are not shown, or only in part.'),
    baseFilterMend(),
  ],
  'versions.fine': (f) => [t('doctor.versions.fine', 'Versions of Claude Code: {{versions}}.', f)],
  'versions.old': (f) => [
    t('doctor.versions.old', 'Some clients are of version {{oldest}}; the app is tested with {{tested}} and later.', f),
    t('doctor.versions.old-means', 'Older ones send fewer events and fields: turns and waits may be missing.'),
    t('doctor.versions.old-mend', 'Update Claude Code on these computers.'),
  ],
  'clock.eventsFine': () => [t('doctor.clock.events-fine', 'No event lies in the future.')],
  'clock.future': (f) => [
    t('doctor.clock.future', '{{count}} events lie in the future, the last by {{aheadMs}}.', f),
    t(
      'doctor.clock.future-means',
      'The clock of the computer that sent them runs ahead, or this one is behind. Ranges that end now leave such events out.'
    ),
    t(
      'doctor.clock.future-mend',
      'Have these computers set their clocks by NTP. VictoriaLogs drops what is more than two days ahead.'
    ),
  ],
  'clock.browserFine': () => [t('doctor.clock.browser-fine', 'The clocks of this computer and of Grafana agree.')],
  'clock.browserUntold': () => [t('doctor.clock.browser-untold', 'Grafana does not tell its time here.')],
  'clock.browserAhead': (f) => [
    t('doctor.clock.browser-ahead', 'The clock of this computer is {{byMs}} ahead of Grafana.', f),
    t(
      'doctor.clock.browser-means',
      'Ranges that end now, and everything said to be so long ago, go by the clock of this computer.'
    ),
    t('doctor.clock.browser-mend', 'Have this computer set its clock by NTP.'),
  ],
  'clock.browserBehind': (f) => [
    t('doctor.clock.browser-behind', 'The clock of this computer is {{byMs}} behind Grafana.', f),
    t(
      'doctor.clock.browser-means',
      'Ranges that end now, and everything said to be so long ago, go by the clock of this computer.'
    ),
    t('doctor.clock.browser-mend', 'Have this computer set its clock by NTP.'),
  ],
  'losses.none': () => [t('doctor.losses.none', 'There are no events to look at.')],
  'losses.unnumbered': (f) => [
    t(
      'doctor.losses.unnumbered',
      'None of {{events}} events has a number, so nothing can be said: clients of 2.0 and before give none.',
      f
    ),
  ],
  'losses.noGaps': (f) => [
    t(
      'doctor.losses.no-gaps',
      'No gap in the numbers of {{numbered}} events of {{sessions}} sessions, in the day up to the newest.',
      f
    ),
  ],
  'losses.gaps': (f) => [
    t(
      'doctor.losses.gaps',
      '{{missing}} events are missing in {{gapped}} of {{sessions}} sessions, in the day up to the newest event. For example: {{examples}}.',
      f
    ),
    t(
      'doctor.losses.gaps-means',
      'The clients counted events that are not stored: costs and turns of these sessions are too low. A session that is open in two terminals at once looks the same, and so does a base filter that leaves some events of a session out.'
    ),
    t(
      'doctor.losses.gaps-mend',
      'Look at the logs of collector and database for refused or dropped rows, and at whether clients are killed before their last export (every five seconds).'
    ),
  ],
  'losses.noCopies': (f) => [t('doctor.losses.no-copies', 'None of {{numbered}} events is stored twice.', f)],
  'losses.copies': (f) => [
    t(
      'doctor.losses.copies',
      '{{copies}} events too many in {{doubled}} of {{sessions}} sessions: they are stored more than once.',
      f
    ),
    t(
      'doctor.losses.copies-means',
      'A session counts each event once; the list of sessions and usage from logs are sums of the database, and too high.'
    ),
    t(
      'doctor.losses.copies-mend',
      'Events go two ways: directly and through a collector, or through two collectors. Leave one of them, and have collectors not repeat what was taken.'
    ),
  ],
};
