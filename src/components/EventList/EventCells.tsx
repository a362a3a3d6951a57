import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { eventOutcome } from 'domain/events/eventOutcome';
import type { SessionEvent } from 'domain/events/sessionEvent';
import React from 'react';
import { CopyJson } from '../Secrets/CopyJson';
import { Cell, HeaderCell } from '../VirtualGrid/Cell';
import type { EventColumn } from './eventColumns';

/** The heading of the event list. */
export function EventHeaderCells({ columns }: { readonly columns: readonly EventColumn[] }) {
  return (
    <>
      {columns.map(({ id, title, isNumber, leavesAt }) => (
        <HeaderCell key={id} isNumber={isNumber} leavesAt={leavesAt} title={title}>
          {title}
        </HeaderCell>
      ))}
      <HeaderCell leavesAt={1}>
        <span className="sr-only">{t('event-list.actions', 'Actions')}</span>
      </HeaderCell>
    </>
  );
}

export interface EventCellsProps {
  readonly event: SessionEvent;
  readonly columns: readonly EventColumn[];
  readonly isSelected: boolean;
}

/** One event in one line. */
export const EventCells = React.memo(function EventCells({ event, columns, isSelected }: EventCellsProps) {
  const styles = useStyles2(getStyles);
  const isWrong = eventOutcome(event) !== 'normal';
  const toneClass = (tone: EventColumn['tone']) =>
    tone === 'quiet' ? styles.quiet : tone === 'byOutcome' && isWrong ? styles.wrong : undefined;
  return (
    <>
      {columns.map(({ id, isNumber, leavesAt, tone, cell, hint }) => (
        <Cell key={id} isNumber={isNumber} leavesAt={leavesAt} className={toneClass(tone)} title={hint?.(event)}>
          {cell(event)}
        </Cell>
      ))}
      <Cell leavesAt={1}>
        {isSelected && (
          <CopyJson value={event.record} label={t('event-list.copy', 'Copy event as JSON')} />
        )}
      </Cell>
    </>
  );
});

const getStyles = (theme: GrafanaTheme2) => ({
  quiet: css({ color: theme.colors.text.secondary }),
  wrong: css({ color: theme.colors.error.text }),
});
