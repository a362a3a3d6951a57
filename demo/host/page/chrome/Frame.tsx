import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

import type { Crumb } from './breadcrumbs';
import { NavMenu } from './NavMenu';
import { usePreview } from './PreviewContext';
import { TopBar } from './TopBar';

/** The bar at the top, the menu at the side, and a page beside it that scrolls. */
export function Frame({ crumbs, children }: { crumbs: readonly Crumb[]; children: ReactNode }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { isMenuOpen } = usePreview();
  return (
    <div className={styles.frame}>
      <TopBar crumbs={crumbs} />
      <div className={styles.below}>
        {isMenuOpen && <NavMenu />}
        <main className={styles.page} id="pageContent">
          {children}
        </main>
      </div>
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    frame: css({ display: 'flex', flexDirection: 'column', height: '100vh' }),
    below: css({ display: 'flex', flex: '1 1 auto', minHeight: 0 }),
    page: css({
      background: theme.colors.background.canvas,
      display: 'flex',
      flex: '1 1 auto',
      flexDirection: 'column',
      minWidth: 0,
      overflow: 'auto',
      position: 'relative',
    }),
  };
}
