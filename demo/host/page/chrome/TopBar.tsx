import { css } from '@emotion/css';
import { type GrafanaTheme2, locationUtil } from '@grafana/data';
import { Badge, Icon, ToolbarButton, Tooltip, useStyles2 } from '@grafana/ui';
import React from 'react';

import type { Crumb } from './breadcrumbs';
import { usePreview } from './PreviewContext';
import { PreviewMark } from './PreviewMark';

/** Menu button, the way to the page, and at the right what concerns the preview itself. */
export function TopBar({ crumbs }: { crumbs: readonly Crumb[] }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { isDark, setDark, isMenuOpen, setMenuOpen } = usePreview();
  return (
    <header className={styles.bar}>
      <div className={styles.side}>
        <ToolbarButton
          narrow
          icon="bars"
          aria-label={isMenuOpen ? 'Close menu' : 'Open menu'}
          aria-expanded={isMenuOpen}
          onClick={() => setMenuOpen(!isMenuOpen)}
        />
        <PreviewMark />
        <Breadcrumbs crumbs={crumbs} />
      </div>
      <div className={styles.concerns}>
        <PreviewBadge />
        <ToolbarButton
          iconOnly
          icon="adjust-circle"
          aria-label={isDark ? 'Switch to the light theme' : 'Switch to the dark theme'}
          tooltip={isDark ? 'Switch to the light theme' : 'Switch to the dark theme'}
          onClick={() => setDark(!isDark)}
        />
        <span className={styles.user} aria-label="Signed in as Preview, Admin" role="img">
          P
        </span>
      </div>
    </header>
  );
}

function PreviewBadge(): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { facts } = usePreview();
  const explained =
    `This page shows the real built plugin with Grafana's public packages (${facts.grafanaVersion}), ` +
    'but without a Grafana server. Panels of Grafana are simple substitutes; Explore, alerting and users are missing.';
  return (
    <Tooltip content={explained} placement="bottom">
      <button type="button" className={styles.about}>
        <Badge color="purple" icon="info-circle" text="Preview, not Grafana" />
      </button>
    </Tooltip>
  );
}

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <nav aria-label="Breadcrumbs" className={styles.crumbs}>
      <ol className={styles.list}>
        {crumbs.map((crumb, index) => {
          const isLast = index === crumbs.length - 1;
          return (
            <li key={`${index}-${crumb.href}`} className={styles.crumb}>
              {isLast ? (
                <span className={styles.last} aria-current="page" title={crumb.text}>
                  {crumb.text}
                </span>
              ) : (
                <>
                  <a className={styles.link} href={locationUtil.assureBaseUrl(crumb.href)}>
                    {crumb.text}
                  </a>
                  <Icon name="angle-right" aria-hidden />
                </>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    bar: css({
      alignItems: 'center',
      background: theme.colors.background.primary,
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      display: 'flex',
      flex: 'none',
      gap: theme.spacing(1),
      height: theme.spacing(5),
      justifyContent: 'space-between',
      padding: theme.spacing(0, 1),
    }),
    side: css({ alignItems: 'center', display: 'flex', gap: theme.spacing(1), minWidth: 0 }),
    concerns: css({ alignItems: 'center', display: 'flex', flexShrink: 0, gap: theme.spacing(1) }),
    crumbs: css({ minWidth: 0, overflow: 'hidden' }),
    list: css({ display: 'flex', listStyle: 'none', minWidth: 0 }),
    // What is shortened first is the page's own name: it stands on the page, too.
    crumb: css({
      alignItems: 'center',
      display: 'flex',
      flexShrink: 0,
      minWidth: 0,
      whiteSpace: 'nowrap',
      '&:last-child': { flexShrink: 1 },
    }),
    link: css({
      borderRadius: theme.shape.radius.default,
      color: theme.colors.text.primary,
      padding: theme.spacing(0, 0.5),
      '&:hover': { textDecoration: 'underline' },
    }),
    last: css({
      fontWeight: theme.typography.fontWeightMedium,
      overflow: 'hidden',
      padding: theme.spacing(0, 0.5),
      textOverflow: 'ellipsis',
    }),
    about: css({ background: 'none', border: 'none', flexShrink: 0, padding: 0, whiteSpace: 'nowrap' }),
    user: css({
      alignItems: 'center',
      background: theme.colors.secondary.main,
      borderRadius: theme.shape.radius.circle,
      display: 'inline-flex',
      fontSize: theme.typography.bodySmall.fontSize,
      height: theme.spacing(3),
      justifyContent: 'center',
      width: theme.spacing(3),
    }),
  };
}
