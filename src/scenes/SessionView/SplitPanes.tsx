import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useSplitter, useStyles2 } from '@grafana/ui';
import React, { type ReactNode, useState } from 'react';

import { readStored, writeStored } from 'infra/storage';

interface SplitPanesProps {
  readonly upper: ReactNode;
  readonly lower: ReactNode;
}

const STORED_SHARE = 'session.timelineShare';
/** All rows of the main conversation and the curves, at a window's usual size. */
const DEFAULT_SHARE = 0.5625;

function storedShare(): number {
  const stored = readStored(STORED_SHARE);
  return typeof stored === 'number' && stored > 0.1 && stored < 0.9 ? stored : DEFAULT_SHARE;
}

/** Two panes above each other with a handle between; the browser remembers where it was left. */
export function SplitPanes({ upper, lower }: SplitPanesProps) {
  const styles = useStyles2(getStyles);
  const [initialSize] = useState(storedShare);
  const { containerProps, primaryProps, secondaryProps, splitterProps } = useSplitter({
    direction: 'column',
    initialSize,
    handleSize: 'sm',
    onSizeChanged: (share) => writeStored(STORED_SHARE, share),
  });
  return (
    <div {...containerProps} className={`${containerProps.className} ${styles.container}`}>
      <div
        {...primaryProps}
        className={`${primaryProps.className} ${styles.pane}`}
        style={withRoom(primaryProps.style)}
      >
        {upper}
      </div>
      <div {...splitterProps} />
      <div
        {...secondaryProps}
        className={`${secondaryProps.className} ${styles.pane}`}
        style={withRoom(secondaryProps.style)}
      >
        {lower}
      </div>
    </div>
  );
}

/** The splitter would give each pane its content's height at least; here what does not fit scrolls. */
const withRoom = ({ minHeight: _minHeight, ...style }: React.CSSProperties): React.CSSProperties => style;

const getStyles = (theme: GrafanaTheme2) => ({
  // Room for some lanes and some lines of the list; in a lower window the page scrolls.
  container: css({ flexShrink: 0, flexBasis: theme.spacing(78), minHeight: theme.spacing(78) }),
  pane: css({ minHeight: theme.spacing(32), minWidth: 0, flexDirection: 'column', overflow: 'hidden' }),
});
