import { t } from '@grafana/i18n';
import type { SceneComponentProps } from '@grafana/scenes';
import React from 'react';

import { HeadedPage } from '../PageFrame/HeadedPage';
import { usageHref } from '../sessionLinks';

import { SessionsBody } from './SessionsBody';
import type { SessionsBrowser } from './SessionsBrowser';

/** The page of the list. */
export function SessionsBrowserRenderer({ model }: SceneComponentProps<SessionsBrowser>) {
  const { controls } = model.useState();
  const link = { label: t('sessions.usage', 'Usage'), icon: 'chart-line', href: usageHref() } as const;
  return (
    <HeadedPage name="sessions" title={t('sessions.title', 'Sessions')} link={link} controls={controls}>
      <SessionsBody browser={model} />
    </HeadedPage>
  );
}
