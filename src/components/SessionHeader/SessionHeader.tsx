import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { Icon, useStyles2 } from '@grafana/ui';
import { ledgerOf, withoutIdle } from 'domain/analysis/ledger';
import { shortenUser } from 'domain/format/shortenUser';
import { userOf } from 'domain/sessions/facts';
import type { Session, Totals } from 'domain/sessions/session';
import { type EpochMs, elapsedMs, usdFromNanoUsd } from 'domain/units';
import React, { type ReactNode } from 'react';
import { Cost } from '../Figures/Cost';
import { Duration } from '../Figures/Duration';
import { Figure } from '../Figures/Figure';
import { Tokens } from '../Figures/Tokens';
import { agoWords } from '../Figures/agoWords';
import { clockMinute, clockTime } from '../Figures/clockTime';
import { LedgerFigure } from '../LedgerBar/LedgerFigure';
import { IdWithCopy } from '../IdWithCopy/IdWithCopy';
import { Marked } from '../Marked/Marked';
import { formatCount, formatTokens } from '../numbers';
import { paleText } from '../paleText';
import { testIds } from '../testIds';
import { aboveWords, errorWords } from '../thresholds';
import { DataProblems } from './DataProblems';
import { SessionTitle } from './SessionTitle';

export interface SessionHeaderProps {
  readonly session: Session;
  /** Given, the start is told as "3 h ago" too. */
  readonly nowMs?: EpochMs;
  readonly timeZone?: TimeZone;
  /** Opens an event that a data problem is about. */
  readonly onSelectEvent?: (eventId: string) => void;
  /** Fields that may name the user, the one to look at first in front; without: those of the client. */
  readonly userFields?: readonly string[];
  /** Whether it goes on. */
  readonly status?: ReactNode;
  /** Picker, share, live and the like, at the right of the first row. */
  readonly actions?: ReactNode;
}

/** The session in two rows: what it is called, and its figures. In a narrow window those take a row more, by groups. */
export function SessionHeader(props: SessionHeaderProps) {
  const { session, onSelectEvent, status, actions } = props;
  const styles = useStyles2(getStyles);
  return (
    <header className={styles.root} data-testid={testIds.session.header}>
      <div className={styles.titleRow}>
        <SessionTitle title={session.facts.title} isRedacted={session.facts.isTitleRedacted} />
        {status}
        <DataProblems problems={session.problems} onSelect={onSelectEvent} />
        <span className={styles.actions}>{actions}</span>
      </div>
      <div className={styles.row}>
        <dl className={styles.row}>
          <div className={styles.figure}>
            <dt className="sr-only">{t('session-header.id', 'Session')}</dt>
            <dd className={styles.id}>
              <IdWithCopy id={session.id} copyLabel={t('session-header.copy-id', 'Copy session id')} />
            </dd>
          </div>
          <Figures figures={originOf(props)} />
        </dl>
        <dl className={styles.row}>
          <Figures figures={outcomeOf(session)} />
        </dl>
      </div>
    </header>
  );
}

interface HeaderFigure {
  readonly label: string;
  readonly value: ReactNode;
  readonly isBad?: boolean;
  /** Why it stands out. */
  readonly why?: string;
  /** Says by itself what it is: its label is for those who cannot see it beside the others. */
  readonly isPlain?: boolean;
}

function Figures({ figures }: { readonly figures: readonly HeaderFigure[] }) {
  const styles = useStyles2(getStyles);
  return (
    <>
      {figures.map((figure) => (
        <div key={figure.label} className={styles.figure} data-testid={testIds.session.figure}>
          <dt className={figure.isPlain === true ? 'sr-only' : styles.label}>{figure.label}</dt>
          <dd className={figure.isBad === true ? styles.bad : styles.value}>
            <Marked why={figure.why}>{figure.value}</Marked>
          </dd>
        </div>
      ))}
    </>
  );
}

/** Whose session it is, with what and when. */
function originOf({ session, nowMs, timeZone, userFields }: SessionHeaderProps): HeaderFigure[] {
  const { facts, interval } = session;
  const user = userFields === undefined ? facts.user : userOf(session.events, userFields);
  const clock = clockMinute(interval.startMs, timeZone);
  const exactStart = clockTime(interval.startMs, timeZone);
  const ago = nowMs === undefined ? undefined : agoWords(elapsedMs(interval.startMs, nowMs));
  return [
    ...(user === undefined
      ? []
      : [
          {
            label: t('session-header.user', 'User'),
            value: <UserName user={user} />,
            isPlain: true,
          },
        ]),
    ...nameList(
      t('session-header.client', 'Client'),
      facts.clientVersions.map((version) => `v${version}`)
    ),
    ...nameList(t('session-header.models', 'Models'), facts.models),
    {
      label: t('session-header.start', 'Started'),
      value: <Figure short={clock} exact={ago === undefined ? exactStart : `${exactStart}\n${ago}`} />,
    },
  ];
}

/** What it came to. */
function outcomeOf(session: Session): HeaderFigure[] {
  const { facts, interval, totals } = session;
  return [
    {
      label: t('session-header.wall-time', 'Wall time'),
      value: <Duration duration={elapsedMs(interval.startMs, interval.endMs)} />,
    },
    {
      label: t('session-header.time', 'In turns'),
      value: <LedgerFigure ledger={withoutIdle(ledgerOf(session))} />,
    },
    {
      label: t('session-header.cost', 'Cost'),
      value: <Cost amount={totals.costNanoUsd} requestsWithoutCost={totals.requestsWithoutCost} />,
      why: aboveWords('sessionCostUsd', usdFromNanoUsd(totals.costNanoUsd)),
    },
    { label: t('session-header.tokens', 'Tokens'), value: <Tokens tokens={totals.tokens} /> },
    {
      label: t('session-header.context-peak', 'Context peak'),
      value: <Figure short={formatTokens(facts.contextPeakTokens)} exact={formatCount(facts.contextPeakTokens)} />,
      why: aboveWords('contextTokens', facts.contextPeakTokens),
    },
    troubles(totals),
  ];
}

function UserName({ user }: { readonly user: string }) {
  return (
    <>
      <Icon name="user" size="sm" aria-hidden /> <Figure short={shortenUser(user)} exact={user} />
    </>
  );
}

const SHOWN_NAMES = 2;
/** Dated names of models are long: one of those is enough. */
const LONGEST_NAMES = 32;

/** The first names, with how many more there are; all on hover. */
function nameList(label: string, names: readonly string[]): HeaderFigure[] {
  if (names.length === 0) {
    return [];
  }
  const both = names.slice(0, SHOWN_NAMES).join(', ');
  const shown = both.length > LONGEST_NAMES ? (names[0] ?? '') : both;
  const rest = names.length - (shown === both ? SHOWN_NAMES : 1);
  return [
    {
      label,
      value: <Figure short={rest > 0 ? `${shown} +${rest}` : shown} exact={names.join('\n')} />,
      isPlain: true,
    },
  ];
}

/** What went wrong, in words for what did; a zero when nothing did. All three counts on hover. */
function troubles(totals: Totals): HeaderFigure {
  const { apiErrors, failedTools, rejections } = totals;
  const counts: Array<[count: number, words: string]> = [
    [apiErrors, t('session-header.api-errors', '{{shown}} API errors', { shown: formatCount(apiErrors) })],
    [failedTools, t('session-header.failed-tools', '{{shown}} failed', { shown: formatCount(failedTools) })],
    [rejections, t('session-header.rejections', '{{shown}} rejected', { shown: formatCount(rejections) })],
  ];
  const wrong = counts.filter(([count]) => count > 0);
  const exact = counts.map(([, words]) => words).join('\n');
  const none = t('session-header.no-errors', 'No errors');
  return {
    label: t('session-header.problems', 'Errors'),
    value: <Figure short={wrong.length === 0 ? none : wrong.map(([, words]) => words).join(' · ')} exact={exact} />,
    isBad: wrong.length > 0,
    why: errorWords(totals),
    isPlain: true,
  };
}

const getStyles = (theme: GrafanaTheme2) => {
  const value = {
    margin: 0,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  } as const;
  return {
    root: css({
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.5),
      minWidth: 0,
      containerType: 'inline-size',
    }),
    row: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1.25),
      rowGap: theme.spacing(0.25),
      margin: 0,
      minWidth: 0,
    }),
    // The title keeps some room; what has none beside it goes below.
    titleRow: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      minWidth: 0,
    }),
    actions: css({
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginLeft: 'auto',
    }),
    figure: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.75), minWidth: 0 }),
    label: css({
      ...paleText(theme),
      fontWeight: theme.typography.fontWeightRegular,
    }),
    // The button's own padding is room enough.
    id: css({ margin: theme.spacing(0, -1.5, 0, 0) }),
    value: css(value),
    bad: css({ ...value, color: theme.colors.error.text }),
  };
};
