import { Combobox, Input, RadioButtonGroup, TextArea } from '@grafana/ui';
import React from 'react';

import type { FieldSpec } from './settingSpecs';

export interface SettingControlProps {
  readonly field: FieldSpec;
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What it is called where no label belongs to it. */
  readonly name?: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
}

/** The control that fits the field. */
export function SettingControl(props: SettingControlProps) {
  const { field, id, value, onChange, name = field.label, disabled = false, invalid = false } = props;
  const { control, choices = [], placeholder = '', unset = '', width = 60 } = field;
  const state = { id, disabled, invalid };
  switch (control) {
    case 'choice':
      return (
        <RadioButtonGroup
          {...state}
          aria-label={name}
          options={[...choices]}
          value={value === '' ? unset : value}
          onChange={onChange}
        />
      );
    case 'pick':
      return (
        <Combobox<string>
          {...state}
          options={[...choices]}
          placeholder={placeholder}
          width={width}
          isClearable
          value={value === '' ? null : value}
          onChange={(choice) => onChange(choice?.value ?? '')}
        />
      );
    default:
      return <TypedControl {...props} />;
  }
}

function TypedControl({ field, id, value, onChange, name, disabled = false, invalid = false }: SettingControlProps) {
  const { control, placeholder = '', isRequired = false, width = 60 } = field;
  const typed = {
    ...(name === undefined ? {} : { 'aria-label': name }),
    id,
    disabled,
    invalid,
    'aria-invalid': invalid,
    'aria-required': isRequired,
    placeholder,
    value,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  };
  return control === 'lines' ? (
    <TextArea {...typed} rows={3} />
  ) : (
    <Input {...typed} width={width} inputMode={control === 'number' ? 'decimal' : 'text'} />
  );
}
