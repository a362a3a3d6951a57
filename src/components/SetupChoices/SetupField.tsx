import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Field, Input, useStyles2 } from '@grafana/ui';
import { isAddressName, isFieldWrong, localAddress } from 'domain/setup/addresses';
import { type FieldName, SECRET_FIELDS } from 'domain/setup/choices';
import React from 'react';
import { rawValues } from '../rawValues';
import { fieldWords, wrongWords } from './choiceWords';

export interface SetupFieldProps {
  readonly name: FieldName;
  readonly value: string;
  /** How Grafana itself reaches what is asked for. */
  readonly ofGrafana?: string;
  readonly onChange: (value: string) => void;
}

/** One thing that only a person knows, with what it could be. */
export function SetupField({ name, value, ofGrafana, onChange }: SetupFieldProps) {
  const styles = useStyles2(getStyles);
  const isSecret = SECRET_FIELDS.includes(name);
  const isWrong = isFieldWrong(name, value);
  const usual = isAddressName(name) ? localAddress(name) : undefined;
  const suggestions = [ofGrafana, usual].filter((each): each is string => each !== undefined && each !== value);
  const id = `setup-${name}`;
  return (
    <div>
      <Field
        noMargin
        label={fieldWords()[name]}
        description={descriptionOf(isSecret, ofGrafana !== undefined && value === ofGrafana)}
        invalid={isWrong}
        error={isWrong ? wrongWords(name) : undefined}
      >
        <Input
          id={id}
          aria-invalid={isWrong}
          value={value}
          type={isSecret ? 'password' : 'text'}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholderOf(name, usual)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </Field>
      {value === '' && (
        <div className={styles.suggestions}>
          {suggestions.map((address) => (
            <Button key={address} size="sm" fill="text" onClick={() => onChange(address)}>
              {t('setup.use', 'Use {{address}}', { address, ...rawValues })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

const placeholderOf = (name: FieldName, usual: string | undefined): string =>
  name === 'tenant' ? '0' : (usual?.replace('localhost', '…') ?? '');

function descriptionOf(isSecret: boolean, isOfGrafana: boolean): string | undefined {
  if (isSecret) {
    return t('setup.field.secret', 'Stays on this page; it is not stored and in no link.');
  }
  return isOfGrafana
    ? t('setup.field.of-grafana', 'This is how Grafana reaches it. Claude Code may need another address.')
    : undefined;
}

const getStyles = (theme: GrafanaTheme2) => ({
  suggestions: css({ display: 'flex', flexWrap: 'wrap', marginTop: theme.spacing(0.5) }),
});
