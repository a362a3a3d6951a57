import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Collapse, Switch, useStyles2 } from '@grafana/ui';
import { RECORD_FLAGS, type RecordFlag } from 'domain/setup/recordFlags';
import React, { useState } from 'react';
import { type RecordWords, recordWords } from './recordWords';
import { paleText } from '../paleText';

export interface SetupRecordProps {
  readonly recorded: readonly RecordFlag[];
  readonly onRecord: (recorded: readonly RecordFlag[]) => void;
}

type Group = (typeof RECORD_FLAGS)[number]['group'];

/** What Claude Code records, switch by switch: what each one shows, and to whom it could do harm. */
export function SetupRecord({ recorded, onRecord }: SetupRecordProps) {
  const styles = useStyles2(getStyles);
  const [isOpen, setIsOpen] = useState(false);
  const wordsOf = recordWords();
  const switches = (group: Group) => (
    <div className={styles.list}>
      {RECORD_FLAGS.filter((each) => each.group === group).map(({ flag, variable }) => (
        <RecordSwitch
          key={flag}
          variable={variable}
          words={wordsOf(flag)}
          isOn={recorded.includes(flag)}
          onChange={(isOn) => onRecord(isOn ? [...recorded, flag] : recorded.filter((each) => each !== flag))}
        />
      ))}
    </div>
  );
  return (
    <>
      <p className={styles.quiet}>
        {t(
          'setup.record.about',
          'Times, counts, costs and the names of Claude Code’s own tools are always recorded. What more is recorded can be read by everybody who may read the logs.'
        )}
      </p>
      {switches('contents')}
      <Collapse
        label={t('setup.record.labels', 'Labels of the metrics')}
        isOpen={isOpen}
        onToggle={() => setIsOpen(!isOpen)}
      >
        {switches('labels')}
      </Collapse>
    </>
  );
}

interface RecordSwitchProps {
  readonly variable: string;
  readonly words: RecordWords;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function RecordSwitch({ variable, words, isOn, onChange }: RecordSwitchProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.row}>
      <Switch id={variable} value={isOn} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <div>
        <label htmlFor={variable} className={styles.label}>
          {words.label}
        </label>{' '}
        <code className={styles.variable}>{variable}</code>
        <div>{words.shows}</div>
        <div className={styles.quiet}>{words.risk}</div>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) }),
  row: css({
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: theme.spacing(1.5),
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  label: css({ margin: 0, fontSize: theme.typography.body.fontSize, fontWeight: theme.typography.fontWeightMedium }),
  variable: css({ color: theme.colors.text.secondary, overflowWrap: 'anywhere' }),
  quiet: css({ margin: 0, ...paleText(theme) }),
});
