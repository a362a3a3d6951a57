import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { EmptyState, useStyles2 } from '@grafana/ui';
import type { Session } from 'domain/sessions/session';
import React from 'react';
import { Note } from '../EventDetails/Notes';
import { indexForKey } from '../EventList/listKeys';
import { VirtualGrid } from '../VirtualGrid/VirtualGrid';
import { testIds } from '../testIds';
import { NARROW_TURN_COLUMNS, TURN_COLUMNS, TurnCells, TurnHeaderCells } from './TurnCells';

export interface TurnListProps {
  readonly session: Session;
  readonly selectedTurnId?: string;
  readonly onSelectTurn: (turnId: string) => void;
  readonly timeZone?: TimeZone;
}

/** The session by prompts: one row each. */
export function TurnList({ session, selectedTurnId, onSelectTurn, timeZone }: TurnListProps) {
  const styles = useStyles2(getStyles);
  const { turns } = session;
  const selected = turns.findIndex((turn) => turn.id === selectedTurnId);
  const selectedIndex = selected < 0 ? undefined : selected;
  const select = (index: number | undefined): boolean => {
    const turn = turns[index ?? -1];
    if (turn !== undefined) {
      onSelectTurn(turn.id);
    }
    return turn !== undefined;
  };
  if (turns.length === 0) {
    return <EmptyState variant="not-found" hideImage message={t('turns.none', 'The session has no prompts')} />;
  }
  return (
    <section className={styles.root} aria-label={t('turns.label', 'Turns')} data-testid={testIds.turnList.root}>
      {turns.some((turn) => turn.isByOrder) && (
        <Note isInfo>
          {t(
            'turns.by-order',
            'Grouped by order: this version of the client does not say which prompt an event serves.'
          )}
        </Note>
      )}
      <VirtualGrid
        label={t('turns.grid', 'Prompts by time')}
        rowCount={turns.length}
        header={<TurnHeaderCells />}
        columns={TURN_COLUMNS}
        narrowColumns={NARROW_TURN_COLUMNS}
        rowKey={(index) => turns[index]?.id ?? String(index)}
        renderRow={(index) => {
          const turn = turns[index];
          return turn === undefined ? null : <TurnCells turn={turn} session={session} timeZone={timeZone} />;
        }}
        activeIndex={selectedIndex}
        onRowClick={select}
        onKey={(key, page) =>
          select(key === 'Enter' ? selectedIndex : indexForKey(key, selectedIndex, turns.length, page))
        }
        rowTestId={testIds.turnList.row}
      />
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    background: theme.colors.background.primary,
  }),
});
