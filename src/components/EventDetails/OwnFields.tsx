import { t } from '@grafana/i18n';
import { type JsonValue, json } from 'domain/events/field';
import type { SessionEvent } from 'domain/events/sessionEvent';
import { withoutSecrets } from 'domain/privacy/secrets';
import React from 'react';
import { JsonView } from '../JsonView/JsonView';
import { LongText } from '../LongText/LongText';
import { SecretText } from '../Secrets/useSecrets';
import { stripAnsi } from '../TerminalText/parseAnsi';
import { FieldList, type FieldListItem } from './FieldList';
import { type FieldRow, fieldLabel, ownFields } from './fieldRows';

export interface OwnFieldsProps {
  readonly event: SessionEvent;
  /** Fields that the layout above shows already. */
  readonly except?: readonly string[];
}

const LONG = 160;

/** The fields that belong to the event's kind, in their units; those it lacks are named in one line. */
export function OwnFields({ event, except = [] }: OwnFieldsProps) {
  const rows = ownFields(event).filter((row) => !except.includes(row.wireName));
  const present = rows.filter((row) => row.stored !== undefined);
  const absent = rows.filter((row) => row.stored === undefined);
  const isBlock = (row: FieldRow) => row.unit === 'json' || isLong(row.stored ?? '');
  return (
    <>
      {present.some((row) => !isBlock(row)) && (
        <FieldList items={present.filter((row) => !isBlock(row)).map(listItem)} />
      )}
      {present.filter(isBlock).map((row) => (
        <Block key={row.wireName} row={row} />
      ))}
      {absent.length > 0 && (
        <FieldList
          items={[{ label: t('details.not-sent', 'Not sent'), value: absent.map((row) => row.wireName).join(', ') }]}
        />
      )}
    </>
  );
}

function isLong(text: string): boolean {
  return text.length > LONG || text.includes('\n');
}

function listItem(row: FieldRow): FieldListItem {
  return {
    label: fieldLabel(row.wireName),
    labelTitle: row.wireName,
    value: <SecretText text={stripAnsi(row.shown ?? '')} name={row.unit === 'text' ? row.wireName : ''} />,
    valueTitle: withoutSecrets(row.stored ?? ''),
  };
}

/** A long text or JSON below its name. */
function Block({ row }: { readonly row: FieldRow }) {
  const label = fieldLabel(row.wireName);
  const parsed = parseJson(row);
  return (
    <div>
      <FieldList items={[{ label, labelTitle: row.wireName, value: '' }]} />
      {parsed === undefined ? (
        <LongText text={stripAnsi(row.stored ?? '')} label={label} isCode />
      ) : (
        <JsonView value={parsed} label={label} />
      )}
    </div>
  );
}

const jsonField = json('json');

function parseJson(row: FieldRow): JsonValue | undefined {
  return row.unit === 'json' && row.stored !== undefined ? jsonField.read(row.stored) : undefined;
}
