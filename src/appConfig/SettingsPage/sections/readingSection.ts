import { t } from '@grafana/i18n';

import { DEFAULT_BASE_FILTER } from 'queries/baseFilterText';
import { TEMPORALITY_SETTINGS, type TemporalitySetting } from '../../settings';
import type { SectionSpec } from '../settingSpecs';

function temporalityWords(temporality: TemporalitySetting): string {
  switch (temporality) {
    case 'auto':
      return t('settings.reading.auto', 'Find out');
    case 'cumulative':
      return t('settings.reading.cumulative', 'Cumulative');
    case 'delta':
      return t('settings.reading.delta', 'Delta');
  }
}

/** How rows and counters are read. */
export const readingSection = (): SectionSpec => ({
  title: t('settings.reading.title', 'Reading'),
  explanation: t('settings.reading.text', 'Which rows and counters are Claude Code’s, and what they mean.'),
  settings: [
    {
      shape: 'text',
      key: 'baseFilter',
      fields: [
        {
          name: 'baseFilter',
          label: t('settings.reading.filter', 'Base filter'),
          description: t(
            'settings.reading.filter-text',
            'LogsQL that picks Claude Code’s rows among all logs: conditions only, no pipes, no comments. Without one, it is what stands here in grey.'
          ),
          control: 'lines',
          placeholder: DEFAULT_BASE_FILTER,
        },
      ],
    },
    {
      shape: 'text',
      key: 'temporality',
      fields: [
        {
          name: 'temporality',
          label: t('settings.reading.temporality', 'Temporality of counters'),
          description: t(
            'settings.reading.temporality-text',
            'How clients report them: as totals so far (cumulative) or what is new each time (delta). It is found out by comparing costs with the logs; choose where there are no logs to compare with.'
          ),
          control: 'choice',
          unset: 'auto',
          choices: TEMPORALITY_SETTINGS.map((value) => ({ value, label: temporalityWords(value) })),
        },
      ],
    },
  ],
});
