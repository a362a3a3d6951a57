import { t } from '@grafana/i18n';

import { rawValues } from 'components/rawValues';
import { listDatasources, LOGS_DATASOURCE_TYPE, METRICS_DATASOURCE_TYPES, pickDatasource } from 'data/datasources';
import type { JsonObject } from '../../reading';
import type { FieldSpec, SectionSpec } from '../settingSpecs';

/** A data source by its uid; one that is not here (any more) stays and says so. */
function sourceField(
  name: string,
  types: readonly string[],
  chosen: unknown
): Omit<FieldSpec, 'label' | 'description'> {
  const available = listDatasources(types);
  const first = pickDatasource(available, types)?.name;
  const choices = available.map((one) => ({ value: one.uid, label: one.name }));
  const isMissing = typeof chosen === 'string' && chosen !== '' && !choices.some(({ value }) => value === chosen);
  return {
    name,
    control: 'pick',
    choices: isMissing
      ? [
          ...choices,
          { value: chosen, label: t('settings.sources.missing', '{{uid}} (not found)', { uid: chosen, ...rawValues }) },
        ]
      : choices,
    placeholder:
      first === undefined
        ? t('settings.sources.none', 'There is none')
        : t('settings.sources.first', 'The first that fits: {{name}}', { name: first, ...rawValues }),
  };
}

/** Which data sources are read. */
export const sourcesSection = (stored: JsonObject): SectionSpec => ({
  title: t('settings.sources.title', 'Data sources'),
  explanation: t('settings.sources.text', 'What the pages begin with. Whoever looks can choose others.'),
  settings: [
    {
      shape: 'text',
      key: 'logsDatasourceUid',
      fields: [
        {
          ...sourceField('logsDatasourceUid', [LOGS_DATASOURCE_TYPE], stored['logsDatasourceUid']),
          label: t('settings.sources.logs', 'Logs'),
          description: t('settings.sources.logs-text', 'The VictoriaLogs that Claude Code sends its events to.'),
        },
      ],
    },
    {
      shape: 'text',
      key: 'metricsDatasourceUid',
      fields: [
        {
          ...sourceField('metricsDatasourceUid', METRICS_DATASOURCE_TYPES, stored['metricsDatasourceUid']),
          label: t('settings.sources.metrics', 'Metrics'),
          description: t(
            'settings.sources.metrics-text',
            'The VictoriaMetrics that has its counters, through its own data source or a Prometheus one.'
          ),
        },
      ],
    },
  ],
});
