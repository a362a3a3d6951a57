import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { useStyles2 } from '@grafana/ui';
import { formatCount } from 'domain/format/formatCount';
import { formatTokens } from 'domain/format/formatTokens';
import { shortenId } from 'domain/format/shortenId';
import type { Session, Totals } from 'domain/sessions/session';
import { type EpochMs, elapsedMs } from 'domain/units';
import React, { type ReactNode } from 'react';
import { Cost } from '../Figures/Cost';
import { Duration } from '../Figures/Duration';
import { Figure } from '../Figures/Figure';
import { Tokens } from '../Figures/Tokens';
import { agoWords } from '../Figures/agoWords';
import { clockMinute, clockTime } from '../Figures/clockTime';
import { IdWithCopy } from '../IdWithCopy/IdWithCopy';
import { testIds } from '../testIds';
import { DataProblems } from './DataProblems';
import { SessionTitle } from './SessionTitle';

export interface SessionHeaderProps {
  readonly session: Session;
  /** Given, the start is told as "3 h ago" too. */
  readonly nowMs?: EpochMs;
  readonly timeZone?: TimeZone;
  /** Opens an event that a data problem is about. */
  readonly onSelectEvent?: (eventId: string) => void;
  /** Picker, share, live and the like, at the right of the first row. */
  readonly actions?: ReactNode;
}

/** The session in two rows: what it is, and what it came to. */
export function SessionHeader({ session, nowMs, timeZone, onSelectEvent, actions }: SessionHeaderProps) {
  const styles = useStyles2(getStyles);
  return (
    <header className={styles.root} data-testid={testIds.session.header}>
      <div className={styles.row}>
        <SessionTitle title={session.facts.title} isRedacted={session.facts.isTitleRedacted} />
        <IdWithCopy id={session.id} copyLabel={t('session-header.copy-id', 'Copy session id')} />
        <DataProblems problems={session.problems} onSelect={onSelectEvent} />
        <span className={styles.actions}>{actions}</span>
      </div>
      <dl className={styles.row}>
        {figuresOf(session, nowMs, timeZone).map((figure) => (
          <div key={figure.label} className={styles.figure} data-testid={testIds.session.figure}>
            <dt className={styles.label}>{figure.label}</dt>
            <dd className={figure.isBad === true ? styles.bad : styles.value}>{figure.value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

interface HeaderFigure {
  readonly label: string;
  readonly value: ReactNode;
  readonly isBad?: boolean;
}

function figuresOf(session: Session, nowMs: EpochMs | undefined, timeZone: TimeZone | undefined): HeaderFigure[] {
  const { facts, interval, totals } = session;
  const clock = clockMinute(interval.startMs, timeZone);
  const started = nowMs === undefined ? clock : `${clock} (${agoWords(elapsedMs(interval.startMs, nowMs))})`;
  return [
    ...(facts.user === undefined
      ? []
      : [{ label: t('session-header.user', 'User'), value: <UserName user={facts.user} /> }]),
    ...nameList(t('session-header.client', 'Client'), facts.clientVersions),
    ...nameList(t('session-header.models', 'Models'), facts.models),
    {
      label: t('session-header.start', 'Started'),
      value: <Figure short={started} exact={clockTime(interval.startMs, timeZone)} />,
    },
    {
      label: t('session-header.wall-time', 'Wall time'),
      value: <Duration duration={elapsedMs(interval.startMs, interval.endMs)} />,
    },
    {
      label: t('session-header.cost', 'Cost'),
      value: <Cost amount={totals.costNanoUsd} requestsWithoutCost={totals.requestsWithoutCost} />,
    },
    { label: t('session-header.tokens', 'Tokens'), value: <Tokens tokens={totals.tokens} /> },
    {
      label: t('session-header.context-peak', 'Context peak'),
      value: <Figure short={formatTokens(facts.contextPeakTokens)} exact={formatCount(facts.contextPeakTokens)} />,
    },
    ...troubles(totals),
  ];
}

/** Without an account the user is a hash of 64 digits: shortened, whole on hover. */
const LONG_NAME = 32;

function UserName({ user }: { readonly user: string }) {
  return <Figure short={user.length > LONG_NAME ? shortenId(user) : user} exact={user} />;
}

const SHOWN_NAMES = 2;

/** The first names, with how many more there are; all on hover. */
function nameList(label: string, names: readonly string[]): HeaderFigure[] {
  if (names.length === 0) {
    return [];
  }
  const rest = names.length - SHOWN_NAMES;
  const shown = names.slice(0, SHOWN_NAMES).join(', ');
  return [{ label, value: <Figure short={rest > 0 ? `${shown} +${rest}` : shown} exact={names.join('\n')} /> }];
}

function troubles(totals: Totals): HeaderFigure[] {
  const counts: Array<[string, number]> = [
    [t('session-header.api-errors', 'API errors'), totals.apiErrors],
    [t('session-header.failed-tools', 'Failed tools'), totals.failedTools],
    [t('session-header.rejections', 'Rejected'), totals.rejections],
  ];
  return counts.map(([label, count]) => ({ label, value: formatCount(count), isBad: count > 0 }));
}

const getStyles = (theme: GrafanaTheme2) => {
  const value = {
    margin: 0,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  } as const;
  return {
    root: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(0.5), minWidth: 0 }),
    row: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1.75),
      rowGap: theme.spacing(0.5),
      margin: 0,
      minWidth: 0,
    }),
    actions: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(1), marginLeft: 'auto' }),
    figure: css({ display: 'flex', alignItems: 'baseline', gap: theme.spacing(0.75), minWidth: 0 }),
    label: css({
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: theme.typography.fontWeightRegular,
    }),
    value: css(value),
    bad: css({ ...value, color: theme.colors.error.text }),
  };
};
