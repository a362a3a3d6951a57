import { t } from '@grafana/i18n';
import type { DoctorCheck, DoctorFacts, DoctorFinding, DoctorState } from 'domain/doctor/doctor';
import { visibleText } from 'domain/format/visibleText';
import { durationMs, epochMs, nanoUsdFromUsd } from 'domain/units';

import { clockMinute } from '../Figures/clockTime';
import { formatCount, formatDuration, formatPercent, formatUsd } from '../numbers';
import { rawValues } from '../rawValues';

import { contentWords } from './contentWords';
import { counterWords } from './counterWords';
import { dataWords } from './dataWords';
import { sourceWords } from './sourceWords';

/** Facts as they are shown, for the places in a sentence. */
export type ShownFacts = Readonly<Record<string, unknown>>;
/** What was found, what it means, and how to mend it; the latter two where there is something to say. */
export type FindingWords = readonly [title: string, meaning?: string, mend?: string];
export type WordTable = Readonly<Record<string, (facts: ShownFacts) => FindingWords>>;

const shownNumber = (name: string, value: number): string => {
  if (name.endsWith('AtMs')) {
    return clockMinute(epochMs(value));
  }
  if (name.endsWith('Ms')) {
    return formatDuration(durationMs(value));
  }
  if (name.endsWith('Usd')) {
    return formatUsd(nanoUsdFromUsd(value));
  }
  return name.endsWith('Percent') ? formatPercent(value / 100) : formatCount(value);
};

const LONGEST_FACT = 300;

const shownFacts = (facts: DoctorFacts): ShownFacts => ({
  ...Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'number' ? shownNumber(name, value) : visibleText(value).slice(0, LONGEST_FACT),
    ])
  ),
  ...rawValues,
});

const TABLES: readonly WordTable[] = [sourceWords, dataWords, contentWords, counterWords];

/** A finding in words. One without words of its own is shown by its key. */
export function findingWords({ reason, facts }: Pick<DoctorFinding, 'reason' | 'facts'>): FindingWords {
  const words = TABLES.map((table) => table[reason]).find((each) => each !== undefined);
  return words?.(shownFacts(facts)) ?? [reason];
}

const CHECKS: Readonly<Record<DoctorCheck, () => string>> = {
  logs: () => t('doctor.check.logs', 'Logs source'),
  metrics: () => t('doctor.check.metrics', 'Metrics source'),
  events: () => t('doctor.check.events', 'Events'),
  content: () => t('doctor.check.content', 'What events show'),
  counters: () => t('doctor.check.counters', 'Metrics of the clients'),
  clock: () => t('doctor.check.clock', 'Clocks'),
  losses: () => t('doctor.check.losses', 'Lost and doubled events'),
  limits: () => t('doctor.check.limits', 'Limits'),
  settings: () => t('doctor.check.settings', 'Settings of the app'),
};
const STATES: Readonly<Record<DoctorState, () => string>> = {
  failed: () => t('doctor.state.failed', 'Broken'),
  warning: () => t('doctor.state.warning', 'Look here'),
  unknown: () => t('doctor.state.unknown', 'Not known'),
  note: () => t('doctor.state.note', 'A choice'),
  ok: () => t('doctor.state.ok', 'Fine'),
};

export const checkWords = (check: DoctorCheck): string => CHECKS[check]();
export const stateWords = (state: DoctorState): string => STATES[state]();
