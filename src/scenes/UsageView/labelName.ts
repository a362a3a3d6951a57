import { t } from '@grafana/i18n';

import { isUserLabel } from './usageFilters';

/** What a person calls a label; labels of their own by their own name. */
export function labelName(label: string): string {
  if (isUserLabel(label)) {
    return label === 'user.email'
      ? t('usage.label.user', 'User')
      : t('usage.label.user-id', 'User ({{label}})', { label });
  }
  switch (label) {
    case 'model':
      return t('usage.label.model', 'Model');
    case 'query_source':
      return t('usage.label.query-source', 'Who asked');
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
