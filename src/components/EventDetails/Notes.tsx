import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import type { SessionEvent } from 'domain/events/sessionEvent';
import type { Session } from 'domain/sessions/session';
import { withoutSecrets } from 'domain/privacy/secrets';
import React, { type ReactNode } from 'react';
import { paleText } from '../paleText';
import { stripAnsi } from '../TerminalText/parseAnsi';
import { rawValues } from '../rawValues';
import { expectedWords, notUnderstood } from '../unreadWords';
import { absencesOf } from './absences';

/** What is wrong with an event's data, and what is missing and why. */
export function Notes({ session, event }: { readonly session: Session; readonly event: SessionEvent }) {
  return (
    <>
      {event.type === 'unknown' && (
        <Note>
          {t('details.unknown', 'Shown as it was stored: {{reason}}.', {
            reason: notUnderstood(event.reason),
            ...rawValues,
          })}
        </Note>
      )}
      {event.problems.map((problem) => (
        <Note key={problem.wireName}>
          {t('details.unreadable', '{{field}} should be {{expected}} but is stored as "{{text}}".', {
            field: problem.wireName,
            expected: expectedWords(problem.expected),
            text: shorten(withoutSecrets(stripAnsi(problem.text))),
            ...rawValues,
          })}
        </Note>
      ))}
      {absencesOf(session, event).map((absence) => (
        <Note key={absence.reason} isInfo>
          {absence.reason} {absence.setting !== undefined && <code>{absence.setting}</code>}
        </Note>
      ))}
    </>
  );
}

const SHOWN_CHARACTERS = 80;

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

interface NoteProps {
  readonly children: ReactNode;
  /** Nothing is wrong; something is to be known. */
  readonly isInfo?: boolean;
}

/** A line beside an icon, less loud than an alert. */
export function Note({ children, isInfo = false }: NoteProps) {
  const styles = useStyles2(getStyles);
  return (
    <div role="note" className={styles.note}>
      <Icon name={isInfo ? 'info-circle' : 'exclamation-triangle'} className={isInfo ? styles.info : styles.warning} />
      <span className={styles.text}>{children}</span>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  note: css({
    display: 'flex',
    gap: theme.spacing(1),
    ...paleText(theme),
  }),
  text: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  info: css({ flex: 'none', color: theme.colors.info.text }),
  warning: css({ flex: 'none', color: theme.colors.warning.text }),
});
