import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useChromeHeaderHeight } from '@grafana/runtime';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

import { currencyWords, MONEY_SCALE, moneyScale } from 'components/numbers';
import { paleText } from 'components/paleText';
import { areTextsHidden } from 'infra/hiddenTexts';

interface PageFrameProps {
  readonly children: ReactNode;
  /** True: as high as the window below Grafana's header, and higher only where the content needs that at least. */
  readonly isFullHeight?: boolean;
}

/** Grafana has the hook since 11.3; without it a page is higher than the window by Grafana's header. */
const useHeaderHeight: () => number | undefined =
  typeof useChromeHeaderHeight === 'function' ? useChromeHeaderHeight : () => undefined;

/** The room of a page. Grafana's own title row and margins are off: they cost a sixth of a small window. */
export function PageFrame({ children, isFullHeight = false }: PageFrameProps) {
  const headerHeight = useHeaderHeight() ?? 0;
  const styles = useStyles2(getStyles, headerHeight);
  const currency = currencyWords();
  return (
    <div className={isFullHeight ? `${styles.frame} ${styles.full}` : styles.frame}>
      {areTextsHidden() && (
        <div role="note" className={styles.note}>
          <Icon name="eye-slash" />{' '}
          {t(
            'privacy.hidden',
            'Lengths are shown in place of texts: the app is set to show them to those with the permission “Sessionline text reader”. This is a convenience and not a wall: whoever may query the data source can read them there.'
          )}
        </div>
      )}
      {children}
      {currency !== undefined && <div className={styles.note}>{currency}</div>}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2, headerHeight: number) => ({
  frame: css({
    [MONEY_SCALE]: moneyScale(),
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5, 2),
    minHeight: `calc(100vh - ${headerHeight}px)`,
  }),
  note: css(paleText(theme)),
  full: css({
    gap: theme.spacing(1),
    padding: theme.spacing(1, 2),
    height: `calc(100vh - ${headerHeight}px)`,
    // In a low window the page scrolls, rather than its panes shrinking to nothing.
    minHeight: 'min-content',
  }),
});
