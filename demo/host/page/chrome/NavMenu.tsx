import { css, cx } from '@emotion/css';
import { type GrafanaTheme2, type IconName, locationUtil, PluginIncludeType } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';
import { useLocation } from 'react-router-dom';

import { usePreview } from './PreviewContext';

interface Entry {
  readonly text: string;
  readonly href: string;
  readonly icon: IconName;
  readonly indented: boolean;
}

function entriesOf(facts: ReturnType<typeof usePreview>['facts']): Entry[] {
  const pages = (facts.meta.includes ?? []).filter(
    (include) => include.type === PluginIncludeType.page && include.addToNav === true && include.path !== undefined
  );
  return [
    { text: facts.meta.name, href: `/a/${facts.pluginId}`, icon: 'apps', indented: false },
    ...pages.map((page): Entry => ({ text: page.name, href: page.path ?? '', icon: 'file-alt', indented: true })),
  ];
}

/** The longest entry that the address starts with is the one a person is on. */
function activeEntry(entries: readonly Entry[], pathname: string): Entry | undefined {
  return entries
    .filter((entry) => pathname === entry.href || pathname.startsWith(`${entry.href}/`))
    .reduce<
      Entry | undefined
    >((best, entry) => (best && best.href.length > entry.href.length ? best : entry), undefined);
}

/** The menu at the side: the app's pages as `plugin.json` names them. */
export function NavMenu(): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { facts } = usePreview();
  const { pathname } = useLocation();
  const entries = entriesOf(facts);
  const active = activeEntry(entries, pathname);
  return (
    <nav aria-label="Navigation" className={styles.menu}>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={`${entry.href}-${entry.text}`}>
            <a
              href={locationUtil.assureBaseUrl(entry.href)}
              className={cx(styles.entry, entry.indented && styles.indented, entry === active && styles.active)}
              {...(entry === active ? { 'aria-current': 'page' as const } : {})}
            >
              {!entry.indented && <Icon name={entry.icon} size="lg" aria-hidden />}
              {entry.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    menu: css({
      background: theme.colors.background.primary,
      borderRight: `1px solid ${theme.colors.border.weak}`,
      flex: 'none',
      overflowY: 'auto',
      padding: theme.spacing(1),
      width: theme.spacing(30),
    }),
    list: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.25), listStyle: 'none' }),
    entry: css({
      alignItems: 'center',
      borderRadius: theme.shape.radius.default,
      color: theme.colors.text.secondary,
      display: 'flex',
      gap: theme.spacing(1),
      minHeight: theme.spacing(4),
      padding: theme.spacing(0.5, 1),
      position: 'relative',
      '&:hover': { background: theme.colors.action.hover, color: theme.colors.text.primary },
    }),
    indented: css({ paddingLeft: theme.spacing(4.5) }),
    active: css({
      background: theme.colors.action.selected,
      color: theme.colors.text.primary,
      '&::before': {
        backgroundImage: theme.colors.gradients.brandVertical,
        borderRadius: theme.shape.radius.default,
        content: '" "',
        display: 'block',
        height: '60%',
        left: 0,
        position: 'absolute',
        width: theme.spacing(0.5),
      },
    }),
  };
}
