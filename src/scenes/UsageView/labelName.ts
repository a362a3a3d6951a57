import { t } from '@grafana/i18n';

import { rawValues } from 'components/rawValues';
import { labelMeanings } from 'data/labelsInUse';
import { type LabelMeaning, meaningOf } from 'domain/settings/labelMeanings';

import { meantName } from '../meantName';

/** What a person calls a label: by what it means, others of their own by their own name. */
export function labelName(label: string): string {
  const meant = meantName(label);
  if (meant !== undefined) {
    return meant;
  }
  switch (label) {
    case 'model':
      return t('usage.label.model', 'Model');
    case 'query_source':
      return t('usage.label.query-source', 'Asked by');
    case 'agent.name':
      return t('usage.label.agent', 'Agent');
    case 'service.version':
      return t('usage.label.version', 'Client version');
    case 'terminal.type':
      return t('usage.label.terminal', 'Terminal');
    default:
      return label;
  }
}

function meaningTitle(meaning: Exclude<LabelMeaning, 'user'>): string {
  switch (meaning) {
    case 'team':
      return t('usage.question.team', 'Which teams cost most?');
    case 'project':
      return t('usage.question.project', 'Which projects cost most?');
    case 'repo':
      return t('usage.question.repo', 'Which repositories cost most?');
  }
}

/** The question that a list by a label answers. */
export function listTitle(label: string): string {
  const meanings = labelMeanings();
  const meaning = meaningOf(label, meanings);
  if (meaning === 'user') {
    return t('usage.question.user', 'Who cost most?');
  }
  if (meaning !== undefined && label === meanings[meaning][0]) {
    return meaningTitle(meaning);
  }
  switch (label) {
    case 'model':
      return t('usage.question.model', 'Which models cost most?');
    case 'query_source':
      return t('usage.question.query-source', 'Whose requests cost most?');
    case 'agent.name':
      return t('usage.question.agent', 'Which agents cost most?');
    case 'service.version':
      return t('usage.question.version', 'Which client versions cost most?');
    case 'terminal.type':
      return t('usage.question.terminal', 'In which terminals did it cost most?');
    default:
      return t('usage.question.label', 'Which {{label}} cost most?', { label: labelName(label), ...rawValues });
  }
}
