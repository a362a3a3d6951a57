import { t } from '@grafana/i18n';

import { DEFAULT_PRIVACY, TEXT_READERS, type TextReaders } from 'domain/privacy/privacy';
import { DEFAULT_LIMITS, LIST_ROWS } from 'domain/settings/limits';
import { DEFAULT_RANGE } from '../../pageSettings';
import type { SettingKey } from '../../settings';
import type { FieldSpec, SectionSpec } from '../settingSpecs';

const WIDTH = 20;

/** A section with one setting of several parts. */
const section = (key: SettingKey, title: string, explanation: string, fields: readonly FieldSpec[]): SectionSpec => ({
  title,
  explanation,
  settings: [{ shape: 'group', key, title, fields }],
});

const rangeSection = (): SectionSpec =>
  section(
    'defaultRange',
    t('settings.range.title', 'Range'),
    t(
      'settings.range.text',
      'The time that Sessions and Usage begin with where the address names none; the last 7 days unless it is set. Written as Grafana does: now-24h, now/d, or a date.'
    ),
    [
      {
        name: 'from',
        label: t('settings.range.from', 'From'),
        description: t('settings.range.from-text', 'Where it begins.'),
        placeholder: DEFAULT_RANGE.from,
        width: WIDTH,
      },
      {
        name: 'to',
        label: t('settings.range.to', 'To'),
        description: t('settings.range.to-text', 'Where it ends.'),
        placeholder: DEFAULT_RANGE.to,
        width: WIDTH,
      },
    ]
  );

const limitsSection = (): SectionSpec =>
  section(
    'limits',
    t('settings.limits.title', 'Limits'),
    t(
      'settings.limits.text',
      'How much a page asks for. Nothing is cut silently: what is left out is said and can be had.'
    ),
    [
      {
        name: 'sessionEvents',
        label: t('settings.limits.events', 'Events of a session'),
        description: t(
          'settings.limits.events-text',
          'After so many, the page of a session stops loading and asks whether to go on (1000 to 5000000). 500000 unless it is set.'
        ),
        control: 'number',
        placeholder: String(DEFAULT_LIMITS.sessionEvents),
        width: WIDTH,
      },
      {
        name: 'listRows',
        label: t('settings.limits.rows', 'Sessions on a page'),
        description: t(
          'settings.limits.rows-text',
          'Of the list of sessions, unless the address says how many. 50 unless it is set.'
        ),
        control: 'choice',
        unset: String(DEFAULT_LIMITS.listRows),
        choices: LIST_ROWS.map((rows) => ({ value: String(rows), label: String(rows) })),
      },
    ]
  );

const threshold = (name: string, label: string, description: string): FieldSpec => ({
  name,
  label,
  description,
  control: 'number',
  placeholder: t('settings.thresholds.none', 'none'),
  width: WIDTH,
});

const thresholdsSection = (): SectionSpec =>
  section(
    'thresholds',
    t('settings.thresholds.title', 'Thresholds'),
    t(
      'settings.thresholds.text',
      'From which figures on something is marked where it is shown. None is set at first: what is much differs from team to team.'
    ),
    [
      threshold(
        'sessionCostUsd',
        t('settings.thresholds.cost', 'Cost of a session'),
        t('settings.thresholds.cost-text', 'In US dollars. Marked in the list of sessions and in a session’s head.')
      ),
      threshold(
        'contextTokens',
        t('settings.thresholds.context', 'Context'),
        t(
          'settings.thresholds.context-text',
          'Tokens of the main conversation at its largest. Marked in a session’s head.'
        )
      ),
      threshold(
        'errorPercent',
        t('settings.thresholds.errors', 'Failed API requests'),
        t(
          'settings.thresholds.errors-text',
          'Per cent of all. Marked in the figures above the list of sessions, in the list, and in a session’s head.'
        )
      ),
      threshold(
        'waitSeconds',
        t('settings.thresholds.wait', 'Wait for a person'),
        t('settings.thresholds.wait-text', 'Seconds of one wait for a decision. Marked in the list of turns.')
      ),
    ]
  );

function readersWords(readers: TextReaders): string {
  switch (readers) {
    case 'everyone':
      return t('settings.privacy.everyone', 'Everyone');
    case 'permitted':
      return t('settings.privacy.permitted', 'Those with the permission');
  }
}

const privacySection = (): SectionSpec =>
  section(
    'privacy',
    t('settings.privacy.title', 'Privacy'),
    t(
      'settings.privacy.text',
      'What the app keeps from the screen. A convenience and not a wall: whoever may query the data source can read everything there.'
    ),
    [
      {
        name: 'text',
        label: t('settings.privacy.readers', 'Who reads prompts, answers, commands and results'),
        description: t('settings.privacy.readers-text', 'The others see how long they are. Everyone unless it is set.'),
        control: 'choice',
        unset: DEFAULT_PRIVACY.text,
        choices: TEXT_READERS.map((value) => ({ value, label: readersWords(value) })),
      },
      {
        name: 'maskSecrets',
        label: t('settings.privacy.mask', 'Mask keys and tokens'),
        description: t(
          'settings.privacy.mask-text',
          'As far as their form gives them away; a click shows one. They are masked unless it is set otherwise.'
        ),
        control: 'choice',
        unset: String(DEFAULT_PRIVACY.maskSecrets),
        choices: [
          { value: 'true', label: t('settings.privacy.masked', 'Masked') },
          { value: 'false', label: t('settings.privacy.shown', 'As they are') },
        ],
      },
    ]
  );

/** What the pages begin with, ask for, point out and keep to themselves. */
export const pagesSections = (): SectionSpec[] => [
  rangeSection(),
  limitsSection(),
  thresholdsSection(),
  privacySection(),
];
