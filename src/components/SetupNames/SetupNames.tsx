import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Collapse, useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';

/** What VictoriaMetrics makes of names and labels, by the flag that it was started with. */
const STYLES = [
  ['–', 'claude_code.cost.usage', 'session.id'],
  ['-opentelemetry.usePrometheusNaming', 'claude_code_cost_usage_USD_total', 'session_id'],
  ['-opentelemetry.convertMetricNamesToPrometheus', 'claude_code_cost_usage_USD_total', 'session.id'],
] as const;

/** Why metrics have one name here and another one there. */
export function SetupNames() {
  const styles = useStyles2(getStyles);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Collapse
      label={t('setup.names-title', 'Names of the metrics in VictoriaMetrics')}
      isOpen={isOpen}
      onToggle={() => setIsOpen(!isOpen)}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('setup.names.flag', 'Flag of VictoriaMetrics or vmagent')}</th>
            <th>{t('setup.names.metric', 'Name of the cost')}</th>
            <th>{t('setup.names.label', 'Label of the session')}</th>
          </tr>
        </thead>
        <tbody>
          {STYLES.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((cell, index) => (
                <td key={index}>
                  <code>{cell}</code>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.about}>
        {t(
          'setup.names.about',
          'Sessionline finds out which names there are and reads all of them; nothing needs to be set for it. Dashboards and rules of your own need the right ones.'
        )}
      </p>
    </Collapse>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  table: css({
    width: '100%',
    fontSize: theme.typography.bodySmall.fontSize,
    '& th, & td': { padding: theme.spacing(0.5, 1, 0.5, 0), textAlign: 'left', overflowWrap: 'anywhere' },
  }),
  about: css({ margin: theme.spacing(1, 0, 0), color: theme.colors.text.secondary }),
});
