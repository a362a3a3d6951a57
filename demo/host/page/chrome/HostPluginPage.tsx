import { css, cx } from '@emotion/css';
import { type GrafanaTheme2, type NavModelItem, PageLayoutType } from '@grafana/data';
import type { PluginPageProps } from '@grafana/runtime';
import { Tab, TabsBar, useStyles2 } from '@grafana/ui';
import React, { useEffect } from 'react';

import { breadcrumbs } from './breadcrumbs';
import { Frame } from './Frame';
import { usePreview } from './PreviewContext';

/** The page frame that plugins take from Grafana: breadcrumbs, title, actions, tabs and the content. */
export function HostPluginPage(props: PluginPageProps): React.JSX.Element {
  const { facts } = usePreview();
  const styles = useStyles2(getStyles);
  const { pageNav, layout = PageLayoutType.Standard, background = 'canvas' } = props;
  const crumbs = breadcrumbs({ text: facts.meta.name, href: `/a/${facts.pluginId}` }, pageNav);
  const title = crumbs.at(-1)?.text ?? '';

  useEffect(() => {
    document.title = `${crumbs
      .map((crumb) => crumb.text)
      .slice(1)
      .reverse()
      .join(' - ')} - Preview`;
  });

  return (
    <Frame crumbs={crumbs}>
      <div className={cx(styles.page, background === 'primary' && styles.primary)}>
        {layout === PageLayoutType.Standard && <PageHeader {...props} title={title} />}
        <div className={layout === PageLayoutType.Custom ? styles.custom : styles.content}>{props.children}</div>
      </div>
    </Frame>
  );
}

function PageHeader(props: PluginPageProps & { title: string }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { pageNav, subTitle, actions, info, renderTitle, title } = props;
  const heading = renderTitle ? renderTitle(title) : <h1 className={styles.title}>{title}</h1>;
  const under = subTitle ?? pageNav?.subTitle;
  return (
    <header className={styles.header}>
      <div className={styles.titleRow}>
        <div className={styles.heading}>{heading}</div>
        {info && (
          <dl className={styles.info}>
            {info.map(({ label, value }) => (
              <div key={label}>
                <dt className={styles.infoLabel}>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {under !== undefined && under !== '' && <div className={styles.subTitle}>{under}</div>}
      <PageTabs items={pageNav?.children ?? []} />
    </header>
  );
}

function PageTabs({ items }: { items: readonly NavModelItem[] }): React.JSX.Element | null {
  const shown = items.filter((item) => item.hideFromTabs !== true);
  if (shown.length === 0) {
    return null;
  }
  return (
    <TabsBar>
      {shown.map((item) => (
        <Tab
          key={item.url ?? item.text}
          label={item.text}
          active={item.active === true}
          {...(item.url === undefined ? {} : { href: item.url })}
          {...(item.icon === undefined ? {} : { icon: item.icon })}
          {...(item.tabCounter === undefined ? {} : { counter: item.tabCounter })}
          {...(item.tabSuffix === undefined ? {} : { suffix: item.tabSuffix })}
        />
      ))}
    </TabsBar>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    page: css({ display: 'flex', flex: '1 1 auto', flexDirection: 'column', minHeight: 0, minWidth: 0 }),
    primary: css({ background: theme.colors.background.primary }),
    content: css({
      display: 'flex',
      flex: '1 1 auto',
      flexDirection: 'column',
      padding: theme.spacing(2),
      [theme.breakpoints.up('md')]: { padding: theme.spacing(3, 4) },
    }),
    custom: css({ display: 'flex', flex: '1 1 auto', flexDirection: 'column', minHeight: 0 }),
    header: css({
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      padding: theme.spacing(2, 2, 0),
      [theme.breakpoints.up('md')]: { padding: theme.spacing(3, 4, 0) },
    }),
    titleRow: css({ alignItems: 'center', columnGap: theme.spacing(2), display: 'flex', flexWrap: 'wrap' }),
    heading: css({ display: 'flex', flex: '1 1 auto', minWidth: 0 }),
    title: css({ margin: 0 }),
    subTitle: css({ color: theme.colors.text.secondary }),
    actions: css({ alignItems: 'center', display: 'flex', gap: theme.spacing(1) }),
    info: css({ display: 'flex', gap: theme.spacing(2), margin: 0 }),
    infoLabel: css({
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: 'normal',
    }),
  };
}
