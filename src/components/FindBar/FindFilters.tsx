import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Field, useStyles2 } from '@grafana/ui';
import { countByCategory } from 'domain/events/categoryOf';
import { facetsOf } from 'domain/find/facets';
import { filterCount } from 'domain/find/findEvents';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import { shortenId } from 'domain/format/shortenId';
import { MAIN_AGENT_ID, type Session } from 'domain/sessions/session';
import type { MarkTone } from 'domain/timeline/timeline';
import React, { useMemo } from 'react';
import { CategoryChips } from './CategoryChips';
import { ChoiceChips } from './ChoiceChips';
import { DurationInput } from './DurationInput';
import { FacetChips } from './FacetChips';

export interface FindFiltersProps {
  readonly session: Session;
  readonly find: FindQuery;
  readonly onFind: (find: FindQuery) => void;
}

const OUTCOMES = ['normal', 'failed', 'rejected'] as const satisfies readonly MarkTone[];

/** What one can look for besides a text. */
export function FindFilters({ session, find, onFind }: FindFiltersProps) {
  const styles = useStyles2(getStyles);
  const facets = useMemo(() => facetsOf(session), [session]);
  const counts = useMemo(() => countByCategory(session.events), [session]);
  const names = useMemo(() => new Map(session.agents.map(({ id, name }) => [id, name])), [session]);
  const change = (part: Partial<FindQuery>) => onFind({ ...find, ...part });
  const { categories, outcomes, toolNames, agentIds } = find;
  return (
    <div className={styles.filters}>
      <Field label={t('find.kind', 'Kind')} noMargin>
        <CategoryChips counts={counts} chosen={categories} onChange={(next) => change({ categories: next })} />
      </Field>
      <Field label={t('find.outcome', 'Outcome')} noMargin>
        <ChoiceChips
          label={t('find.outcome', 'Outcome')}
          chips={OUTCOMES.map((value) => ({ value, label: outcomeName(value), events: facets.outcomes[value] }))}
          chosen={outcomes}
          onChange={(next) => change({ outcomes: next })}
        />
      </Field>
      <FacetChips
        label={t('find.tool', 'Tool')}
        facets={facets.tools}
        chosen={toolNames}
        onChange={(next) => change({ toolNames: next })}
      />
      {(facets.agents.length > 1 || agentIds.length > 0) && (
        <FacetChips
          label={t('find.agent', 'Agent')}
          facets={facets.agents}
          nameOf={(agentId) => agentName(agentId, names.get(agentId))}
          chosen={agentIds}
          onChange={(next) => change({ agentIds: next })}
        />
      )}
      <Durations find={find} change={change} />
      <Button
        size="sm"
        variant="secondary"
        className={styles.clear}
        disabled={filterCount(find) === 0}
        onClick={() => onFind({ ...NO_FIND, text: find.text, onlyMatches: find.onlyMatches })}
      >
        {t('find.clear-filters', 'Clear filters')}
      </Button>
    </div>
  );
}

interface DurationsProps {
  readonly find: FindQuery;
  readonly change: (part: Partial<FindQuery>) => void;
}

/** How long an event took, from and to. */
function Durations({ find: { overMs, underMs }, change }: DurationsProps) {
  const styles = useStyles2(getStyles);
  const isImpossible = overMs !== undefined && underMs !== undefined && overMs > underMs;
  return (
    <div className={styles.durations}>
      <DurationInput
        label={t('find.over', 'Took at least')}
        value={overMs}
        onChange={(next) => change({ overMs: next })}
      />
      <DurationInput
        label={t('find.under', 'Took at most')}
        value={underMs}
        onChange={(next) => change({ underMs: next })}
        problem={isImpossible ? t('find.impossible', 'Less than "at least": nothing can match') : undefined}
      />
    </div>
  );
}

function outcomeName(outcome: MarkTone): string {
  switch (outcome) {
    case 'normal':
      return t('find.outcome-normal', 'No failure');
    case 'failed':
      return t('find.outcome-failed', 'Failed');
    case 'rejected':
      return t('find.outcome-rejected', 'Rejected');
  }
}

/** Several agents may have the same name. */
function agentName(agentId: string, name: string | undefined): string {
  if (agentId === MAIN_AGENT_ID) {
    return t('find.main-agent', 'Main conversation');
  }
  const short = shortenId(agentId);
  return name === undefined || name === short ? short : `${name} · ${short}`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  filters: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    // Wide enough for the kinds in two lines, and never wider than a phone.
    width: `min(${theme.spacing(50)}, 80vw)`,
  }),
  durations: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }),
  clear: css({ alignSelf: 'flex-start' }),
});
