import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Toggletip, useStyles2 } from '@grafana/ui';
import type { DataProblem } from 'domain/sessions/session';
import React from 'react';
import { formatCount } from '../numbers';
import { testIds } from '../testIds';
import { type ProblemGroup, groupProblems, problemSentence, problemTitle } from './problemWords';

export interface DataProblemsProps {
  readonly problems: readonly DataProblem[];
  /** Opens the event that a problem is about. */
  readonly onSelect?: (eventId: string) => void;
}

const SHOWN_EACH = 8;

/** A button that says how much is wrong with the data and opens the list in plain words; nothing when all is well. */
export function DataProblems({ problems, onSelect }: DataProblemsProps) {
  if (problems.length === 0) {
    return null;
  }
  return (
    <Toggletip
      title={t('problems.title', 'What is wrong with the data')}
      placement="bottom-start"
      content={<ProblemList groups={groupProblems(problems)} onSelect={onSelect} />}
    >
      <Button
        icon="exclamation-triangle"
        variant="secondary"
        fill="text"
        size="sm"
        data-testid={testIds.session.problems}
      >
        {t('problems.badge', 'Data problems: {{total}}', { total: formatCount(problems.length) })}
      </Button>
    </Toggletip>
  );
}

interface ProblemListProps {
  readonly groups: readonly ProblemGroup[];
  readonly onSelect?: (eventId: string) => void;
}

function ProblemList({ groups, onSelect }: ProblemListProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.list}>
      {groups.map((group) => (
        <section key={group.kind}>
          <p className={styles.title}>{problemTitle(group.kind)}</p>
          <ul>
            {group.problems.slice(0, SHOWN_EACH).map((problem, index) => (
              <li key={index}>
                <Problem problem={problem} onSelect={onSelect} />
              </li>
            ))}
          </ul>
          {group.problems.length > SHOWN_EACH &&
            t('problems.some', '{{shown}} of {{total}} shown', {
              shown: SHOWN_EACH,
              total: formatCount(group.problems.length),
            })}
        </section>
      ))}
    </div>
  );
}

function Problem({ problem, onSelect }: { readonly problem: DataProblem } & Pick<DataProblemsProps, 'onSelect'>) {
  const sentence = problemSentence(problem);
  if (problem.kind === 'sequenceGap' || onSelect === undefined) {
    return <>{sentence}</>;
  }
  return (
    <Button variant="primary" fill="text" size="sm" onClick={() => onSelect(problem.eventId)}>
      {sentence}
    </Button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    maxHeight: '50vh',
    overflow: 'auto',
    '& ul': { margin: 0, paddingLeft: theme.spacing(2) },
  }),
  title: css({ margin: 0, fontWeight: theme.typography.fontWeightMedium }),
});
