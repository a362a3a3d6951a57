import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

/**
 * The word of a button that has an icon: where what it lies in is narrow the icon is enough to see, and the word is
 * still read aloud. Say the rest in the button's tooltip.
 */
export function RoomyWord({ children }: { readonly children: ReactNode }) {
  const styles = useStyles2(getStyles);
  return <span className={styles.word}>{children}</span>;
}

/** Put on the button: without its word it is as wide as an icon. */
export const getRoomyButtonStyles = (theme: GrafanaTheme2) => ({
  button: css({ [NARROW(theme)]: { padding: theme.spacing(0, 0.75), '& > svg': { marginRight: 0 } } }),
});

/** Of the nearest container, as narrow as the timeline is when its labels are. */
const NARROW = (theme: GrafanaTheme2): string => `@container (max-width: ${theme.spacing(88)})`;

const getStyles = (theme: GrafanaTheme2) => ({
  word: css({
    [NARROW(theme)]: {
      position: 'absolute',
      width: theme.spacing(0.125),
      height: theme.spacing(0.125),
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  }),
});
