import { t } from '@grafana/i18n';
import { Button, TextLink, useStyles2 } from '@grafana/ui';
import type { NanoUsd } from 'domain/units';
import React, { type ReactNode, useId, useState } from 'react';
import { exactUsd, formatCount, formatPercent, formatTokens, formatUsd } from '../numbers';
import { testIds } from '../testIds';
import { getUsageListStyles } from './UsageList.styles';

/** What one value used. */
export interface UsageListItem {
  readonly name: string;
  readonly costNanoUsd: NanoUsd;
  readonly tokens: number;
  /** Left out where sessions cannot be told apart. */
  readonly sessions?: number;
  /** Its sessions; left out where they cannot be told from others. */
  readonly href?: string;
  /** Why there is no way to its sessions. */
  readonly why?: string;
}

export interface UsageListProps {
  /** The question that the list answers. */
  readonly title: string;
  /** What the values are. */
  readonly heading: string;
  /** The dearest first. */
  readonly items: readonly UsageListItem[];
  /** Ways out of the list. */
  readonly menu?: ReactNode;
}

/** As many rows as are read at a glance. */
const FIRST_ITEMS = 8;

type Figure = 'sessions' | 'tokens' | 'costNanoUsd';

/** Who or what used most, each with its share of the cost; the first ones until all are asked for. */
export function UsageList({ title, heading, items, menu }: UsageListProps) {
  const styles = useStyles2(getUsageListStyles);
  const id = useId();
  const [isAll, setAll] = useState(false);
  const [by, setBy] = useState<Figure>('costNanoUsd');
  const total = items.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
  const sorted = by === 'costNanoUsd' ? items : [...items].sort((a, b) => (b[by] ?? 0) - (a[by] ?? 0));
  const shown = isAll ? sorted : sorted.slice(0, FIRST_ITEMS);
  const figures: ReadonlyArray<readonly [Figure, string]> = [
    ['sessions', t('usage.list.sessions', 'Sessions')],
    ['tokens', t('usage.list.tokens', 'Tokens')],
    ['costNanoUsd', t('usage.list.cost', 'Cost')],
  ];
  return (
    <section className={styles.root} aria-labelledby={id} data-testid={testIds.usage.list}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {menu}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {figures.map(([figure, name]) => (
              <th
                key={figure}
                scope="col"
                className={styles.number}
                aria-sort={figure === by ? 'descending' : undefined}
              >
                <button type="button" className={styles.sort} onClick={() => setBy(figure)}>
                  {figure === by ? `${name} ↓` : name}
                </button>
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {t('usage.list.share', 'Share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item, index) => (
            <Row key={`${index} ${item.name}`} item={item} share={total > 0 ? item.costNanoUsd / total : undefined} />
          ))}
        </tbody>
      </table>
      {items.length > FIRST_ITEMS && (
        <Button size="sm" variant="secondary" fill="text" onClick={() => setAll(!isAll)}>
          {isAll
            ? t('usage.list.fewer', 'Show the first {{count}}', { count: FIRST_ITEMS })
            : t('usage.list.all', '{{shown}} of {{total}}: show all', { shown: FIRST_ITEMS, total: items.length })}
        </Button>
      )}
    </section>
  );
}

/** Where there is nothing to show a part of. */
const NOTHING = '–';

function Row({ item, share }: { readonly item: UsageListItem; readonly share: number | undefined }) {
  const styles = useStyles2(getUsageListStyles);
  const { name, href, why, sessions, tokens, costNanoUsd } = item;
  return (
    <tr>
      <th scope="row" className={styles.name} title={why === undefined ? name : `${name}\n${why}`}>
        {href === undefined ? (
          name
        ) : (
          <TextLink href={href} inline={false}>
            {name}
          </TextLink>
        )}
      </th>
      <td className={styles.number}>{sessions === undefined ? NOTHING : formatCount(sessions)}</td>
      <td className={styles.number} title={formatCount(tokens)}>
        {formatTokens(tokens)}
      </td>
      <td className={styles.number} title={exactUsd(costNanoUsd)}>
        {formatUsd(costNanoUsd)}
      </td>
      <td className={styles.share} title={share === undefined ? undefined : formatPercent(share, 2)}>
        {share === undefined ? (
          NOTHING
        ) : (
          <>
            <span className={styles.bar} aria-hidden="true">
              <span className={styles.filled} style={{ width: `${share * 100}%` }} />
            </span>
            {formatPercent(share, 0)}
          </>
        )}
      </td>
    </tr>
  );
}
