import { t } from '@grafana/i18n';

import { formatCount } from 'components/numbers';
import { rawValues } from 'components/rawValues';
import type { UsageNote } from 'data/usage/usageNotes';

import type { MetricsPart } from './usageAnswer';

type ReadMetrics = Extract<MetricsPart, { kind: 'read' }>;

function basisWords({ basis, isFoundWider }: ReadMetrics, isChosen: boolean): string {
  if (isFoundWider) {
    return t(
      'usage.basis.wider',
      'this range and its filters do not tell it; a week without filters leaves no other way'
    );
  }
  switch (basis) {
    case 'setting':
      return isChosen
        ? t('usage.basis.chosen', 'as chosen for this view')
        : t('usage.basis.setting', 'as the settings of the plugin say');
    case 'logs':
      return t('usage.basis.logs', 'for only so they give the cost that the logs have');
    case 'samples':
      return t('usage.basis.samples', 'for their samples allow nothing else');
  }
}

/** Names with dots, with underscores, or both. */
function namingWords({ detection }: ReadMetrics): string {
  const isDotted = detection.names.some((name) => name.includes('.'));
  const isUnderscored = detection.names.some((name) => !name.includes('.'));
  const hasDottedLabels = detection.labels.styles.includes('dotted');
  if (isDotted && isUnderscored) {
    return t('usage.naming.both', 'names with dots and with underscores');
  }
  if (isDotted) {
    return t('usage.naming.dotted', 'names with dots');
  }
  return hasDottedLabels
    ? t('usage.naming.mixed', 'names with underscores, labels with dots')
    : t('usage.naming.underscored', 'names with underscores');
}

/** How the counters are read, and who says so. */
export function readingWords(part: ReadMetrics, isChosen: boolean): string {
  const values = { naming: namingWords(part), basis: basisWords(part, isChosen), ...rawValues };
  return part.temporality === 'delta'
    ? t('usage.reading.delta', 'Figures are from the metrics ({{naming}}), read as delta counters: {{basis}}.', values)
    : t(
        'usage.reading.cumulative',
        'Figures are from the metrics ({{naming}}), read as cumulative counters: {{basis}}.',
        values
      );
}

/** What is to be known of the figures, in words for a person. */
export function noteWords(note: UsageNote): string {
  switch (note.kind) {
    case 'estimate':
      return t(
        'usage.note.estimate',
        'Prometheus worked them out: it guesses what lies beyond the first and last sample, and loses what a counter had when it began.'
      );
    case 'silence':
      return t(
        'usage.note.silence',
        'Where a client was silent for more than five minutes, as when a computer sleeps, steps over time may add up to more than the whole.'
      );
    case 'noSessionIds':
      return t(
        'usage.note.no-session-ids',
        'Clients leave out session ids: sessions that run at once write into one counter, and their sums cannot be told.'
      );
    case 'resumed':
      return t(
        'usage.note.resumed',
        'Sessions were resumed ({{processes}} times): where a new process begins with higher counters than the old one ended with, figures are too low.',
        { processes: formatCount(note.processes), ...rawValues }
      );
    case 'severalNames':
      return t(
        'usage.note.several-names',
        'A metric has several names: {{names}}. A counter that changed its name is counted from 0 again.',
        {
          names: note.names.join(', '),
          ...rawValues,
        }
      );
  }
}
