import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, TextLink, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';

import { SessionFilters } from 'components/SessionFilters/SessionFilters';
import { titleWords } from 'components/SessionsTable/titleWords';
import { shortenId } from 'domain/format/shortenId';
import type { SessionRow } from 'domain/sessions/sessionRow';

import { labelWording } from '../meantName';
import { sessionHref } from '../sessionLinks';

import { filterValues } from './filterValues';
import { type OpeningResult, openByFragment } from './openByFragment';
import type { SessionsBrowser } from './SessionsBrowser';

interface SessionsFilterBarProps {
  readonly browser: SessionsBrowser;
}

/** Search, filters, and the short way to a session whose id is known. */
export function SessionsFilterBar({ browser }: SessionsFilterBarProps) {
  const { choice, opening } = browser.useState();
  const values = useMemo(() => filterValues(browser), [browser]);
  return (
    <SessionFilters
      search={choice.search}
      onSearch={(search) => browser.choose({ search })}
      filters={choice.filters}
      onFilters={(filters) => browser.choose({ filters })}
      loadValues={values.ofFilter}
      loadLabelNames={values.labelNames}
      loadLabelValues={values.ofLabel}
      labelWording={labelWording()}
      onOpenSession={(fragment) => browser.tellOpening(openByFragment(browser, fragment))}
      openProblem={opening === undefined ? undefined : problemOf(opening)}
      openCandidates={
        opening?.kind === 'several' ? (
          <Candidates opening={opening} onClose={() => browser.tellOpening(undefined)} />
        ) : undefined
      }
    />
  );
}

function problemOf(opening: OpeningResult): string | undefined {
  switch (opening.kind) {
    case 'none':
      return t('sessions.open.none', 'No session with this in its id or prompts, at any time.');
    case 'failed':
      return opening.message;
    case 'opened':
    case 'several':
      return undefined;
  }
}

interface CandidatesProps {
  readonly opening: Extract<OpeningResult, { kind: 'several' }>;
  readonly onClose: () => void;
}

/** More than one session fits: the person decides. */
function Candidates({ opening, onClose }: CandidatesProps) {
  const styles = useStyles2(getStyles);
  return (
    <section aria-label={t('sessions.open.candidates', 'Sessions that fit')}>
      <div className={styles.head}>
        <span>
          {opening.isAll
            ? t('sessions.open.several', '{{count}} sessions fit', { count: opening.rows.length })
            : t('sessions.open.more', 'The latest {{count}} sessions that fit; type more of the id', {
                count: opening.rows.length,
              })}
        </span>
        <IconButton name="times" aria-label={t('sessions.open.close', 'Close')} onClick={onClose} />
      </div>
      <ul className={styles.list}>
        {opening.rows.map((row) => (
          <li key={row.id}>
            <TextLink href={sessionHref(row.id)}>{nameOf(row)}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = (row: SessionRow): string =>
  row.firstPrompt === undefined ? row.id : `${shortenId(row.id)} · ${titleWords(row.firstPrompt).title}`;

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ display: 'flex', justifyContent: 'space-between', color: theme.colors.text.secondary }),
  list: css({ listStyle: 'none', margin: 0, maxHeight: theme.spacing(30), overflow: 'auto' }),
});
