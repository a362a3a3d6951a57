import { css } from '@emotion/css';
import { type PanelProps, renderMarkdown } from '@grafana/data';
import { RenderUserContentAsHTML, useStyles2 } from '@grafana/ui';
import React from 'react';

import { isRecord, textOr } from '../guards';

/** Markdown or plain text; Grafana's package cleans what comes of it. */
export function TextPanel({ options, height, replaceVariables }: PanelProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const settings: unknown = options;
  const content = replaceVariables(isRecord(settings) ? textOr(settings['content'], '') : '');
  const isMarkdown = isRecord(settings) && settings['mode'] !== 'code';
  return (
    <div className={styles.text} style={{ height }}>
      {isMarkdown ? (
        <RenderUserContentAsHTML className="markdown-html" component="div" content={renderMarkdown(content)} />
      ) : (
        <pre>{content}</pre>
      )}
    </div>
  );
}

function getStyles() {
  return { text: css({ overflow: 'auto' }) };
}
