import { t } from '@grafana/i18n';
import { Button, EmptyState } from '@grafana/ui';
import React from 'react';

export interface NoEventsProps {
  /** True when events were left out by a filter. */
  readonly hasFilter: boolean;
  readonly onClear: () => void;
}

/** What the list shows when no event passes. */
export function NoEvents({ hasFilter, onClear }: NoEventsProps) {
  if (!hasFilter) {
    return <EmptyState variant="not-found" hideImage message={t('event-list.none', 'No events in this window')} />;
  }
  return (
    <EmptyState
      variant="not-found"
      hideImage
      message={t('event-list.none-match', 'No event passes the filter')}
      button={
        <Button variant="secondary" onClick={onClear}>
          {t('event-list.clear', 'Clear filter')}
        </Button>
      }
    />
  );
}
