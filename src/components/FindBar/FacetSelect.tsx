import { t } from '@grafana/i18n';
import { Field, MultiCombobox } from '@grafana/ui';
import type { Facet } from 'domain/find/facets';
import { formatCount } from 'domain/format/formatCount';
import React, { useId } from 'react';

export interface FacetSelectProps {
  readonly label: string;
  readonly facets: readonly Facet[];
  readonly nameOf?: (value: string) => string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const asItIs = (value: string): string => value;

/** Chooses any of the values that a session's events have. */
export function FacetSelect({ label, facets, nameOf = asItIs, chosen, onChange }: FacetSelectProps) {
  const id = useId();
  const options = facets.map(({ value, events }) => ({
    value,
    label: nameOf(value),
    description: t('find.facet-events', 'Events: {{events}}', { events: formatCount(events) }),
  }));
  return (
    <Field label={label} htmlFor={id} noMargin>
      <MultiCombobox<string>
        id={id}
        options={options}
        value={chosen.map((value) => ({ value, label: nameOf(value) }))}
        onChange={(next) => onChange(next.map(({ value }) => value))}
        placeholder={t('find.facet-any', 'Any')}
        isClearable
      />
    </Field>
  );
}
