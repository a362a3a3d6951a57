import { css } from '@emotion/css';
import { dateTimeFormat, FieldType, type GrafanaTheme2, type PanelProps } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import { PanelNote } from './PanelNote';

interface Line {
  readonly timeMs: number;
  readonly text: string;
  readonly details: string;
}

function linesOf({ data }: PanelProps): Line[] {
  return data.series.flatMap((frame) => {
    const times = frame.fields.find((field) => field.type === FieldType.time);
    const texts = frame.fields.find((field) => field.type === FieldType.string);
    const labels = frame.fields.find((field) => field.name === 'labels');
    return (texts?.values ?? []).map((text: unknown, index) => ({
      timeMs: Number(times?.values[index] ?? 0),
      text: String(text),
      details: JSON.stringify(labels?.values[index] ?? {}, null, 2),
    }));
  });
}

/** Log lines; a click shows a line's labels. */
export function LogsPanel(props: PanelProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const lines = linesOf(props);
  if (lines.length === 0) {
    return <PanelNote>No logs found</PanelNote>;
  }
  return (
    <div className={styles.lines} style={{ height: props.height }}>
      {lines.map((line, index) => (
        <details key={index}>
          <summary>
            <span className={styles.time}>{dateTimeFormat(line.timeMs, { timeZone: props.timeZone })}</span> {line.text}
          </summary>
          <pre>{line.details}</pre>
        </details>
      ))}
    </div>
  );
}

function getStyles(theme: GrafanaTheme2) {
  return {
    lines: css({
      fontFamily: theme.typography.fontFamilyMonospace,
      fontSize: theme.typography.bodySmall.fontSize,
      overflow: 'auto',
    }),
    time: css({ color: theme.colors.text.secondary }),
  };
}
