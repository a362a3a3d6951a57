import { t } from '@grafana/i18n';
import { type SceneComponentProps, type SceneObject, SceneObjectBase, type SceneObjectState } from '@grafana/scenes';
import React from 'react';

import type { Settings } from 'appConfig/settings';
import { sessionsUrl } from 'routes';
import { HeadedPage } from 'scenes/PageFrame/HeadedPage';

export interface SetupViewState extends SceneObjectState {
  readonly settings: Settings;
  readonly controls: readonly SceneObject[];
}

/** How telemetry gets here, and what of it is found. */
export class SetupView extends SceneObjectBase<SetupViewState> {
  public static readonly Component = SetupViewRenderer;
}

function SetupViewRenderer({ model }: SceneComponentProps<SetupView>) {
  const { controls } = model.useState();
  const link = { label: t('setup.toSessions', 'Sessions'), icon: 'list-ul' as const, href: sessionsUrl() };
  return (
    <HeadedPage name="setup" title={t('setup.title', 'Setup')} link={link} controls={controls}>
      {null}
    </HeadedPage>
  );
}
