import type { AppPlugin } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { css } from '@emotion/css';
import React from 'react';
import { useLocation } from 'react-router-dom';

import { HostPluginPage } from '../chrome/HostPluginPage';
import { usePreview } from '../chrome/PreviewContext';

/** The plugin's configuration pages, as Grafana lists them under its plugins. */
export function ConfigPages({ plugin }: { plugin: AppPlugin }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { facts } = usePreview();
  const { search } = useLocation();
  const pages = plugin.configPages ?? [];
  const wanted = new URLSearchParams(search).get('page');
  const shown = pages.find((page) => page.id === wanted) ?? pages[0];
  const home = `/plugins/${facts.pluginId}`;
  const tabs = pages.map((page) => ({
    text: page.title,
    url: `${home}?page=${encodeURIComponent(page.id)}`,
    active: page === shown,
    ...(page.icon === undefined ? {} : { icon: page.icon }),
  }));
  const Body = shown?.body;
  return (
    <HostPluginPage
      pageNav={{ text: 'Configuration', url: home, subTitle: facts.meta.info.description, children: tabs }}
    >
      <div className={styles.body}>
        {Body === undefined ? 'This plugin has no configuration page.' : <Body plugin={plugin} query={{}} />}
      </div>
    </HostPluginPage>
  );
}

function getStyles() {
  return { body: css({ maxWidth: '100%' }) };
}
