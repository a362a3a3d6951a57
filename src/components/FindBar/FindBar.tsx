import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, IconButton, Toggletip, useStyles2 } from '@grafana/ui';
import { testIds } from 'components/testIds';
import { type FoundEvents, filterCount, isFinding } from 'domain/find/findEvents';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import type { Session } from 'domain/sessions/session';
import type { Direction } from 'domain/timeline/neighbours';
import React, { type RefObject } from 'react';
import { LabelledSwitch } from '../LabelledSwitch/LabelledSwitch';
import { formatCount } from '../numbers';
import { getRoomyButtonStyles, RoomyWord } from '../RoomyWord/RoomyWord';
import { FindBox } from './FindBox';
import { FindFilters } from './FindFilters';

export interface FindBarProps {
  readonly session: Session;
  readonly find: FindQuery;
  readonly onFind: (find: FindQuery) => void;
  /** What matches; undefined while nothing is looked for. */
  readonly found: FoundEvents | undefined;
  /** To the next or previous match. */
  readonly onStep: (direction: Direction) => void;
  readonly searchRef?: RefObject<HTMLInputElement>;
}

/** Looks for events, for timeline and list at once. */
export function FindBar(props: FindBarProps) {
  const { session, find, onFind, found } = props;
  const styles = useStyles2(getStyles);
  const roomy = useStyles2(getRoomyButtonStyles);
  const filters = filterCount(find);
  return (
    <div role="search" aria-label={t('find.label', 'Find events')} className={styles.bar} data-testid={testIds.find}>
      <FindBox {...props} />
      <Toggletip
        content={<FindFilters session={session} find={find} onFind={onFind} />}
        placement="bottom-start"
        closeButton={false}
        fitContent
      >
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          icon="filter"
          className={roomy.button}
          tooltip={t('find.filters-tooltip', 'Kind, outcome, tool, agent and duration')}
          tooltipPlacement="top"
        >
          <RoomyWord>{t('find.filters', 'Filters')}</RoomyWord>
          {filters > 0 && <span className={styles.badge}>{filters}</span>}
        </Button>
      </Toggletip>
      {isFinding(find) && <FindResult {...props} matches={found?.indexes.length} />}
    </div>
  );
}

/** How much matches and what to do with it. */
function FindResult({ session, find, onFind, onStep, matches }: FindBarProps & { readonly matches?: number }) {
  const styles = useStyles2(getStyles);
  const hasNone = matches === undefined || matches === 0;
  return (
    <>
      <span role="status" className={hasNone ? styles.none : styles.count}>
        {matches !== undefined &&
          t('find.matches', '{{found}} of {{total}} match', {
            found: formatCount(matches),
            total: formatCount(session.events.length),
          })}
      </span>
      <span className={styles.steps}>
        <IconButton
          name="angle-up"
          disabled={hasNone}
          tooltip={t('find.previous', 'Previous match (Shift+N)')}
          onClick={() => onStep('previous')}
        />
        <IconButton
          name="angle-down"
          disabled={hasNone}
          tooltip={t('find.next', 'Next match (N)')}
          onClick={() => onStep('next')}
        />
      </span>
      <LabelledSwitch
        label={t('find.only', 'Only matches')}
        value={find.onlyMatches}
        onChange={(onlyMatches) => onFind({ ...find, onlyMatches })}
      />
      <IconButton
        name="times"
        tooltip={t('find.clear', 'Clear text and filters')}
        onClick={() => onFind({ ...NO_FIND, onlyMatches: find.onlyMatches })}
      />
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const words = {
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  } as const;
  return {
    bar: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.25, 1), minWidth: 0 }),
    badge: css({
      marginLeft: theme.spacing(0.75),
      padding: theme.spacing(0, 0.75),
      borderRadius: theme.shape.radius.pill,
      background: theme.colors.primary.main,
      color: theme.colors.primary.contrastText,
      fontVariantNumeric: 'tabular-nums',
    }),
    count: css({ ...words, fontWeight: theme.typography.fontWeightMedium }),
    none: css({ ...words, color: theme.colors.warning.text }),
    steps: css({ display: 'inline-flex' }),
  };
};
