import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { SceneObject } from '@grafana/scenes';
import { type IconName, LinkButton, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

import { may } from 'infra/permissions';

import { configurationHref } from '../sessionLinks';

import { FailureBoundary } from './FailureBoundary';
import { PageFrame } from './PageFrame';

interface HeadedPageProps {
  /** For the log, should it fail. */
  readonly name: string;
  readonly title: string;
  /** To the page that looks at the same in another way. */
  readonly link: { readonly label: string; readonly icon: IconName; readonly href: string };
  readonly controls: readonly SceneObject[];
  readonly children: ReactNode;
}

/** A page with its title, a way to its neighbour and the controls of what it shows. */
export function HeadedPage({ name, title, link, controls, children }: HeadedPageProps) {
  const styles = useStyles2(getStyles);
  return (
    <PageFrame>
      <FailureBoundary name={name}>
        <div className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          <div className={styles.controls}>
            <LinkButton variant="secondary" icon={link.icon} href={link.href}>
              {link.label}
            </LinkButton>
            {may('configure') && (
              <LinkButton
                variant="secondary"
                icon="cog"
                href={configurationHref()}
                tooltip={t('page.configuration', 'Configuration')}
                aria-label={t('page.configuration', 'Configuration')}
              />
            )}
            {controls.map((control) => (
              <control.Component key={control.state.key} model={control} />
            ))}
          </div>
        </div>
        {children}
      </FailureBoundary>
    </PageFrame>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1, 2) }),
  title: css({ ...theme.typography.h3, margin: 0 }),
  controls: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), marginLeft: 'auto' }),
});
