import { t } from '@grafana/i18n';

import { writeLabels } from 'appConfig/labelSettings';
import { rawValues } from 'components/rawValues';
import { labelMeanings } from 'data/labelsInUse';
import { LABEL_MEANINGS, type LabelMeaning, meaningOf } from 'domain/settings/labelMeanings';

function meaningWords(meaning: LabelMeaning): string {
  switch (meaning) {
    case 'user':
      return t('labels.user', 'User');
    case 'team':
      return t('labels.team', 'Team');
    case 'project':
      return t('labels.project', 'Project');
    case 'repo':
      return t('labels.repo', 'Repository');
  }
}

/** What a label is called that means the user, team, project or repository: `Team`, others of them `Team (squad)`. */
export function meantName(label: string): string | undefined {
  const meanings = labelMeanings();
  const meaning = meaningOf(label, meanings);
  if (meaning === undefined) {
    return undefined;
  }
  const name = meaningWords(meaning);
  return label === meanings[meaning][0]
    ? name
    : t('labels.other', '{{name}} ({{label}})', { name, label, ...rawValues });
}

/** The labels that stand among the filters from the first: those that an administrator has given a meaning. */
export function setLabels(): readonly string[] {
  const meanings = labelMeanings();
  const written = writeLabels(meanings);
  return LABEL_MEANINGS.flatMap((meaning) =>
    meaning !== 'user' && meaning in written ? meanings[meaning].slice(0, 1) : []
  );
}

/** How filters show labels: by what they mean, where that is known. */
export const labelWording = () => ({
  nameOf: (label: string): string => meantName(label) ?? label,
  always: setLabels(),
});
