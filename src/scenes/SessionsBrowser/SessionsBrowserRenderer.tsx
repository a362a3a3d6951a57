import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { SceneComponentProps } from '@grafana/scenes';
import { LinkButton, useStyles2 } from '@grafana/ui';
import React from 'react';

import { FailureBoundary } from '../PageFrame/FailureBoundary';
import { PageFrame } from '../PageFrame/PageFrame';
import { usageHref } from '../sessionLinks';

import { SessionsBody } from './SessionsBody';
import type { SessionsBrowser } from './SessionsBrowser';

/** The page of the list. */
export function SessionsBrowserRenderer({ model }: SceneComponentProps<SessionsBrowser>) {
  const { controls } = model.useState();
  const styles = useStyles2(getStyles);
  return (
    <PageFrame>
      <FailureBoundary name="sessions">
        <div className={styles.head}>
          <h1 className={styles.title}>{t('sessions.title', 'Sessions')}</h1>
          <div className={styles.controls}>
            <LinkButton variant="secondary" icon="chart-line" href={usageHref()}>
              {t('sessions.usage', 'Usage')}
            </LinkButton>
            {controls.map((control) => (
              <control.Component key={control.state.key} model={control} />
            ))}
          </div>
        </div>
        <SessionsBody browser={model} />
      </FailureBoundary>
    </PageFrame>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1, 2) }),
  title: css({ ...theme.typography.h3, margin: 0 }),
  controls: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), marginLeft: 'auto' }),
});
