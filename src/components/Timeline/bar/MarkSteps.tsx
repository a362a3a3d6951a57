import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, Tooltip, useStyles2 } from '@grafana/ui';
import { rawValues } from 'components/rawValues';
import type { EventOrder } from 'domain/timeline/neighbours';
import { NOTICE_KINDS, type NoticeKind } from 'domain/timeline/notices';
import React from 'react';
import { formatCount } from '../../numbers';
import { paleText } from '../../paleText';
import type { TimelineCommand } from '../commands/keyCommands';
import { NOTICE_KEYS } from '../commands/noticeCommands';
import { NoticeIcon } from './NoticeIcon';
import { noticeCount, noticeName } from '../words/noticeWords';

export interface MarkStepsProps {
  readonly order: EventOrder;
  readonly onCommand: (command: TimelineCommand) => void;
}

/** How many events there are that call for a look, by kind, and the steps from one to the next. */
export function MarkSteps({ order, onCommand }: MarkStepsProps) {
  const styles = useStyles2(getStyles);
  const kinds = NOTICE_KINDS.filter((kind) => order.indexes[kind].length > 0);
  if (kinds.length === 0) {
    return <span className={styles.muted}>{t('timeline.toolbar.no-notices', 'Nothing failed or was rejected')}</span>;
  }
  return (
    <span className={styles.groups}>
      {kinds.map((kind) => (
        <KindSteps key={kind} kind={kind} count={order.indexes[kind].length} onCommand={onCommand} />
      ))}
    </span>
  );
}

interface KindStepsProps {
  readonly kind: NoticeKind;
  readonly count: number;
  readonly onCommand: (command: TimelineCommand) => void;
}

/** Where there is little room the arrows go: the count is a button too, with Shift it goes back. */
function KindSteps({ kind, count, onCommand }: KindStepsProps) {
  const styles = useStyles2(getStyles);
  const key = NOTICE_KEYS[kind].toUpperCase();
  const words = { kind: noticeName(kind), key, ...rawValues };
  const next = t('timeline.toolbar.next-notice', 'Next {{kind}} ({{key}})', words);
  const previous = t('timeline.toolbar.previous-notice', 'Previous {{kind}} (Shift+{{key}})', words);
  const counted = noticeCount(kind, count);
  const label = t('timeline.toolbar.count-notice', '{{counted}}: to the next, with Shift to the previous ({{key}})', {
    counted,
    key,
    ...rawValues,
  });
  return (
    <span className={styles.group} role="group" aria-label={counted}>
      <span className={styles.arrow}>
        <IconButton name="angle-left" size="sm" tooltip={previous} onClick={() => onCommand(`previous-${kind}`)} />
      </span>
      <Tooltip content={t('timeline.toolbar.count-tooltip', 'Next {{kind}} ({{key}}), with Shift the previous', words)}>
        <button
          type="button"
          className={styles.count}
          aria-label={label}
          onClick={({ shiftKey }) => onCommand(shiftKey ? `previous-${kind}` : `next-${kind}`)}
        >
          <NoticeIcon kind={kind} />
          {formatCount(count)}
        </button>
      </Tooltip>
      <span className={styles.arrow}>
        <IconButton name="angle-right" size="sm" tooltip={next} onClick={() => onCommand(`next-${kind}`)} />
      </span>
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  groups: css({ display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.75) }),
  group: css({ display: 'inline-flex', alignItems: 'center' }),
  arrow: css({
    display: 'inline-flex',
    [`@container timeline (max-width: ${theme.spacing(150)})`]: { display: 'none' },
  }),
  count: css({
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.25, 0.5),
    border: 'none',
    borderRadius: theme.shape.radius.default,
    background: 'none',
    color: theme.colors.text.primary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    '&:hover': { background: theme.colors.action.hover },
  }),
  muted: css(paleText(theme)),
});
