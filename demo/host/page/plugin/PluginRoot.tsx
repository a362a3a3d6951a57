import { type AppPlugin, type AppRootProps } from '@grafana/data';
import React from 'react';
import { useLocation } from 'react-router-dom';

import { HostPluginPage } from '../chrome/HostPluginPage';
import { usePreview } from '../chrome/PreviewContext';
import { PlainMessage } from '../chrome/PlainMessage';

/** Renders what the plugin set as its root page, with what Grafana hands to it. */
export function PluginRoot({ plugin }: { plugin: AppPlugin }): React.JSX.Element {
  const { facts } = usePreview();
  const { pathname, search } = useLocation();
  const Root = plugin.root;
  if (Root === undefined) {
    return (
      <HostPluginPage>
        <PlainMessage title="This plugin has no page">It set no root page.</PlainMessage>
      </HostPluginPage>
    );
  }
  const props: AppRootProps = {
    meta: plugin.meta,
    basename: `/a/${facts.pluginId}`,
    onNavChanged: () => undefined,
    query: Object.fromEntries(new URLSearchParams(search)),
    path: pathname,
  };
  return <Root {...props} />;
}
