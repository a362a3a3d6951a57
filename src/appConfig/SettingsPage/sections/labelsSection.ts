import { t } from '@grafana/i18n';

import { DEFAULT_LABEL_MEANINGS, LABEL_MEANINGS, type LabelMeanings } from 'domain/settings/labelMeanings';
import type { SectionSpec } from '../settingSpecs';

const words = (): Readonly<Record<keyof LabelMeanings, readonly [label: string, description: string]>> => ({
  user: [
    t('settings.labels.user', 'User'),
    t(
      'settings.labels.user-text',
      'Who it was: the user in the list of sessions and in a session’s head, the filter by user, and the list of users of Usage.'
    ),
  ],
  team: [
    t('settings.labels.team', 'Team'),
    t('settings.labels.team-text', 'A filter of Sessions and Usage, and a list of Usage.'),
  ],
  project: [
    t('settings.labels.project', 'Project'),
    t('settings.labels.project-text', 'A filter of Sessions and Usage, and a list of Usage.'),
  ],
  repo: [
    t('settings.labels.repo', 'Repository'),
    t('settings.labels.repo-text', 'A filter of Sessions and Usage, and a list of Usage.'),
  ],
});

/** What people call their labels. */
export function labelsSection(): SectionSpec {
  const worded = words();
  return {
    title: t('settings.labels.title', 'Labels'),
    explanation: t(
      'settings.labels.text',
      'Which fields of the events hold the user, the team, the project and the repository, with commas between them, the one to look at first in front. Clients add such fields by OTEL_RESOURCE_ATTRIBUTES. Without any, those hold that stand here in grey.'
    ),
    settings: [
      {
        shape: 'group',
        key: 'labels',
        title: t('settings.labels.title', 'Labels'),
        fields: LABEL_MEANINGS.map((name) => ({
          name,
          label: worded[name][0],
          description: worded[name][1],
          control: 'names' as const,
          placeholder: DEFAULT_LABEL_MEANINGS[name].join(', '),
        })),
      },
    ],
  };
}
