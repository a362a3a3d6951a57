import { t } from '@grafana/i18n';
import type { SceneComponentProps } from '@grafana/scenes';
import React from 'react';

import { HeadedPage } from '../PageFrame/HeadedPage';
import { sessionsHref } from '../sessionLinks';

import { UsageBody } from './UsageBody';
import type { UsageView } from './UsageView';

/** The page of the usage. */
export function UsageViewRenderer({ model }: SceneComponentProps<UsageView>) {
  // What is chosen is in the links to the sessions.
  const { controls } = model.useState();
  const link = { label: t('usage.sessions', 'Sessions'), icon: 'list-ul', href: sessionsHref() } as const;
  return (
    <HeadedPage name="usage" title={t('usage.title', 'Usage')} link={link} controls={controls}>
      <UsageBody view={model} />
    </HeadedPage>
  );
}
