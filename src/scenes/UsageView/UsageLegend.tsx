import { css } from '@emotion/css';
import {
  type Field,
  FieldType,
  formattedValueToString,
  getFieldDisplayName,
  getFieldSeriesColor,
  type GrafanaTheme2,
} from '@grafana/data';
import { t } from '@grafana/i18n';
import { sceneGraph, type VizPanel } from '@grafana/scenes';
import { SeriesVisibilityChangeMode, TextLink, useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';

import { rawValues } from 'components/rawValues';
import { testIds } from 'components/testIds';
import { visibleText } from 'domain/format/visibleText';

interface UsageLegendProps {
  readonly panel: VizPanel;
  /** Sums of steps, or the greatest where those would count something twice. */
  readonly figure: 'sum' | 'max';
  /** Where a series leads; undefined where the list of sessions cannot be narrowed to it. */
  readonly hrefOf: (field: Field) => string | undefined;
}

function figureOf({ values, display }: Field, figure: 'sum' | 'max'): string {
  const numbers = values.map((value: unknown) => Number(value ?? 0));
  const total = figure === 'sum' ? numbers.reduce((sum, each) => sum + each, 0) : Math.max(0, ...numbers);
  return display === undefined ? String(total) : formattedValueToString(display(total));
}

/** The series of a panel, each with its figure and a link to its sessions; its colour shows it alone. */
export function UsageLegend({ panel, figure, hrefOf }: UsageLegendProps) {
  panel.useState();
  const { data } = sceneGraph.getData(panel).useState();
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const { series } = panel.applyFieldConfig(data);
  const entries = series.flatMap((frame) =>
    frame.fields
      .filter(({ type }) => type === FieldType.number)
      .map((field) => ({ field, name: getFieldDisplayName(field, frame, series) }))
  );
  const toggle = (name: string) =>
    panel.getPanelContext().onToggleSeriesVisibility?.(name, SeriesVisibilityChangeMode.ToggleSelection);
  return (
    <ul className={styles.list} data-testid={testIds.usage.legend}>
      {entries.map(({ field, name }, index) => {
        const href = hrefOf(field);
        const isHidden = field.config.custom?.hideFrom?.viz === true;
        return (
          <li key={index} className={styles.entry}>
            <button
              type="button"
              className={styles.swatch}
              style={{ background: isHidden ? 'transparent' : getFieldSeriesColor(field, theme).color }}
              aria-label={t('usage.legend.only', 'Show {{name}} alone, or all', { name, ...rawValues })}
              aria-pressed={!isHidden}
              onClick={() => toggle(name)}
            />
            {href === undefined ? (
              <span>{visibleText(name)}</span>
            ) : (
              <TextLink href={href} color="primary" variant="bodySmall">
                {visibleText(name)}
              </TextLink>
            )}
            <span className={styles.figure}>{figureOf(field, figure)}</span>
          </li>
        );
      })}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.25, 2),
    maxHeight: theme.spacing(9),
    overflowY: 'auto',
    margin: 0,
    padding: theme.spacing(0, 1, 0.5),
    listStyle: 'none',
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  entry: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.75), minWidth: 0 }),
  swatch: css({
    width: theme.spacing(2),
    height: theme.spacing(1),
    padding: 0,
    border: `thin solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
  }),
  figure: css({ color: theme.colors.text.secondary, fontVariantNumeric: 'tabular-nums' }),
});
