import { t } from '@grafana/i18n';
import { Button, ClipboardButton, Icon, type IconName, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';

import { clockMinute } from '../Figures/clockTime';
import { CopyButton } from '../IdWithCopy/CopyButton';
import { formatCount, listed } from '../numbers';
import { rawValues } from '../rawValues';
import { testIds } from '../testIds';
import {
  countStates,
  type DoctorCheck,
  type DoctorFinding,
  type DoctorState,
  groupFindings,
} from 'domain/doctor/doctor';
import type { EpochMs } from 'domain/units';

import { getDoctorListStyles } from './DoctorList.styles';
import { checkWords, findingWords, stateWords } from './doctorWords';
import { reportText } from './reportText';

export interface DoctorListProps {
  readonly findings: readonly DoctorFinding[];
  /** Checks that are still under way. */
  readonly pending: readonly DoctorCheck[];
  readonly ranAtMs?: EpochMs;
  readonly onRun: () => void;
}

const ICONS: Readonly<Record<DoctorState, IconName>> = {
  failed: 'times-circle',
  warning: 'exclamation-triangle',
  unknown: 'question-circle',
  note: 'info-circle',
  ok: 'check-circle',
};

/** What was looked at, the worst first, and how to mend each. */
export function DoctorList({ findings, pending, ranAtMs, onRun }: DoctorListProps) {
  const styles = useStyles2(getDoctorListStyles);
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id} data-testid={testIds.doctor}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t('doctor.title', 'Doctor')}
        </h2>
        <p className={styles.summary} role="status">
          {summaryOf(findings, pending)}
        </p>
        <span className={styles.tools}>
          {ranAtMs !== undefined && (
            <span className={styles.small}>
              {t('doctor.ran-at', 'Checked {{time}}', { time: clockMinute(ranAtMs), ...rawValues })}
            </span>
          )}
          <ClipboardButton
            icon="copy"
            size="sm"
            variant="secondary"
            disabled={pending.length > 0}
            getText={() => reportText(findings, ranAtMs)}
          >
            {t('doctor.copy-report', 'Copy report')}
          </ClipboardButton>
          <Button size="sm" variant="secondary" icon="sync" disabled={pending.length > 0} onClick={onRun}>
            {t('doctor.again', 'Check again')}
          </Button>
        </span>
      </div>
      {groupFindings(findings).map((group) => (
        <div key={group.check} className={styles.group}>
          <h3 className={styles.check}>{checkWords(group.check)}</h3>
          <ul className={styles.list}>
            {group.findings.map((finding, index) => (
              <Finding key={`${finding.reason}-${index}`} finding={finding} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function summaryOf(findings: readonly DoctorFinding[], pending: readonly DoctorCheck[]): string {
  const counts = countStates(findings).map(([state, count]) => `${stateWords(state)}: ${formatCount(count)}`);
  const rest =
    pending.length === 0
      ? []
      : [
          t('doctor.pending', 'still looking at: {{checks}}', {
            checks: listed(pending.map(checkWords)),
            ...rawValues,
          }),
        ];
  return [...counts, ...rest].join(' · ');
}

function Finding({ finding }: { readonly finding: DoctorFinding }) {
  const styles = useStyles2(getDoctorListStyles);
  const { state, fix } = finding;
  const [title, meaning, mend] = findingWords(finding);
  return (
    <li className={styles.finding}>
      <span className={`${styles.state} ${styles[state]}`}>
        <Icon name={ICONS[state]} size="sm" aria-hidden /> {stateWords(state)}
      </span>
      <div className={styles.words}>
        <p>{title}</p>
        {meaning !== undefined && <p className={styles.small}>{meaning}</p>}
        {mend !== undefined && (
          <p className={styles.small}>
            {state !== 'note' && <strong>{t('doctor.mend', 'How to mend it:')} </strong>}
            {mend}
          </p>
        )}
        {fix !== undefined && (
          <div>
            <code className={styles.code}>{fix}</code>
            <CopyButton text={fix} label={t('doctor.copy-fix', 'Copy {{fix}}', { fix, ...rawValues })} />
          </div>
        )}
      </div>
    </li>
  );
}
