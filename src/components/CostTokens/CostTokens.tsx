import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { TimeZone } from '@grafana/schema';
import { EmptyState, useStyles2 } from '@grafana/ui';
import type { Session } from 'domain/sessions/session';
import type { UsageChart, UsageChoices } from 'domain/usage/usageChoices';
import type { OwnPrices } from 'domain/usage/whatIf';
import React, { type ReactNode, useMemo } from 'react';
import { testIds } from '../testIds';
import { Breakdown } from './Breakdown';
import { CacheSection } from './CacheSection';
import { ContextSection } from './ContextSection';
import { type CostModel, costModel } from './costModel';
import { DollarsSection } from './DollarsSection';
import { PricesSection } from './PricesSection';
import { UsageTiles } from './UsageTiles';
import { WhatIfSection } from './WhatIfSection';

export interface CostTokensProps {
  readonly session: Session;
  readonly choices: UsageChoices;
  readonly onChoose: (change: Partial<UsageChoices>) => void;
  readonly selectedEventId?: string;
  readonly onSelect: (eventId: string) => void;
  /** Prices that a person has set, by model; what is made of them is marked. */
  readonly ownPrices?: OwnPrices;
  readonly timeZone?: TimeZone;
  /** Draws what stands in the place of the table. */
  readonly renderChart?: (chart: UsageChart, model: CostModel) => ReactNode;
}

/** What the session cost and used, and what that is made of. */
export function CostTokens(props: CostTokensProps) {
  const { session, onChoose, onSelect, ownPrices, timeZone } = props;
  const styles = useStyles2(getStyles);
  const model = useMemo(() => costModel(session, ownPrices), [session, ownPrices]);
  if (model.whole.requests.length === 0) {
    return <EmptyState variant="not-found" hideImage message={t('cost.none', 'The session has no API requests')} />;
  }
  return (
    <section
      className={styles.root}
      aria-label={t('cost.label', 'Cost and tokens')}
      data-testid={testIds.costTokens.root}
    >
      <h2 className="sr-only">{t('cost.label', 'Cost and tokens')}</h2>
      <div className={cx(styles.parts, props.choices.chart !== undefined && styles.drawn)}>
        <div className={styles.tiles}>
          <UsageTiles model={model} onChoose={onChoose} onSelect={onSelect} />
        </div>
        <Breakdown {...props} model={model} />
        <div className={styles.figures}>
          <DollarsSection model={model} onChoose={onChoose} />
          <PricesSection model={model} onChoose={onChoose} />
          <CacheSection {...{ model, onChoose, onSelect, timeZone }} />
          <ContextSection model={model} onSelect={onSelect} timeZone={timeZone} />
          <WhatIfSection model={model} onChoose={onChoose} />
        </div>
      </div>
    </section>
  );
}

/** From which width on the breakdown has the figures beside it. */
const WIDE = '@container cost-tokens (min-width: 62rem)';

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({
    height: '100%',
    minHeight: 0,
    overflow: 'auto',
    containerType: 'inline-size',
    containerName: 'cost-tokens',
    background: theme.colors.background.canvas,
  }),
  parts: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto 22rem auto',
    gap: theme.spacing(1),
    padding: theme.spacing(1),
    [WIDE]: {
      gridTemplateColumns: 'minmax(0, 1fr) 25rem',
      gridTemplateRows: 'auto minmax(14rem, 1fr)',
      height: '100%',
    },
  }),
  // Panels need more height than a table does.
  drawn: css({ [WIDE]: { gridTemplateRows: 'auto minmax(18rem, 1fr)' } }),
  tiles: css({ [WIDE]: { gridColumn: '1 / -1' } }),
  figures: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    minHeight: 0,
    padding: theme.spacing(1, 1.5),
    overflow: 'auto',
    background: theme.colors.background.primary,
    border: `thin solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
  }),
});
