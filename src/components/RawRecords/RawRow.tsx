import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import type { WireRecord } from 'domain/events/field';
import type { SessionEvent } from 'domain/events/sessionEvent';
import { withoutSecrets } from 'domain/privacy/secrets';
import React from 'react';
import { prettyJson } from '../JsonView/jsonShape';
import { LongText } from '../LongText/LongText';
import { CopyJson } from '../Secrets/CopyJson';
import { stripAnsi } from '../TerminalText/parseAnsi';

export interface RawRowProps {
  readonly event: SessionEvent;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A stored row in one line; opened, as JSON. */
export function RawRow({ event, isSelected, isOpen, onToggle }: RawRowProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={cx(styles.root, isSelected && styles.selected)} aria-current={isSelected ? 'true' : undefined}>
      <div className={styles.line}>
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={onToggle}>
          <Icon name={isOpen ? 'angle-down' : 'angle-right'} />
          <span className={styles.time}>{event.record['_time'] ?? '–'}</span>
          <span className={styles.fields}>{oneLine(event.record)}</span>
        </button>
        <CopyJson value={event.record} label={t('raw.copy', 'Copy row as JSON')} />
      </div>
      {isOpen && (
        <div className={styles.json}>
          <LongText text={prettyJson(event.record)} label={t('raw.record', 'Stored row')} isCode />
        </div>
      )}
    </div>
  );
}

/** Much of what every row has says nothing of this one. */
const LEFT_OUT =
  /^(_time|_stream|_stream_id|_msg|session\.id|severity|(event|user|scope|service|os|host|anthropic|terminal)\..*)$/;
const SHOWN_CHARACTERS = 60;
const SHOWN_LINE = 400;
/** As much of a value as is looked at for one line. */
const LOOKED_AT = 4000;

const shorten = (text: string): string =>
  text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;

function oneLine(record: WireRecord): string {
  const message = record['_msg'] ?? record['event.name'] ?? '';
  const fields = Object.entries(record)
    .filter(([name]) => !LEFT_OUT.test(name))
    .map(
      ([name, value]) => `${name}=${shorten(withoutSecrets(value.slice(0, LOOKED_AT)))}`
    );
  return stripAnsi([message, ...fields].join(' ').slice(0, SHOWN_LINE)).replace(/\s+/g, ' ');
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({ borderBottom: `thin solid ${theme.colors.border.weak}` }),
  selected: css({ background: theme.colors.action.selected }),
  line: css({ display: 'flex', alignItems: 'center', padding: theme.spacing(0, 1) }),
  toggle: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    flex: 1,
    minWidth: 0,
    height: theme.spacing(4),
    padding: 0,
    border: 0,
    background: 'none',
    textAlign: 'left',
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    '&:focus-visible': { outline: `medium solid ${theme.colors.primary.main}` },
  }),
  time: css({ flex: 'none', color: theme.colors.text.secondary }),
  fields: css({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
  json: css({ padding: theme.spacing(0, 1, 1, 4) }),
});
