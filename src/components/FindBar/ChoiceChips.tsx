import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { formatCount } from '../numbers';

export interface ChoiceChip<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** How many events it stands for. */
  readonly events: number;
  /** A CSS colour that stands for it. */
  readonly color?: string;
}

export interface ChoiceChipsProps<Value extends string> {
  readonly label: string;
  readonly chips: ReadonlyArray<ChoiceChip<Value>>;
  /** None chosen means all. */
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** One switch for each of a few values, with how many events there are of it. */
export function ChoiceChips<Value extends string>({ label, chips, chosen, onChange }: ChoiceChipsProps<Value>) {
  const styles = useStyles2(getStyles);
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {chips.map(({ value, label: name, events, color }) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen.includes(value)}
          disabled={events === 0 && !chosen.includes(value)}
          className={cx(styles.chip, chosen.includes(value) && styles.chosen)}
          onClick={() => toggle(value)}
        >
          {color !== undefined && <span className={styles.dot} style={{ background: color }} aria-hidden />}
          <span className={styles.name}>{name}</span> <span className={styles.count}>{formatCount(events)}</span>
        </button>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  chips: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) }),
  chip: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    height: theme.spacing(3),
    padding: theme.spacing(0, 1),
    maxWidth: '100%',
    border: `thin solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.pill,
    background: 'none',
    color: theme.colors.text.primary,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
    '&:hover:not(:disabled)': { background: theme.colors.action.hover },
    '&:disabled': {
      color: theme.colors.text.disabled,
      cursor: 'default',
      // Where chips would take a second row, those of kinds that are not there go.
      '@container event-list (max-width: 50rem)': { display: 'none' },
    },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  }),
  chosen: css({ background: theme.colors.action.selected, borderColor: theme.colors.primary.border }),
  name: css({ overflow: 'hidden', textOverflow: 'ellipsis' }),
  dot: css({
    flex: 'none',
    width: theme.spacing(1),
    height: theme.spacing(1),
    borderRadius: theme.shape.radius.circle,
    forcedColorAdjust: 'none',
  }),
  count: css({ color: theme.colors.text.secondary, fontVariantNumeric: 'tabular-nums' }),
});
