import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import { ledgerOf } from 'domain/analysis/ledger';
import type { Session, Totals, Turn } from 'domain/sessions/session';
import React from 'react';
import { Cost } from '../Figures/Cost';
import { Duration } from '../Figures/Duration';
import { Moment } from '../Figures/Moment';
import { Tokens } from '../Figures/Tokens';
import { LedgerBar } from '../LedgerBar/LedgerBar';
import { Marked } from '../Marked/Marked';
import { formatCount, moneyWidth } from '../numbers';
import { OriginBadge } from '../OriginBadge/OriginBadge';
import { aboveWords } from '../thresholds';
import { turnTitle } from '../turnTitle';
import { Cell, HeaderCell } from '../VirtualGrid/Cell';
import type { NarrowColumns } from '../VirtualGrid/VirtualGrid';

const COST = moneyWidth('4.5rem');

/** Widths: number, who, what, start, duration, requests, tools, what went wrong, time split, cost, tokens. */
export const TURN_COLUMNS = `2rem 6.5rem minmax(8rem, 1fr) 4.5rem 6rem 4.5rem 3.5rem 4.5rem minmax(5rem, 9rem) ${COST} 4rem`;

/** Beside the details the counts go, in still less room what the timeline shows too; time split and cost stay. */
export const NARROW_TURN_COLUMNS: readonly NarrowColumns[] = [
  { maxWidth: '62rem', columns: `2rem 6.5rem minmax(8rem, 1fr) 4.5rem 6rem minmax(5rem, 8rem) ${COST}` },
  { maxWidth: '48rem', columns: `2rem minmax(8rem, 1fr) 6rem minmax(5rem, 8rem) ${COST}` },
];

/** The heading of the turn list. */
export function TurnHeaderCells() {
  return (
    <>
      <HeaderCell isNumber>#</HeaderCell>
      <HeaderCell leavesAt={2}>{t('turns.origin', 'Asked by')}</HeaderCell>
      <HeaderCell>{t('turns.title', 'What was asked')}</HeaderCell>
      <HeaderCell isNumber leavesAt={2}>
        {t('turns.start', 'Start')}
      </HeaderCell>
      <HeaderCell isNumber>{t('turns.duration', 'Duration')}</HeaderCell>
      <HeaderCell isNumber leavesAt={1}>
        {t('turns.requests', 'Requests')}
      </HeaderCell>
      <HeaderCell isNumber leavesAt={1}>
        {t('turns.tool-calls', 'Tools')}
      </HeaderCell>
      <HeaderCell isNumber leavesAt={1} title={t('turns.wrong-title', 'Tool calls that were rejected or failed')}>
        {t('turns.wrong', 'Rej./failed')}
      </HeaderCell>
      <HeaderCell>{t('turns.time', 'Where the time went')}</HeaderCell>
      <HeaderCell isNumber>{t('turns.cost', 'Cost')}</HeaderCell>
      <HeaderCell isNumber leavesAt={1}>
        {t('turns.tokens', 'Tokens')}
      </HeaderCell>
    </>
  );
}

export interface TurnCellsProps {
  readonly turn: Turn;
  readonly session: Session;
  readonly timeZone?: TimeZone;
}

/** One prompt and what was done for it, in one line. */
export function TurnCells({ turn, session, timeZone }: TurnCellsProps) {
  const styles = useStyles2(getStyles);
  const ledger = ledgerOf(session, turn.interval);
  const { totals } = turn;
  return (
    <>
      <Cell isNumber className={styles.quiet}>
        {turn.index}
      </Cell>
      <Cell leavesAt={2}>
        <OriginBadge origin={turn.origin} />
      </Cell>
      <Cell title={turnTitle(turn)}>{turnTitle(turn)}</Cell>
      <Cell isNumber leavesAt={2} className={styles.quiet}>
        <Moment timeMs={turn.interval.startMs} sinceMs={session.interval.startMs} timeZone={timeZone} />
      </Cell>
      <Cell isNumber>
        <Marked why={aboveWords('waitMs', longestWaitMs(session, turn))}>
          <Duration duration={ledger.wallMs} />
        </Marked>
      </Cell>
      <Cell isNumber leavesAt={1}>
        {formatCount(totals.apiRequests)}
      </Cell>
      <Cell isNumber leavesAt={1}>
        {formatCount(Math.max(totals.toolDecisions, totals.toolResults))}
      </Cell>
      <Cell isNumber leavesAt={1} className={styles.wrong} title={toolWords(totals)}>
        {totals.rejections + totals.failedTools > 0 &&
          `${formatCount(totals.rejections)} / ${formatCount(totals.failedTools)}`}
      </Cell>
      <Cell>
        <LedgerBar ledger={ledger} />
      </Cell>
      <Cell isNumber>
        <Cost amount={totals.costNanoUsd} requestsWithoutCost={totals.requestsWithoutCost} />
      </Cell>
      <Cell isNumber leavesAt={1}>
        <Tokens tokens={totals.tokens} />
      </Cell>
    </>
  );
}

/** Of one wait for a person's decision in the turn. */
const longestWaitMs = ({ waits, turnOfEvent }: Session, turn: Turn): number =>
  waits
    .filter(({ decision }) => turnOfEvent.get(decision.id) === turn)
    .reduce((longest, { startMs, endMs }) => Math.max(longest, endMs - startMs), 0);

function toolWords(totals: Totals): string {
  return t('turns.tool-words', 'Rejected {{rejected}}, failed {{failed}}', {
    rejected: formatCount(totals.rejections),
    failed: formatCount(totals.failedTools),
  });
}

const getStyles = (theme: GrafanaTheme2) => ({
  quiet: css({ color: theme.colors.text.secondary }),
  wrong: css({ color: theme.colors.error.text }),
});
