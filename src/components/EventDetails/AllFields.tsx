import { t } from '@grafana/i18n';
import { Collapse, FilterInput } from '@grafana/ui';
import type { WireRecord } from 'domain/events/field';
import { withoutSecrets } from 'domain/privacy/secrets';
import React, { useState } from 'react';
import { formatCount } from '../numbers';
import { SecretText } from '../Secrets/useSecrets';
import { stripAnsi } from '../TerminalText/parseAnsi';
import { FieldList } from './FieldList';

/** Longer values are cut in this list, with a word: the record below has them whole. */
const SHOWN_CHARACTERS = 300;

/** Every field of the stored row, searchable by name and value. */
export function AllFields({ record }: { readonly record: WireRecord }) {
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState('');
  const names = Object.keys(record).sort();
  return (
    <div>
      <Collapse
        label={t('details.all-fields', 'All fields: {{total}}', { total: formatCount(names.length) })}
        isOpen={isOpen}
        onToggle={setIsOpen}
      >
        {isOpen && (
          <>
            <FilterInput
              value={search}
              onChange={setSearch}
              escapeRegex={false}
              placeholder={t('details.search-fields', 'Search fields and values')}
              aria-label={t('details.search-fields', 'Search fields and values')}
            />
            <Found record={record} names={names} search={search.trim().toLowerCase()} />
          </>
        )}
      </Collapse>
    </div>
  );
}

interface FoundProps {
  readonly record: WireRecord;
  readonly names: readonly string[];
  readonly search: string;
}

function Found({ record, names, search }: FoundProps) {
  const found = names.filter(
    (name) => name.toLowerCase().includes(search) || (record[name] ?? '').toLowerCase().includes(search)
  );
  return (
    <>
      <div role="status">
        {found.length < names.length &&
          t('details.fields-shown', '{{shown}} of {{total}} fields shown', {
            shown: found.length,
            total: names.length,
          })}
      </div>
      <FieldList
        items={found.map((name) => ({
          label: name,
          value: <SecretText text={shortValue(stripAnsi(record[name] ?? ''))} name={name} />,
          isCode: true,
        }))}
      />
    </>
  );
}

function shortValue(value: string): string {
  return value.length <= SHOWN_CHARACTERS
    ? value
    : t('details.cut-value', '{{start}}… ({{length}} characters; whole in the record)', {
        start: withoutSecrets(value).slice(0, SHOWN_CHARACTERS),
        length: formatCount(value.length),
        interpolation: { escapeValue: false },
      });
}
