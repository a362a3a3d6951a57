import { t } from '@grafana/i18n';
import { Button, TextLink, useStyles2 } from '@grafana/ui';
import type { NanoUsd } from 'domain/units';
import React, { useId, useState } from 'react';
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
}

export interface UsageListProps {
  /** The question that the list answers. */
  readonly title: string;
  /** What the values are. */
  readonly heading: string;
  /** The dearest first. */
  readonly items: readonly UsageListItem[];
}

/** As many rows as are read at a glance. */
const FIRST_ITEMS = 8;

/** Who or what cost most, each with its share of the whole; the first ones until all are asked for. */
export function UsageList({ title, heading, items }: UsageListProps) {
  const styles = useStyles2(getUsageListStyles);
  const id = useId();
  const [isAll, setAll] = useState(false);
  const total = items.reduce((sum, { costNanoUsd }) => sum + costNanoUsd, 0);
  const shown = isAll ? items : items.slice(0, FIRST_ITEMS);
  return (
    <section className={styles.root} aria-labelledby={id} data-testid={testIds.usage.list}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" className={styles.number}>
              {t('usage.list.sessions', 'Sessions')}
            </th>
            <th scope="col" className={styles.number}>
              {t('usage.list.tokens', 'Tokens')}
            </th>
            <th scope="col" className={styles.number}>
              {t('usage.list.cost', 'Cost')}
            </th>
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
  const { name, href, sessions, tokens, costNanoUsd } = item;
  return (
    <tr>
      <th scope="row" className={styles.name} title={name}>
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
