import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import type { JsonValue } from 'domain/events/field';
import React, { useState } from 'react';
import { LongText } from '../LongText/LongText';
import { paleText } from '../paleText';
import { rawValues } from '../rawValues';
import { CopyJson } from '../Secrets/CopyJson';
import { SecretText } from '../Secrets/useSecrets';
import { entriesOf, prettyJson } from './jsonShape';

export interface JsonViewProps {
  readonly value: JsonValue;
  /** What the value is: names the group and its copy button. */
  readonly label: string;
}

/** Deeper than this a value is shown as JSON text. */
const MAX_DEPTH = 6;
const SHOWN_ENTRIES = 50;

/** Parsed JSON, keys beside values; texts of several lines keep their lines. */
export function JsonView({ value, label }: JsonViewProps) {
  const styles = useStyles2(getStyles);
  return (
    <div role="group" aria-label={label} className={styles.root}>
      <div className={styles.copy}>
        <CopyJson value={value} label={t('json.copy', 'Copy as JSON: {{label}}', { label, ...rawValues })} />
      </div>
      <Value value={value} label={label} depth={0} />
    </div>
  );
}

interface ValueProps extends JsonViewProps {
  readonly depth: number;
  /** The key it stands under. */
  readonly name?: string;
}

function Value({ value, label, depth, name }: ValueProps) {
  const styles = useStyles2(getStyles);
  if (typeof value === 'string' && (value.includes('\n') || value.length > 200)) {
    return <LongText text={value} label={label} name={name} isCode />;
  }
  const entries = entriesOf(value);
  if (entries.length > 0 && depth < MAX_DEPTH) {
    return <Entries entries={entries} isList={Array.isArray(value)} depth={depth} />;
  }
  if (entries.length > 0) {
    return <LongText text={prettyJson(value)} label={label} isCode />;
  }
  return (
    <code className={styles.leaf}>
      {typeof value === 'string' ? <SecretText text={value} name={name} /> : JSON.stringify(value)}
    </code>
  );
}

interface EntriesProps {
  readonly entries: ReadonlyArray<readonly [string, JsonValue]>;
  readonly isList: boolean;
  readonly depth: number;
}

function Entries({ entries, isList, depth }: EntriesProps) {
  const styles = useStyles2(getStyles);
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, SHOWN_ENTRIES);
  return (
    <>
      <dl className={styles.entries}>
        {shown.map(([key, value]) => (
          <React.Fragment key={key}>
            <dt className={styles.key}>{isList ? `[${key}]` : key}</dt>
            <dd className={styles.value}>
              <Value value={value} label={key} name={key} depth={depth + 1} />
            </dd>
          </React.Fragment>
        ))}
      </dl>
      {shown.length < entries.length && (
        <Button size="sm" variant="secondary" fill="text" onClick={() => setIsWhole(true)}>
          {t('json.all', '{{shown}} of {{total}} entries shown; show all', {
            shown: shown.length,
            total: entries.length,
          })}
        </Button>
      )}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  root: css({
    position: 'relative',
    padding: theme.spacing(1, 5, 1, 1),
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.canvas,
    border: `thin solid ${theme.colors.border.weak}`,
  }),
  copy: css({ display: 'flex', position: 'absolute', top: theme.spacing(0.5), right: theme.spacing(0.5) }),
  entries: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(8ch, max-content) minmax(0, 1fr)',
    columnGap: theme.spacing(1.5),
    rowGap: theme.spacing(0.25),
    margin: 0,
  }),
  key: css({
    maxWidth: '24ch',
    overflowWrap: 'anywhere',
    fontFamily: theme.typography.fontFamilyMonospace,
    ...paleText(theme),
    fontWeight: theme.typography.fontWeightRegular,
  }),
  value: css({ margin: 0, minWidth: 0 }),
  leaf: css({
    padding: 0,
    border: 0,
    background: 'none',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.primary,
  }),
});
