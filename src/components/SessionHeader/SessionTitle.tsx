import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, Tooltip, useStyles2 } from '@grafana/ui';
import { areTextsHidden } from 'infra/hiddenTexts';
import React from 'react';
import { hiddenWords } from '../Secrets/hiddenWords';

export interface SessionTitleProps {
  readonly title: string;
  /** The client does not log prompts; the title is what else is known. */
  readonly isRedacted: boolean;
}

/** What the session is about, in one line. */
export function SessionTitle({ title, isRedacted }: SessionTitleProps) {
  const styles = useStyles2(getStyles);
  return (
    <h1 className={styles.title} title={title}>
      {isRedacted && (
        <Tooltip
          content={
            areTextsHidden()
              ? hiddenWords()
              : t(
                  'session-header.redacted',
                  'The client does not log prompts. Set OTEL_LOG_USER_PROMPTS=1 to have them from now on.'
                )
          }
        >
          <span>
            <Icon name="lock" className={styles.lock} aria-hidden />
            <span className="sr-only">{t('session-header.redacted-label', 'Redacted:')}</span>
          </span>
        </Tooltip>
      )}
      {title}
    </h1>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  title: css({
    margin: 0,
    minWidth: 0,
    flex: '1 1 10rem',
    maxWidth: 'max-content',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: theme.typography.h4.fontSize,
    lineHeight: theme.typography.h4.lineHeight,
  }),
  lock: css({ marginRight: theme.spacing(0.5), color: theme.colors.text.secondary }),
});
