import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { TokenKind } from 'domain/timeline/curves';
import type { UsageSort } from 'domain/usage/usageChoices';
import { allTokens } from 'domain/usage/usageFigures';
import React from 'react';
import { exactUsd, formatCount, formatTokens, formatUsd } from '../numbers';
import { paleText } from '../paleText';
import { rawValues } from '../rawValues';
import type { CostModel } from './costModel';
import { type Choose, mostOf } from './FigureButton';
import { shareText } from './usageWords';

export interface UsageTilesProps {
  readonly model: CostModel;
  readonly onChoose: Choose;
  readonly onSelect: (eventId: string) => void;
}

interface Tile {
  readonly label: string;
  readonly value: string;
  readonly exact: string;
  readonly note?: string;
  readonly open: () => void;
}

/** The session's figures; each opens the requests that it is made of. */
export function UsageTiles({ model, onChoose, onSelect }: UsageTilesProps) {
  const styles = useStyles2(getStyles);
  const by = (sort: UsageSort) => () => onChoose(mostOf(sort));
  const kind = (label: string, name: TokenKind, more?: string): Tile => {
    const count = model.whole.tokens[name];
    const exact = [formatCount(count), more].filter((part) => part !== undefined).join(' · ');
    const note = shareText(count, allTokens(model.whole.tokens));
    return { label, value: formatTokens(count), exact, note, open: by(name) };
  };
  const tiles: readonly Tile[] = [
    { ...costTile(model), open: by('cost') },
    ...ownTile(model).map((tile) => ({ ...tile, open: by('ownCost') })),
    kind(t('cost.kind.input', 'Input'), 'inputTokens'),
    kind(t('cost.kind.output', 'Output'), 'outputTokens'),
    kind(t('cost.kind.cache-read', 'Cache read'), 'cacheReadTokens'),
    kind(t('cost.kind.creation', 'Cache creation'), 'cacheCreationTokens', lifetimes(model)),
    { ...requestsTile(model), open: by('requests') },
    { ...hitTile(model), open: by('cacheReadTokens') },
    { ...savedTile(model), open: by('cacheReadTokens') },
    { ...peakTile(model), open: () => onSelect(model.context.peak?.request.id ?? '') },
  ];
  return (
    <ul className={styles.tiles} aria-label={t('cost.tiles', 'Figures of the session')}>
      {tiles.map(({ label, value, exact, note, open }) => (
        <li key={label}>
          <button type="button" className={styles.tile} title={exact} onClick={open}>
            <span className={styles.label}>{label}</span> <span className={styles.value}>{value}</span>{' '}
            <span className={styles.note}>{note}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type TileWords = Omit<Tile, 'open'>;

function costTile({ whole: { costNanoUsd, requests, requestsWithoutCost } }: CostModel): TileWords {
  const label = t('cost.tile.cost', 'Cost');
  if (requestsWithoutCost === requests.length) {
    return { label, value: '–', exact: t('cost.none-told', 'No request carries a readable cost') };
  }
  const short = formatUsd(costNanoUsd);
  const exact = exactUsd(costNanoUsd);
  if (requestsWithoutCost === 0) {
    return { label, value: short, exact };
  }
  const note = t('cost.without', 'without cost: {{requests}}', { requests: requestsWithoutCost });
  return { label, value: `≥ ${short}`, exact: `${exact} · ${note}`, note };
}

/** None where no request is of a model with set prices. */
function ownTile({ whole: { own, requests } }: CostModel): readonly TileWords[] {
  if (own === undefined || own.priced === 0) {
    return [];
  }
  return [
    {
      label: t('cost.own-yours', 'By your prices'),
      value: formatUsd(own.costNanoUsd),
      exact: t('cost.own-exact', '{{amount}} by the prices set in the app’s settings', {
        amount: exactUsd(own.costNanoUsd),
        ...rawValues,
      }),
      note: own.priced === requests.length ? undefined : ofRequests(own.priced, requests.length),
    },
  ];
}

/** `12 of 34 requests`. */
export const ofRequests = (explained: number, requests: number): string =>
  t('cost.of-requests', '{{explained}} of {{requests}} requests', {
    explained: formatCount(explained),
    requests: formatCount(requests),
    ...rawValues,
  });

/** Undefined where nothing was written; else how much for how long, or that it is not told. */
export function lifetimes({ whole: { tokens, created5mTokens, created1hTokens } }: CostModel): string | undefined {
  if (tokens.cacheCreationTokens === 0) {
    return undefined;
  }
  return created5mTokens + created1hTokens === 0
    ? t('cost.lifetimes-untold', 'lifetime not told')
    : t('cost.lifetimes', '5 min {{short}} · 1 h {{long}}', {
        short: formatTokens(created5mTokens),
        long: formatTokens(created1hTokens),
        ...rawValues,
      });
}

function requestsTile({ whole: { requests } }: CostModel): TileWords {
  const count = formatCount(requests.length);
  return { label: t('cost.tile.requests', 'API requests'), value: count, exact: count };
}

function hitTile({ cache, whole: { tokens } }: CostModel): TileWords {
  const sent = tokens.inputTokens + tokens.cacheReadTokens + tokens.cacheCreationTokens;
  return {
    label: t('cost.tile.hit', 'Cache hit ratio'),
    value: cache.hitRatio === undefined ? '–' : shareText(cache.readTokens, sent),
    exact: t('cost.hit-exact', '{{read}} of {{sent}} tokens sent came from the cache', {
      read: formatCount(cache.readTokens),
      sent: formatCount(sent),
      ...rawValues,
    }),
  };
}

/** What the cache saved, or that it cannot be told and why. */
export function savedTile({ cache, whole, dollars }: CostModel): TileWords {
  const label = t('cost.tile.saved', 'Saved by cache');
  if (cache.savedNanoUsd === undefined) {
    return { label, value: '–', exact: cannotTell(), note: t('cost.cannot-tell', 'cannot tell') };
  }
  const isWhole = cache.explained === whole.requests.length;
  const of = ofRequests(cache.explained, whole.requests.length);
  const estimate = dollars.isExact ? undefined : t('cost.estimate', 'estimate');
  return {
    label,
    value: formatUsd(cache.savedNanoUsd),
    exact: t('cost.saved-exact', '{{amount}} less than without a cache, {{of}}', {
      amount: exactUsd(cache.savedNanoUsd),
      of,
      ...rawValues,
    }),
    note: isWhole ? estimate : of,
  };
}

const cannotTell = (): string => t('cost.no-prices', 'The prices of input or of the cache cannot be told');

function peakTile({ context: { peak, windowTokens } }: CostModel): TileWords {
  return {
    label: t('cost.tile.peak', 'Context peak'),
    value: peak === undefined ? '–' : formatTokens(peak.tokens),
    exact: peak === undefined ? t('cost.no-peak', 'No request says it') : formatCount(peak.tokens),
    note:
      peak === undefined || windowTokens === undefined
        ? undefined
        : t('cost.of-window', '{{share}} of the window', { share: shareText(peak.tokens, windowTokens), ...rawValues }),
  };
}

const getStyles = (theme: GrafanaTheme2) => ({
  tiles: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(7.5rem, 1fr))',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  }),
  tile: css({
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'baseline',
    columnGap: theme.spacing(1),
    lineHeight: theme.typography.bodySmall.lineHeight,
    width: '100%',
    height: '100%',
    padding: theme.spacing(0.25, 1),
    border: `thin solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    textAlign: 'left',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    '&:hover': { background: theme.colors.action.hover },
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  }),
  label: css({
    gridColumn: '1 / -1',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ...paleText(theme),
  }),
  value: css({ fontSize: theme.typography.h5.fontSize }),
  note: css({
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ...paleText(theme),
  }),
});
