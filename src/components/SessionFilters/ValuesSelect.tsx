import { t } from '@grafana/i18n';
import { type ComboboxOption, MultiCombobox } from '@grafana/ui';
import React, { useId } from 'react';
import { formatCount } from '../numbers';

/** A value that a field has in the range, and how often. */
export interface FieldValue {
  readonly value: string;
  readonly events: number;
}

export interface ValuesSelectProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Asked when the list opens and as a person types. */
  readonly loadValues: () => Promise<readonly FieldValue[]>;
}

/** Chooses any of the values that a field has in the range. */
export function ValuesSelect({ label, chosen, onChange, loadValues }: ValuesSelectProps) {
  const id = useId();
  const options = async (input: string): Promise<Array<ComboboxOption<string>>> => {
    const values = await loadValues();
    const search = input.trim().toLowerCase();
    return values.filter(({ value }) => value.toLowerCase().includes(search)).map(option);
  };
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <MultiCombobox<string>
        id={id}
        options={options}
        value={chosen.map((value) => ({ value, label: value }))}
        onChange={(next) => onChange(next.map(({ value }) => value))}
        placeholder={label}
        width="auto"
        minWidth={18}
        maxWidth={40}
        isClearable
      />
    </>
  );
}

function option({ value, events }: FieldValue): ComboboxOption<string> {
  return {
    value,
    label: value,
    description: t('filters.events', 'Events: {{events}}', { events: formatCount(events) }),
  };
}
