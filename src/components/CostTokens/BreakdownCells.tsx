import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { Icon, useStyles2 } from '@grafana/ui';
import { visibleText } from 'domain/format/visibleText';
import type { Session } from 'domain/sessions/session';
import { TOKEN_KINDS } from 'domain/timeline/curves';
import type { ApiRequest } from 'domain/usage/pricedRequests';
import type { UsageDimension } from 'domain/usage/usageChoices';
import { allTokens } from 'domain/usage/usageFigures';
import type { RequestUsage } from 'domain/usage/usageGroups';
import React, { type ReactNode } from 'react';
import { Cost } from '../Figures/Cost';
import { Figure } from '../Figures/Figure';
import { Moment } from '../Figures/Moment';
import { tokenKindLines } from '../Figures/tokenKinds';
import { exactUsd, formatCount, formatTokens, formatUsd } from '../numbers';
import { Cell, type CellProps } from '../VirtualGrid/Cell';
import type { BreakdownRow } from './breakdownRows';
import { TokenBar } from './TokenBar';
import { ofRequests } from './UsageTiles';
import { groupName, shareText } from './usageWords';

export interface BreakdownCellsProps {
  readonly row: BreakdownRow;
  readonly session: Session;
  readonly by: UsageDimension;
  /** Shares are of it. */
  readonly whole: RequestUsage;
  /** What a full bar would be. */
  readonly mostTokens: number;
  readonly onToggle: (key: string) => void;
  readonly timeZone?: TimeZone;
}

/** What some requests used, in one line. */
export function BreakdownCells(props: BreakdownCellsProps) {
  const { row, whole, mostTokens } = props;
  const { usage } = row;
  const words = tokenKindLines(usage.tokens).join('\n');
  const kind = (name: keyof RequestUsage['tokens']) => (
    <Part part={usage.tokens[name]} whole={whole.tokens[name]} leavesAt={1}>
      <Figure short={formatTokens(usage.tokens[name])} exact={formatCount(usage.tokens[name])} />
    </Part>
  );
  return (
    <>
      <NameCell {...props} />
      <Part part={usage.requests.length} whole={whole.requests.length} leavesAt={2}>
        {formatCount(usage.requests.length)}
      </Part>
      <Part part={usage.costNanoUsd} whole={whole.costNanoUsd}>
        <KnownCost usage={usage} />
      </Part>
      {whole.own !== undefined && (
        <Part part={usage.own?.costNanoUsd ?? 0} whole={whole.own.costNanoUsd}>
          <OwnFigure usage={usage} />
        </Part>
      )}
      <Part part={allTokens(usage.tokens)} whole={allTokens(whole.tokens)}>
        <Figure short={formatTokens(allTokens(usage.tokens))} exact={words} />
      </Part>
      <Cell>
        <TokenBar
          parts={TOKEN_KINDS.map((each) => ({ kind: each, amount: usage.tokens[each] }))}
          whole={row.kind === 'whole' ? undefined : mostTokens}
          words={words}
        />
      </Cell>
      {kind('inputTokens')}
      {kind('outputTokens')}
      {kind('cacheReadTokens')}
      {kind('cacheCreationTokens')}
    </>
  );
}

function KnownCost({ usage: { costNanoUsd, requests, requestsWithoutCost } }: { readonly usage: RequestUsage }) {
  return requestsWithoutCost > 0 && requestsWithoutCost === requests.length ? (
    <Figure short="–" exact={t('cost.no-cost', 'Carries no readable cost')} />
  ) : (
    <Cost amount={costNanoUsd} requestsWithoutCost={requestsWithoutCost} />
  );
}

/** By set prices; of some requests, at least so much. */
function OwnFigure({ usage: { own, requests } }: { readonly usage: RequestUsage }) {
  return own === undefined || own.priced === 0 ? (
    <Figure short="–" exact={t('cost.own-unset', 'No prices are set for its model, or not of each kind of token')} />
  ) : (
    <Figure
      short={`${own.priced < requests.length ? '≥ ' : ''}${formatUsd(own.costNanoUsd)}`}
      exact={`${exactUsd(own.costNanoUsd)}, ${ofRequests(own.priced, requests.length)}`}
    />
  );
}

interface PartProps extends Pick<CellProps, 'leavesAt'> {
  readonly part: number;
  readonly whole: number;
  readonly children: ReactNode;
}

/** A figure and its share of the whole. */
function Part({ part, whole, leavesAt, children }: PartProps) {
  const styles = useStyles2(getStyles);
  return (
    <Cell isNumber leavesAt={leavesAt}>
      {children}
      <span className={styles.share}>{shareText(part, whole)}</span>
    </Cell>
  );
}

function NameCell({ row, session, by, onToggle, timeZone }: BreakdownCellsProps) {
  const styles = useStyles2(getStyles);
  if (row.kind === 'request') {
    return (
      <Cell className={styles.request} title={requestWords(row.request)}>
        <Moment timeMs={row.request.timeMs} sinceMs={session.interval.startMs} timeZone={timeZone} />{' '}
        {requestWords(row.request)}
      </Cell>
    );
  }
  const name = row.group === undefined ? t('cost.all', 'All requests') : groupName(session, by, row.group);
  return (
    <Cell title={name}>
      <button
        type="button"
        className={row.kind === 'whole' ? styles.whole : styles.group}
        aria-expanded={row.isOpen}
        onClick={() => onToggle(row.key)}
      >
        <Icon name={row.isOpen ? 'angle-down' : 'angle-right'} className={styles.icon} aria-hidden />
        <span className={styles.name}>{name}</span>
      </button>
    </Cell>
  );
}

const requestWords = ({ fields }: ApiRequest): string =>
  [fields.model, fields.querySource]
    .filter((part) => part !== undefined)
    .map(visibleText)
    .join(' · ');

const getStyles = (theme: GrafanaTheme2) => {
  const group = {
    display: 'flex',
    alignItems: 'center',
    maxWidth: '100%',
    padding: 0,
    border: 0,
    background: 'none',
    fontSize: 'inherit',
    textAlign: 'left',
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  } as const;
  return {
    group: css(group),
    whole: css({ ...group, fontWeight: theme.typography.fontWeightMedium }),
    name: css({ overflow: 'hidden', textOverflow: 'ellipsis' }),
    icon: css({ flex: 'none', marginRight: theme.spacing(0.5), color: theme.colors.text.secondary }),
    request: css({ paddingLeft: theme.spacing(3), color: theme.colors.text.secondary }),
    share: css({
      display: 'inline-block',
      width: '6ch',
      color: theme.colors.text.secondary,
    }),
  };
};
