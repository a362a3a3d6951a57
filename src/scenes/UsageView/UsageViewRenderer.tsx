import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { SceneComponentProps } from '@grafana/scenes';
import { LinkButton, useStyles2 } from '@grafana/ui';
import React from 'react';

import { FailureBoundary } from '../PageFrame/FailureBoundary';
import { PageFrame } from '../PageFrame/PageFrame';
import { sessionsHref } from '../sessionLinks';

import { UsageBody } from './UsageBody';
import type { UsageView } from './UsageView';

/** The page of the usage. */
export function UsageViewRenderer({ model }: SceneComponentProps<UsageView>) {
  // What is chosen is in the links to the sessions.
  const { controls } = model.useState();
  const styles = useStyles2(getStyles);
  return (
    <PageFrame>
      <FailureBoundary name="usage">
        <div className={styles.head}>
          <h1 className={styles.title}>{t('usage.title', 'Usage')}</h1>
          <div className={styles.controls}>
            <LinkButton variant="secondary" icon="list-ul" href={sessionsHref()}>
              {t('usage.sessions', 'Sessions')}
            </LinkButton>
            {controls.map((control) => (
              <control.Component key={control.state.key} model={control} />
            ))}
          </div>
        </div>
        <UsageBody view={model} />
      </FailureBoundary>
    </PageFrame>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1, 2) }),
  title: css({ ...theme.typography.h3, margin: 0 }),
  controls: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), marginLeft: 'auto' }),
});
