import { t } from '@grafana/i18n';

import { rawValues } from 'components/rawValues';

import { isUserLabel } from './usageFilters';

/** What a person calls a label; labels of their own by their own name. */
export function labelName(label: string): string {
  if (isUserLabel(label)) {
    return label === 'user.email'
      ? t('usage.label.user', 'User')
      : t('usage.label.user-id', 'User ({{label}})', { label, ...rawValues });
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

/** The question that a list by a label answers. */
export function listTitle(label: string): string {
  if (isUserLabel(label)) {
    return t('usage.question.user', 'Who cost most?');
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
      return t('usage.question.label', 'Which {{label}} cost most?', { label, ...rawValues });
  }
}
