import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { FilterInput, useStyles2 } from '@grafana/ui';
import type { Direction } from 'domain/timeline/neighbours';
import React, { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useDebouncedText } from '../useDebouncedText';
import type { FindBarProps } from './FindBar';

/** Matches light up as one types; the address follows only when typing pauses. */
const PAUSE_MS = 150;

type FindBoxProps = Pick<FindBarProps, 'find' | 'found' | 'onFind' | 'onStep' | 'searchRef'>;

/** Where the text is typed. Enter goes to the next match, Shift+Enter to the one before, Esc clears, then leaves. */
export function FindBox({ find, found, onFind, onStep, searchRef }: FindBoxProps) {
  const styles = useStyles2(getStyles);
  const id = useId();
  const { typed, setTyped, commit } = useDebouncedText(find.text, (text) => onFind({ ...find, text }), PAUSE_MS);
  // Enter right after typing: the step is made as soon as it is known what matches.
  const pending = useRef<Direction>();
  const foundText = found?.query.text;
  useEffect(() => {
    if (pending.current !== undefined && foundText === find.text) {
      onStep(pending.current);
      pending.current = undefined;
    }
  });
  const step = (direction: Direction) => {
    if (typed === find.text && foundText === typed) {
      onStep(direction);
    } else if (typed.trim() !== '') {
      pending.current = direction;
      commit(typed);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? 'previous' : 'next');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (typed === '') {
        event.currentTarget.blur();
      }
      commit('');
    }
  };
  return (
    // A click on the icon is one on the box.
    <label htmlFor={id} className={cx(styles.box, typed === '' && styles.empty)}>
      <FilterInput
        id={id}
        ref={searchRef}
        value={typed}
        onChange={(text) => {
          pending.current = undefined;
          setTyped(text);
        }}
        onKeyDown={onKeyDown}
        escapeRegex={false}
        placeholder={t('find.placeholder', 'Find prompts, commands, files, errors, ids')}
        aria-label={t('find.label', 'Find events')}
        title={t('find.keys', 'Press / to get here, Enter for the next match')}
      />
    </label>
  );
}

const narrow = (theme: GrafanaTheme2): string => `@container timeline (max-width: ${theme.spacing(88)})`;

const getStyles = (theme: GrafanaTheme2) => ({
  box: css({
    flex: '1 1 auto',
    width: theme.spacing(27),
    maxWidth: '100%',
    margin: 0,
    // What follows stays on the same line as long as it can.
    [narrow(theme)]: { width: theme.spacing(20), flexGrow: 0 },
  }),
  // Only the icon is seen until one goes there.
  empty: css({
    [narrow(theme)]: {
      '&:not(:focus-within)': {
        width: theme.spacing(4),
        '& input': { cursor: 'pointer', paddingRight: '0 !important' },
        '& input::placeholder': { color: 'transparent' },
      },
    },
  }),
});
