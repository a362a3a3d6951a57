import { t } from '@grafana/i18n';
import { withoutSecrets } from 'domain/privacy/secrets';
import type { DataProblem } from 'domain/sessions/session';
import { formatCount, formatDuration } from '../numbers';
import { stripAnsi } from '../TerminalText/parseAnsi';
import { rawValues } from '../rawValues';
import { expectedWords, notUnderstood } from '../unreadWords';

type ProblemKind = DataProblem['kind'];

/** What one kind of problem means for what is shown. */
export function problemTitle(kind: ProblemKind): string {
  switch (kind) {
    case 'sequenceGap':
      return t('problems.gap', 'Lost events: the client counted events that are not stored');
    case 'duplicate':
      return t('problems.duplicate', 'Stored more than once: counted once here');
    case 'unreadableField':
      return t('problems.unreadable', 'Fields that cannot be read: left out of sums');
    case 'clockBackwards':
      return t('problems.clock', 'The clock went backwards: order and durations around it may be wrong');
    case 'unknownEvent':
      return t('problems.unknown', 'Events this version does not know: shown as stored');
  }
}

/** One problem as a sentence. */
export function problemSentence(problem: DataProblem): string {
  switch (problem.kind) {
    case 'sequenceGap':
      return t('problems.gap-one', 'Run {{run}}: {{missing}} missing between numbers {{after}} and {{before}}', {
        run: problem.run + 1,
        missing: formatCount(problem.missing),
        after: problem.after,
        before: problem.before,
      });
    case 'duplicate':
      return t('problems.duplicate-one', '{{copies}} copies', { copies: problem.copies });
    case 'unreadableField':
      return t('problems.unreadable-one', '{{field}} is "{{text}}", expected {{expected}}', {
        field: problem.wireName,
        text: withoutSecrets(stripAnsi(problem.text)).slice(0, SHOWN_CHARACTERS),
        expected: expectedWords(problem.expected),
        ...rawValues,
      });
    case 'clockBackwards':
      return t('problems.clock-one', 'By {{duration}}', { duration: formatDuration(problem.byMs), ...rawValues });
    case 'unknownEvent':
      return notUnderstood(problem.reason);
  }
}

const SHOWN_CHARACTERS = 60;

/** Problems of one kind together. */
export interface ProblemGroup {
  readonly kind: ProblemKind;
  readonly problems: readonly DataProblem[];
}

/** Problems by kind, in order of first appearance. */
export function groupProblems(problems: readonly DataProblem[]): ProblemGroup[] {
  const groups = new Map<ProblemKind, DataProblem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.kind);
    if (group === undefined) {
      groups.set(problem.kind, [problem]);
    } else {
      group.push(problem);
    }
  }
  return [...groups].map(([kind, members]) => ({ kind, problems: members }));
}
