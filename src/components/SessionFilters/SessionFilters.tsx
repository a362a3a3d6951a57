import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, FilterInput, FilterPill, useStyles2 } from '@grafana/ui';
import { areTextsHidden } from 'infra/hiddenTexts';
import React, { type ReactNode } from 'react';
import { testIds } from '../testIds';
import { LabelFilter, type LabelWording } from './LabelFilter';
import { OpenById } from './OpenById';
import { type FieldValue, ValuesSelect } from './ValuesSelect';
import { LIST_FILTERS, type ListFilter, type SessionFilterValues, hasFilters } from './sessionFilterValues';
import { useDebouncedText } from '../useDebouncedText';

export interface SessionFiltersProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly filters: SessionFilterValues;
  readonly onFilters: (filters: SessionFilterValues) => void;
  /** The values that one of the lists can choose from, in the range. */
  readonly loadValues: (filter: ListFilter) => Promise<readonly FieldValue[]>;
  readonly loadLabelNames: () => Promise<readonly string[]>;
  readonly loadLabelValues: (name: string) => Promise<readonly FieldValue[]>;
  readonly labelWording?: LabelWording;
  readonly onOpenSession: (fragment: string) => void;
  /** Why the last try to open a session by id did not. */
  readonly openProblem?: string;
  /** What the last try found, when that was more than one session. */
  readonly openCandidates?: ReactNode;
}

/** Everything that narrows the list of sessions. */
export function SessionFilters(props: SessionFiltersProps) {
  const { filters, onFilters, search, onSearch } = props;
  const styles = useStyles2(getStyles);
  const { typed, setTyped, commit } = useDebouncedText(search, onSearch);
  const labels = listLabels();
  // What is found by a text tells that the text is there.
  const isOff = areTextsHidden();
  return (
    <div className={styles.root} data-testid={testIds.sessions.filters}>
      <div className={styles.search}>
        <FilterInput
          value={isOff ? '' : typed}
          onChange={(text) => (text === '' ? commit(text) : setTyped(text))}
          onKeyDown={(event) => event.key === 'Enter' && commit(typed)}
          escapeRegex={false}
          disabled={isOff}
          placeholder={
            isOff
              ? t('filters.search-off', 'Off: texts are hidden')
              : t('filters.search', 'Search prompts, commands and errors')
          }
          aria-label={t('filters.search-label', 'Search sessions')}
        />
      </div>
      {LIST_FILTERS.map((name) => (
        <ValuesSelect
          key={name}
          label={labels[name]}
          chosen={filters[name] ?? []}
          onChange={(values) => onFilters({ ...filters, [name]: values })}
          loadValues={() => props.loadValues(name)}
        />
      ))}
      <LabelFilter
        filters={filters}
        onFilters={onFilters}
        loadLabelNames={props.loadLabelNames}
        loadValues={props.loadLabelValues}
        wording={props.labelWording}
      />
      <Toggles filters={filters} onFilters={onFilters} />
      {(hasFilters(filters) || typed !== '') && (
        <Button
          variant="secondary"
          fill="text"
          icon="times"
          onClick={() => {
            commit('');
            onFilters({});
          }}
        >
          {t('filters.clear', 'Clear filters')}
        </Button>
      )}
      <span className={styles.open}>
        <OpenById onOpen={props.onOpenSession} problem={props.openProblem} candidates={props.openCandidates} />
      </span>
    </div>
  );
}

function Toggles({ filters, onFilters }: Pick<SessionFiltersProps, 'filters' | 'onFilters'>) {
  return (
    <>
      <FilterPill
        label={t('filters.has-errors', 'Has errors')}
        selected={filters.hasErrors === true}
        onClick={() => onFilters({ ...filters, hasErrors: filters.hasErrors !== true })}
      />
      <FilterPill
        label={t('filters.has-rejections', 'Has rejections')}
        selected={filters.hasRejections === true}
        onClick={() => onFilters({ ...filters, hasRejections: filters.hasRejections !== true })}
      />
    </>
  );
}

function listLabels(): Readonly<Record<ListFilter, string>> {
  return {
    users: t('filters.user', 'User'),
    models: t('filters.model', 'Model'),
    terminals: t('filters.terminal', 'Terminal'),
    versions: t('filters.version', 'Client version'),
    tools: t('filters.tool', 'Tool used'),
  };
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
  search: css({ flex: '1 1 18rem', maxWidth: '32rem' }),
  open: css({ marginLeft: 'auto' }),
});
