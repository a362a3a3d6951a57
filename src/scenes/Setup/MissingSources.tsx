import { t } from '@grafana/i18n';
import { Alert, LinkButton, Stack } from '@grafana/ui';
import React from 'react';

import { LOGS_DATASOURCE_TYPE } from 'data/datasources';
import { may } from 'infra/permissions';

import { connectHref, pluginHref } from '../sessionLinks';

interface MissingSourcesProps {
  readonly hasLogs: boolean;
  readonly hasMetrics: boolean;
}

/** Which data sources Grafana still needs, and the way there for those who may add them. */
export function MissingSources({ hasLogs, hasMetrics }: MissingSourcesProps) {
  if (hasLogs && hasMetrics) {
    return null;
  }
  return (
    <Alert
      severity={hasLogs ? 'info' : 'warning'}
      title={
        hasLogs
          ? t('setup.no-metrics', 'Grafana has no data source for the metrics')
          : t('setup.no-logs', 'Grafana has no data source for the logs')
      }
    >
      <Stack direction="column" gap={1} alignItems="flex-start">
        {hasLogs
          ? t(
              'setup.no-metrics-why',
              'Sessions work without. For Usage from metrics, budgets and active time, add one of the type VictoriaMetrics or Prometheus that reads where the metrics go.'
            )
          : t(
              'setup.no-logs-why',
              'Sessions are read from VictoriaLogs: install the plugin VictoriaLogs into Grafana, add a data source of that type with the address of your VictoriaLogs, and come back. The settings for Claude Code can be copied already.'
            )}
        <Ways needsPlugin={!hasLogs} />
      </Stack>
    </Alert>
  );
}

function Ways({ needsPlugin }: { readonly needsPlugin: boolean }) {
  if (!may('addSources')) {
    return <>{t('setup.ask-admin', 'This takes an administrator of Grafana.')}</>;
  }
  return (
    <Stack gap={1}>
      {needsPlugin && may('installPlugins') && (
        <LinkButton variant="secondary" icon="plug" href={pluginHref(LOGS_DATASOURCE_TYPE)}>
          {t('setup.install', 'Install the plugin')}
        </LinkButton>
      )}
      <LinkButton icon="plus" href={connectHref()}>
        {t('setup.add-source', 'Add a data source')}
      </LinkButton>
    </Stack>
  );
}
