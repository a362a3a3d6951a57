import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Field, useStyles2 } from '@grafana/ui';
import type { Facet } from 'domain/find/facets';
import React from 'react';
import { ChoiceChips } from './ChoiceChips';

export interface FacetChipsProps {
  readonly label: string;
  readonly facets: readonly Facet[];
  readonly nameOf?: (value: string) => string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const asItIs = (value: string): string => value;

/** Chooses any of the values that a session's events have; a link may name others, which no event has. */
export function FacetChips({ label, facets, nameOf = asItIs, chosen, onChange }: FacetChipsProps) {
  const styles = useStyles2(getStyles);
  const known = new Set(facets.map(({ value }) => value));
  const strangers = chosen.filter((value) => !known.has(value)).map((value) => ({ value, events: 0 }));
  const chips = [...facets, ...strangers].map(({ value, events }) => ({ value, label: nameOf(value), events }));
  return (
    <Field label={label} noMargin>
      <div className={styles.room}>
        <ChoiceChips label={label} chips={chips} chosen={chosen} onChange={onChange} />
      </div>
    </Field>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  // Some sessions have hundreds of agents.
  room: css({ maxHeight: theme.spacing(16), overflowY: 'auto' }),
});
