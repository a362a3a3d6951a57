import { LoadingPlaceholder } from '@grafana/ui';
import React from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';

import { HostPluginPage } from './chrome/HostPluginPage';
import { PlainMessage } from './chrome/PlainMessage';
import { usePreview } from './chrome/PreviewContext';
import { ConfigPages } from './plugin/ConfigPages';
import { PluginRoot } from './plugin/PluginRoot';
import { useBuiltPlugin } from './plugin/useBuiltPlugin';

/** Which page an address shows. */
export function PreviewRoutes(): React.JSX.Element {
  const { facts } = usePreview();
  const built = useBuiltPlugin(facts);
  if (built.status === 'loading') {
    return (
      <HostPluginPage>
        <LoadingPlaceholder text="Loading the plugin" />
      </HostPluginPage>
    );
  }
  if (built.status === 'failed') {
    return (
      <HostPluginPage>
        <PlainMessage title={facts.built ? 'The plugin does not load' : 'The plugin is not built'}>
          {facts.built ? built.reason : 'There is no dist/plugin.json. Run “npm run build”, then reload this page.'}
        </PlainMessage>
      </HostPluginPage>
    );
  }
  return (
    <Routes>
      <Route path={`/a/${facts.pluginId}/*`} element={<PluginRoot plugin={built.plugin} />} />
      <Route path={`/plugins/${facts.pluginId}`} element={<ConfigPages plugin={built.plugin} />} />
      <Route path="/" element={<Navigate to={`/a/${facts.pluginId}`} replace />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}

function NoSuchPage(): React.JSX.Element {
  return (
    <HostPluginPage pageNav={{ text: 'Not in the preview' }}>
      <PlainMessage title="Not in the preview">
        This address belongs to Grafana itself (Explore, dashboards, connections). The preview shows the plugin only.
      </PlainMessage>
    </HostPluginPage>
  );
}
