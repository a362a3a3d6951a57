import type { AppRootProps } from '@grafana/data';
import { SceneApp } from '@grafana/scenes';
import React, { useState } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';

import { applySettings } from 'appConfig/applySettings';
import { PLUGIN_ID } from 'infra/pluginMeta';
import { notFoundPage } from 'pages/notFound/notFoundPage';
import { sessionsPage } from 'pages/sessions/sessionsPage';
import { setupPage } from 'pages/setup/setupPage';
import { usagePage } from 'pages/usage/usagePage';
import { sessionsUrl } from 'routes';
import { FailureBoundary } from 'scenes/PageFrame/FailureBoundary';
import { SessionTrail } from 'scenes/sessionTrail';

import { LeavingLinks } from './LeavingLinks';

function makeSceneApp(jsonData: unknown): SceneApp {
  const context = { settings: applySettings(jsonData), trail: new SessionTrail() };
  return new SceneApp({
    name: PLUGIN_ID,
    pages: [sessionsPage(context), usagePage(context), setupPage(context), notFoundPage()],
    urlSyncOptions: { updateUrlOnInit: true, createBrowserHistorySteps: true },
  });
}

/** The app below `/a/<plugin id>/`. */
export function App({ meta }: AppRootProps) {
  const [sceneApp] = useState(() => makeSceneApp(meta.jsonData));
  return (
    <FailureBoundary name="app">
      <LeavingLinks>
        <Routes>
          <Route index element={<Navigate to={sessionsUrl()} replace />} />
          <Route path="*" element={<sceneApp.Component model={sceneApp} />} />
        </Routes>
      </LeavingLinks>
    </FailureBoundary>
  );
}
