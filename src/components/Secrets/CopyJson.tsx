import type { JsonValue, WireRecord } from 'domain/events/field';
import React, { useMemo } from 'react';
import { maskedJson, prettyJson } from '../JsonView/jsonShape';
import { CopyShown } from './CopyShown';

interface CopyJsonProps {
  readonly value: JsonValue | WireRecord;
  /** The name of the button. */
  readonly label: string;
}

/** Copies JSON with its secrets masked, and by another button with them. */
export function CopyJson({ value, label }: CopyJsonProps) {
  const hasSecrets = useMemo(() => maskedJson(value) !== prettyJson(value), [value]);
  return (
    <CopyShown
      label={label}
      shown={() => maskedJson(value)}
      stored={hasSecrets ? () => prettyJson(value) : undefined}
    />
  );
}
