import { t } from '@grafana/i18n';

import { rawValues } from 'components/rawValues';
import { baseFilterText } from 'infra/queryTexts';
import type { SettingProblem } from '../reading';

/** Why a value is refused, in a sentence for who typed it. */
export function problemWords({ reason, detail = '' }: SettingProblem): string {
  switch (reason) {
    case 'missing':
      return t('settings.problem.missing', 'Needed.');
    case 'tooLong':
      return t('settings.problem.too-long', 'At most {{detail}} characters.', { detail });
    case 'notNumber':
      return t('settings.problem.not-number', 'Not a number; decimals come after a point.');
    case 'tooSmall':
      return t('settings.problem.too-small', 'At least {{detail}}.', { detail });
    case 'tooLarge':
      return t('settings.problem.too-large', 'At most {{detail}}.', { detail });
    case 'unknown':
      return t('settings.problem.unknown', 'One of: {{detail}}.', { detail });
    case 'twice':
      return t('settings.problem.twice', 'Stands here already, further up.');
    case 'notText':
    case 'notList':
    case 'notObject':
      return t('settings.problem.other-kind', 'Not of the kind that belongs here.');
    case 'tooMany':
      return t('settings.problem.too-many', 'At most {{detail}} entries; the others are left out.', { detail });
    case 'noLabel':
      return t('settings.problem.no-label', 'A value needs the label it is one of.');
    case 'notCurrency':
      return t('settings.problem.not-currency', 'Three letters, such as EUR.');
    case 'dollars':
      return t('settings.problem.dollars', 'Costs are US dollars already: their rate is 1.');
    case 'badFilter':
      return baseFilterText(detail);
    case 'otherMeaning':
      return t('settings.problem.other-meaning', '{{detail}} means something else already, further up.', {
        detail,
        ...rawValues,
      });
    case 'notTime':
      return t('settings.problem.not-time', 'Not a time as Grafana writes it, such as now-7d or 2026-11-01.');
    case 'notBefore':
      return t('settings.problem.not-before', 'Has to be before the end, {{detail}}.', { detail, ...rawValues });
    case 'notWhole':
      return t('settings.problem.not-whole', 'A whole number.');
  }
}
