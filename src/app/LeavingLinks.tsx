import { css } from '@emotion/css';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useReturnToPrevious } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import React, { type MouseEvent, type ReactNode, useEffect } from 'react';

import { takeWayBack } from 'infra/wayBack';
import { PLUGIN_BASE_URL } from 'routes';

/** Grafana's own page that a click leads to in this tab, undefined for all others. */
function leavingTo({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): string | undefined {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  const href = link?.getAttribute('href') ?? '';
  const path = locationUtil.stripBaseFromUrl(href);
  const isElsewhere = ctrlKey || metaKey || shiftKey || link?.hasAttribute('target') || link?.hasAttribute('download');
  return isElsewhere || !path.startsWith('/') || path.startsWith(PLUGIN_BASE_URL) ? undefined : path;
}

/**
 * Has Grafana offer the way back: to the app from wherever a link of its pages leads, and to where a person came from.
 * Menus and drawers lie elsewhere on the page, and their clicks arrive here as well.
 */
export function LeavingLinks({ children }: { readonly children: ReactNode }) {
  const offerWayBack = useReturnToPrevious();
  const styles = useStyles2(getStyles);
  useEffect(() => {
    const cameFrom = takeWayBack();
    if (cameFrom !== undefined) {
      offerWayBack(cameFrom.title, cameFrom.href);
    }
  }, [offerWayBack]);
  return (
    <div
      role="presentation"
      className={styles.all}
      onClickCapture={(event) => leavingTo(event) !== undefined && offerWayBack(t('app.name', 'Sessionline'))}
    >
      {children}
    </div>
  );
}

const getStyles = () => ({ all: css({ display: 'contents' }) });
