import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Combobox, Field, Input, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import { readAttributes } from 'domain/setup/attributes';
import {
  BACKENDS,
  COUNTERS,
  type FieldName,
  fieldsOf,
  LOGINS,
  MODELS,
  PLACES,
  type SetupChoices as Choices,
} from 'domain/setup/choices';
import React from 'react';
import { rawValues } from '../rawValues';
import { backendWords, countersWords, loginWords, modelWords, placeWords, type Words } from './choiceWords';
import { SetupField } from './SetupField';

export interface SetupChoicesProps {
  readonly choices: Choices;
  /** Addresses as Grafana has them. */
  readonly ofGrafana: Readonly<Partial<Record<FieldName, string>>>;
  readonly onChoose: (change: Partial<Choices>) => void;
}

/** Where Claude Code runs and where its telemetry goes. */
export function SetupChoices({ choices, ofGrafana, onChoose }: SetupChoicesProps) {
  const styles = useStyles2(getStyles);
  const { place, backend, login, model, counters, fields } = choices;
  const field = (name: FieldName) => (
    <SetupField
      key={name}
      name={name}
      value={fields[name] ?? ''}
      ofGrafana={ofGrafana[name]}
      onChange={(value) => onChoose({ fields: { ...fields, [name]: value } })}
    />
  );
  const names = fieldsOf(choices);
  const isOfModel = (name: FieldName) => name === 'modelUrl';
  return (
    <div className={styles.choices}>
      <Pick
        label={t('setup.place-title', 'Where Claude Code runs')}
        all={PLACES}
        words={placeWords()}
        value={place}
        onChange={(next) => onChoose({ place: next })}
      />
      <Pick
        label={t('setup.backend-title', 'Where its telemetry goes')}
        all={BACKENDS}
        words={backendWords()}
        value={backend}
        onChange={(next) => onChoose({ backend: next })}
      />
      {backend === 'vmauth' && (
        <Switcher
          label={t('setup.login-title', 'Login')}
          all={LOGINS}
          words={loginWords()}
          value={login}
          onChange={(next) => onChoose({ login: next })}
        />
      )}
      {names.filter((name) => !isOfModel(name)).map(field)}
      <Switcher
        label={t('setup.counters-title', 'Counters')}
        all={COUNTERS}
        words={countersWords()}
        value={counters}
        onChange={(next) => onChoose({ counters: next })}
      />
      <Pick
        label={t('setup.model-title', 'Model provider')}
        all={MODELS}
        words={modelWords()}
        value={model}
        onChange={(next) => onChoose({ model: next })}
      />
      {names.filter(isOfModel).map(field)}
      <AttributesField attributes={choices.attributes} onChoose={onChoose} />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly all: readonly Value[];
  readonly words: Readonly<Record<Value, Words>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

const optionsOf = <Value extends string>(all: readonly Value[], words: Readonly<Record<Value, Words>>) =>
  all.map((value) => ({ value, label: words[value].label, description: words[value].about }));

function Pick<Value extends string>({ label, all, words, value, onChange }: ChoiceProps<Value>) {
  return (
    <Field noMargin label={label}>
      <Combobox<Value>
        id={`setup-${label}`}
        options={optionsOf(all, words)}
        value={value}
        onChange={(choice) => onChange(choice.value)}
      />
    </Field>
  );
}

/** Two ways, and what the chosen one means. */
function Switcher<Value extends string>({ label, all, words, value, onChange }: ChoiceProps<Value>) {
  const options = all.map((each) => ({ value: each, label: words[each].label }));
  return (
    <Field noMargin label={label} description={words[value].about}>
      <RadioButtonGroup aria-label={label} options={options} value={value} onChange={onChange} />
    </Field>
  );
}

const ATTRIBUTES_EXAMPLE = 'team=platform, project=shop';

interface AttributesFieldProps extends Pick<SetupChoicesProps, 'onChoose'> {
  readonly attributes: string;
}

function AttributesField({ attributes, onChoose }: AttributesFieldProps) {
  const { wrong } = readAttributes(attributes);
  return (
    <Field
      noMargin
      label={t('setup.attributes', 'Labels for all that is sent')}
      description={t(
        'setup.attributes-about',
        'Resource attributes, by which Sessions and Usage can be filtered and summed up: the team, the project, the machine.'
      )}
      invalid={wrong.length > 0}
      error={
        wrong.length > 0
          ? t('setup.attributes-wrong', 'Left out, since it is no name=value: {{wrong}}', {
              wrong: wrong.join(', '),
              ...rawValues,
            })
          : undefined
      }
    >
      <Input
        id="setup-attributes"
        value={attributes}
        spellCheck={false}
        placeholder={ATTRIBUTES_EXAMPLE}
        onChange={({ currentTarget }) => onChoose({ attributes: currentTarget.value })}
      />
    </Field>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  choices: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2) }),
});
