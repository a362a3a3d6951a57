import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Button, EmptyState, Stack, useStyles2 } from '@grafana/ui';
import { filterCount, isFinding } from 'domain/find/findEvents';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import React from 'react';
import { rawValues } from '../rawValues';

export interface NoEventsProps {
  /** What is looked for. */
  readonly find: FindQuery;
  readonly onFind: (find: FindQuery) => void;
}

/** What the list shows when it has no event to show, and what brings some back. */
export function NoEvents({ find, onFind }: NoEventsProps) {
  const styles = useStyles2(getStyles);
  if (!isFinding(find)) {
    return <EmptyState variant="not-found" hideImage message={t('event-list.none', 'No events in this window')} />;
  }
  const text = find.text.trim();
  const filters = filterCount(find);
  const { onlyMatches } = find;
  return (
    <div className={styles.scroll}>
      <EmptyState
        variant="not-found"
        hideImage
        message={t('event-list.none-match', 'No event matches')}
        button={
          <Stack direction="row" gap={1} wrap="wrap" justifyContent="center">
            {text !== '' && (
              <Button variant="secondary" onClick={() => onFind({ ...find, text: '' })}>
                {t('event-list.clear-text', 'Clear the text "{{text}}"', { text: shortened(text), ...rawValues })}
              </Button>
            )}
            {filters > 0 && (
              <Button variant="secondary" onClick={() => onFind({ ...NO_FIND, text: find.text, onlyMatches })}>
                {t('event-list.clear-filters', 'Clear the filters: {{filters}}', { filters })}
              </Button>
            )}
            {onlyMatches && (
              <Button variant="secondary" fill="text" onClick={() => onFind({ ...find, onlyMatches: false })}>
                {t('event-list.show-others', 'Show the other events')}
              </Button>
            )}
          </Stack>
        }
      />
    </div>
  );
}

const SHOWN_CHARACTERS = 40;

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : text;
}

// A low pane still leads to the ways out.
const getStyles = () => ({ scroll: css({ minHeight: 0, overflow: 'auto' }) });
