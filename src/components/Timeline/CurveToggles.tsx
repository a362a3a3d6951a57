import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { CURVE_KINDS, type CurveKind } from 'domain/timeline/curves';
import React from 'react';
import { curveTitle } from './curveWords';

export interface CurveTogglesProps {
  readonly shown: readonly CurveKind[];
  readonly onChange: (shown: readonly CurveKind[]) => void;
}

/** Shows and hides each curve. */
export function CurveToggles({ shown, onChange }: CurveTogglesProps) {
  const styles = useStyles2(getStyles);
  const toggle = (kind: CurveKind) => onChange(CURVE_KINDS.filter((each) => shown.includes(each) !== (each === kind)));
  return (
    <span role="group" aria-label={t('timeline.curve.toggles', 'Curves')} className={styles.group}>
      {CURVE_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.toggle}
          aria-pressed={shown.includes(kind)}
          onClick={() => toggle(kind)}
        >
          {curveTitle(kind)}
        </button>
      ))}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  group: css({ display: 'inline-flex', flex: 'none', gap: theme.spacing(0.5) }),
  toggle: css({
    padding: theme.spacing(0, 0.75),
    border: `thin solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.pill,
    background: 'none',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'nowrap',
    '&[aria-pressed=true]': {
      background: theme.colors.action.selected,
      borderColor: theme.colors.border.strong,
      color: theme.colors.text.primary,
    },
    '&:hover': { background: theme.colors.action.hover },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  }),
});
