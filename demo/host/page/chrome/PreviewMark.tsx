import { css } from '@emotion/css';
import { locationUtil } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { usePreview } from './PreviewContext';

/** The plugin's own mark where Grafana has its logo. */
export function PreviewMark(): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { facts } = usePreview();
  return (
    <a href={locationUtil.assureBaseUrl(`/a/${facts.pluginId}`)} aria-label="Home" className={styles.link}>
      <img src={facts.meta.info.logos.small} alt="" className={styles.image} />
    </a>
  );
}

function getStyles() {
  return {
    link: css({ display: 'flex' }),
    image: css({ height: '20px', width: '20px' }),
  };
}
