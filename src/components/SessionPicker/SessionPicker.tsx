import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { Combobox, type ComboboxOption } from '@grafana/ui';
import { shortenId } from 'domain/format/shortenId';
import { shortenUser } from 'domain/format/shortenUser';
import type { SessionRow } from 'domain/sessions/sessionRow';
import React, { useCallback, useId } from 'react';
import { clockMinute } from '../Figures/clockTime';
import { stripAnsi } from '../TerminalText/parseAnsi';
import { testIds } from '../testIds';

export interface SessionPickerProps {
  /** The session that is open, if one is. */
  readonly sessionId?: string;
  /** Sessions whose id or first prompt holds the text; the latest for an empty one. */
  readonly onSearch: (text: string) => Promise<readonly SessionRow[]>;
  readonly onPick: (sessionId: string) => void;
  readonly timeZone?: TimeZone;
}

/** Goes to another session: type a piece of its id or of what was asked. */
export function SessionPicker({ sessionId, onSearch, onPick, timeZone }: SessionPickerProps) {
  const id = useId();
  // The same function as long as the search is the same: a new one would make the list forget what it is loading.
  const options = useCallback(
    async (text: string): Promise<Array<ComboboxOption<string>>> => {
      const rows = await onSearch(text.trim());
      return rows.map((row) => option(row, timeZone));
    },
    [onSearch, timeZone]
  );
  return (
    <div data-testid={testIds.session.picker}>
      <label htmlFor={id} className="sr-only">
        {t('picker.label', 'Go to session')}
      </label>
      <Combobox<string>
        id={id}
        options={options}
        value={null}
        onChange={({ value }) => value !== sessionId && onPick(value)}
        placeholder={t('picker.placeholder', 'Go to session…')}
        prefixIcon="search"
        width={22}
      />
    </div>
  );
}

function option(row: SessionRow, timeZone?: TimeZone): ComboboxOption<string> {
  const parts = [
    shortenId(row.id),
    row.user === undefined ? undefined : shortenUser(row.user),
    clockMinute(row.startMs, timeZone),
  ];
  return {
    value: row.id,
    label: stripAnsi(row.firstPrompt ?? row.id).slice(0, SHOWN_CHARACTERS),
    description: parts.filter((part) => part !== undefined).join(' · '),
  };
}

const SHOWN_CHARACTERS = 200;
