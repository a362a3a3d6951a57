import { t } from '@grafana/i18n';

import type { FieldSpec, SectionSpec, SettingSpec } from '../settingSpecs';

/** What the client tells its costs in. */
const DOLLARS = 'USD';

const price = (name: string, label: string, description: string): FieldSpec => ({
  name,
  label,
  description,
  control: 'number',
  width: 9,
});

const prices = (): SettingSpec => ({
  shape: 'list',
  key: 'prices',
  title: t('settings.prices.title', 'Own prices'),
  explanation: t(
    'settings.prices.text',
    'US dollars for a million tokens, for models whose cost the client does not know or has wrong. The client’s cost stays as it is; cost by these prices stands beside it and says so.'
  ),
  add: t('settings.prices.add', 'Add a model'),
  none: t('settings.prices.none', 'No prices of your own.'),
  fields: [
    {
      name: 'model',
      label: t('settings.prices.model', 'Model'),
      description: t('settings.prices.model-text', 'as the events name it'),
      isRequired: true,
      width: 22,
    },
    { ...price('inputUsd', t('settings.prices.input', 'Input'), ''), isRequired: true },
    { ...price('outputUsd', t('settings.prices.output', 'Output'), ''), isRequired: true },
    price('cacheReadUsd', t('settings.prices.cache-read', 'Cache read'), ''),
    price(
      'cacheCreationUsd',
      t('settings.prices.cache-creation', 'Cache creation'),
      t('settings.prices.cache-creation-text', 'of any lifetime')
    ),
    price(
      'cacheCreation5mUsd',
      t('settings.prices.cache-5m', '… 5 min'),
      t('settings.prices.cache-lifetime-text', 'if it differs')
    ),
    price(
      'cacheCreation1hUsd',
      t('settings.prices.cache-1h', '… 1 h'),
      t('settings.prices.cache-lifetime-text', 'if it differs')
    ),
  ],
});

/** What money is shown in, and prices of one’s own. */
export const moneySection = (): SectionSpec => ({
  title: t('settings.money.title', 'Money'),
  explanation: t(
    'settings.money.text',
    'Claude Code tells its cost in US dollars. Amounts in another currency are made of them by the rate you set here, and are marked.'
  ),
  settings: [
    {
      shape: 'group',
      key: 'currency',
      fields: [
        {
          name: 'code',
          label: t('settings.money.code', 'Currency'),
          description: t('settings.money.code-text', 'Its code of three letters. Without one, dollars are shown.'),
          placeholder: DOLLARS,
          width: 20,
        },
        {
          name: 'perUsd',
          label: t('settings.money.rate', 'Rate'),
          description: t('settings.money.rate-text', 'How much of it one US dollar is.'),
          control: 'number',
          placeholder: '1',
          width: 20,
        },
      ],
    },
    prices(),
  ],
});
