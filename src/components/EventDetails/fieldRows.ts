import { t } from '@grafana/i18n';
import { eventTables } from 'domain/events/eventTables';
import type { Field, FieldTable, FieldUnit } from 'domain/events/field';
import type { SessionEvent } from 'domain/events/sessionEvent';
import { durationMs, nanoUsd } from 'domain/units';
import { formatBytes, formatCount, formatDuration, formatUsd } from '../numbers';

/** One of an event's own fields, ready to be shown. */
export interface FieldRow {
  readonly wireName: string;
  readonly unit: FieldUnit;
  /** As stored; undefined when this event does not carry the field. */
  readonly stored?: string;
  /** In its unit; the stored text where it does not fit its type. */
  readonly shown?: string;
}

/** The event's own fields in the order of its table, also those it lacks. Unknown kinds have none. */
export function ownFields(event: SessionEvent): FieldRow[] {
  if (event.type === 'unknown') {
    return [];
  }
  const table: FieldTable = eventTables[event.type];
  return Object.values(table).map((field) => fieldRow(field, event.record));
}

function fieldRow(field: Field<unknown>, record: SessionEvent['record']): FieldRow {
  const wireName = field.wireNames.find((name) => record[name] !== undefined) ?? field.wireNames[0];
  const stored = record[wireName];
  if (stored === undefined) {
    return { wireName, unit: field.unit };
  }
  return { wireName, unit: field.unit, stored, shown: showValue(field.unit, field.read(stored)) ?? stored };
}

function showValue(unit: FieldUnit, value: unknown): string | undefined {
  if (typeof value === 'boolean') {
    return value ? t('fields.yes', 'yes') : t('fields.no', 'no');
  }
  if (typeof value !== 'number') {
    return undefined;
  }
  switch (unit) {
    case 'ms':
      return formatDuration(durationMs(value));
    case 'usd':
      return formatUsd(nanoUsd(value));
    case 'bytes':
      return formatBytes(value);
    case 'tokens':
    case 'characters':
    case 'count':
      return formatCount(value);
    default:
      return undefined;
  }
}

/** A field's name on the wire as words: `cache_read_tokens` → `Cache read tokens`. */
export function fieldLabel(wireName: string): string {
  const words = wireName.replace(/[_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
