import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode, type RefObject, useEffect, useRef } from 'react';

/** What stands beside the list, or over it where there is no room. */
export function PaneBeside({ children }: { readonly children: ReactNode }) {
  const styles = useStyles2(getStyles);
  const pane = useRef<HTMLDivElement>(null);
  useFocusAndBack(pane);
  return (
    <div ref={pane} tabIndex={-1} className={styles.pane}>
      {children}
    </div>
  );
}

/** Takes the focus where the pane covers the list, and gives it back when the pane goes with it. */
function useFocusAndBack(pane: RefObject<HTMLDivElement>): void {
  useEffect(() => {
    const element = pane.current;
    const before = document.activeElement;
    if (element === null) {
      return undefined;
    }
    if (getComputedStyle(element).position === 'absolute' && isInListBeside(element, before)) {
      element.focus({ preventScroll: true });
    }
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      const hadFocus = isLost || element.contains(document.activeElement);
      if (hadFocus && before instanceof HTMLElement && before !== document.body) {
        before.focus({ preventScroll: true });
      }
    };
  }, [pane]);
}

/** The timeline stays visible: its keys go on to work there. */
const isInListBeside = (pane: Element, focused: Element | null): boolean =>
  focused !== null && pane.parentElement?.contains(focused) === true;

const getStyles = (theme: GrafanaTheme2) => ({
  pane: css({
    display: 'flex',
    flexDirection: 'column',
    flex: '2 1 0',
    minWidth: 0,
    minHeight: 0,
    overflow: 'auto',
    background: theme.colors.background.primary,
    border: `thin solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    '&:focus-visible': {
      outline: `medium solid ${theme.colors.primary.main}`,
      outlineOffset: `-${theme.spacing(0.375)}`,
    },
    // Where there is no room beside the list, the pane covers it.
    [theme.breakpoints.down('lg')]: { position: 'absolute', inset: 0, zIndex: 2 },
  }),
});
