import { t } from '@grafana/i18n';
import { Input } from '@grafana/ui';
import React, { useState } from 'react';

export interface OpenByIdProps {
  /** All or a part of an id, without spaces around; never empty. */
  readonly onOpen: (fragment: string) => void;
  /** What came of the last try, when it did not open a session. */
  readonly problem?: string;
}

/** Opens a session by its id or a piece of it: paste, Enter. */
export function OpenById({ onOpen, problem }: OpenByIdProps) {
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      aria-label={t('filters.open-by-id', 'Open session by id')}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') {
          onOpen(text.trim());
        }
      }}
    >
      <Input
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        placeholder={t('filters.open-by-id-hint', 'Session id or a part, Enter')}
        aria-label={t('filters.open-by-id', 'Open session by id')}
        invalid={problem !== undefined}
        width={28}
      />
      {problem !== undefined && <span role="alert">{problem}</span>}
    </form>
  );
}
