import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, ClipboardButton, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import { PLACEHOLDERS } from 'domain/setup/addresses';
import type { RecipeFile } from 'domain/setup/placeFiles';
import type { Recipe } from 'domain/setup/recipe';
import React, { useState } from 'react';
import { paleText } from '../paleText';
import { rawValues } from '../rawValues';
import { testIds } from '../testIds';
import { noteWords, WARNINGS } from './noteWords';

export interface SetupRecipeProps {
  readonly recipe: Recipe;
}

/** One recipe: its files, one at a time, and what is to be known with them. */
export function SetupRecipe({ recipe }: SetupRecipeProps) {
  const styles = useStyles2(getStyles);
  const [name, setName] = useState('');
  const { files, notes, placeholders } = recipe;
  const file = files.find((each) => each.name === name) ?? files[0];
  if (file === undefined) {
    return null;
  }
  return (
    <div className={styles.recipe} data-testid={testIds.setup.recipe}>
      {files.length > 1 && (
        <RadioButtonGroup
          aria-label={t('setup.files', 'File')}
          options={files.map((each) => ({ value: each.name, label: each.name }))}
          value={file.name}
          onChange={setName}
          fullWidth
        />
      )}
      <FileText file={file} />
      {placeholders.length > 0 && (
        <Alert severity="warning" title={t('setup.placeholders', 'Still to be filled in')} className={styles.alert}>
          {placeholders.map((each) => (
            <code key={each}>{each}</code>
          ))}
        </Alert>
      )}
      <Secrets recipe={recipe} />
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note} className={WARNINGS.includes(note) ? styles.warning : undefined}>
            {noteWords(note)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FileText({ file: { name, elsewhere = {}, text } }: { readonly file: RecipeFile }) {
  const styles = useStyles2(getStyles);
  return (
    <div>
      <div className={styles.head}>
        <div className={styles.names}>
          <code>{name}</code>
          {Object.entries(elsewhere).map(([system, path]) => (
            <span key={system} className={styles.elsewhere}>
              {`${system}: `}
              <code>{path}</code>
            </span>
          ))}
        </div>
        <ClipboardButton icon="copy" size="sm" getText={() => text}>
          {t('setup.copy', 'Copy')}
        </ClipboardButton>
      </div>
      <pre className={styles.text}>{marked(text)}</pre>
    </div>
  );
}

/** The text with what is to be replaced set apart. */
function marked(text: string) {
  const found = text.match(PLACEHOLDERS) ?? [];
  return text.split(PLACEHOLDERS).map((piece, index) => (
    <React.Fragment key={index}>
      {piece}
      {found[index] !== undefined && <mark>{found[index]}</mark>}
    </React.Fragment>
  ));
}

function Secrets({ recipe: { secrets } }: SetupRecipeProps) {
  return (
    <>
      {secrets.map(({ name, value }) => (
        <div key={name}>
          <ClipboardButton icon="copy" size="sm" variant="secondary" getText={() => value}>
            {t('setup.copy-secret', 'Copy the value of {{name}}', { name, ...rawValues })}
          </ClipboardButton>
        </div>
      ))}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  recipe: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  head: css({
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1),
    border: `thin solid ${theme.colors.border.weak}`,
    borderBottom: 'none',
    borderRadius: `${theme.shape.radius.default} ${theme.shape.radius.default} 0 0`,
    background: theme.colors.background.secondary,
  }),
  names: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 2), minWidth: 0, overflowWrap: 'anywhere' }),
  elsewhere: css(paleText(theme)),
  text: css({
    margin: 0,
    padding: theme.spacing(1),
    border: `thin solid ${theme.colors.border.weak}`,
    borderRadius: `0 0 ${theme.shape.radius.default} ${theme.shape.radius.default}`,
    background: theme.colors.background.canvas,
    fontSize: theme.typography.bodySmall.fontSize,
    // Nothing to scroll: what is copied has its lines as they are.
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    '& mark': { background: theme.colors.warning.transparent, color: theme.colors.text.maxContrast, padding: 0 },
  }),
  alert: css({ margin: 0 }),
  notes: css({
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    ...paleText(theme),
    '& li': { marginBottom: theme.spacing(0.5) },
  }),
  warning: css({ color: theme.colors.warning.text }),
});
