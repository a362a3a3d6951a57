import { t } from '@grafana/i18n';
import { Field, Input } from '@grafana/ui';
import { parseDuration, typedDuration, type TypedDuration } from 'domain/format/parseDuration';
import type { DurationMs } from 'domain/units';
import React, { useId, useState } from 'react';
import { personNumbers } from '../numbers';

export interface DurationInputProps {
  readonly label: string;
  readonly value: DurationMs | undefined;
  /** Undefined for none; what is no length of time counts as none and is told why. */
  readonly onChange: (value: DurationMs | undefined) => void;
  /** Why the value, though a length of time, is of no use. */
  readonly problem?: string;
}

const textOf = (value: DurationMs | undefined): string => (value === undefined ? '' : typedDuration(value));

/** A length of time as a person types it: `2s`, `1m 30s`. */
export function DurationInput({ label, value, onChange, problem }: DurationInputProps) {
  const id = useId();
  const [text, setText] = useState(textOf(value));
  const [known, setKnown] = useState(value);
  if (value !== known) {
    // Set elsewhere: by a link, or by clearing all.
    setKnown(value);
    setText(textOf(value));
  }
  const typed = parseDuration(text, personNumbers());
  const why = text.trim() === '' ? undefined : (reason(typed) ?? problem);
  const change = (next: string) => {
    const read = parseDuration(next, personNumbers());
    const duration = read.kind === 'duration' ? read.duration : undefined;
    setText(next);
    setKnown(duration);
    onChange(duration);
  };
  return (
    <Field label={label} htmlFor={id} invalid={why !== undefined} error={why} noMargin>
      <Input
        id={id}
        value={text}
        aria-invalid={why !== undefined}
        width={16}
        placeholder={t('find.duration.example', 'like 2s or 1m 30s')}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Field>
  );
}

function reason(typed: TypedDuration): string | undefined {
  switch (typed.kind) {
    case 'duration':
      return undefined;
    case 'noUnit':
      return t('find.duration.no-unit', 'Not used: say which unit, like 2s');
    case 'unknownUnit':
      return t('find.duration.unknown-unit', 'Not used: units are ms, s, m, h and d');
    case 'tooLong':
      return t('find.duration.too-long', 'Not used: longer than any session');
    case 'noDuration':
      return t('find.duration.none', 'Not used: no length of time');
  }
}
