import { css } from '@emotion/css';
import type { AppPluginMeta, GrafanaTheme2, PluginConfigPageProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { hasPermission } from '@grafana/runtime';
import { Alert, Button, FieldSet, useStyles2 } from '@grafana/ui';
import React from 'react';

import { rawValues } from 'components/rawValues';
import type { SettingProblem } from '../reading';
import type { SettingKey } from '../settings';
import { type Doctor, DoctorTest } from './DoctorTest';
import { problemWords } from './problemWords';
import { SettingFields } from './SettingFields';
import { SettingList } from './SettingList';
import type { SettingEditing } from './settingEditing';
import { settingName } from './settingSections';
import type { SectionSpec } from './settingSpecs';
import { type SettingsForm, useSettingsForm } from './useSettingsForm';

/** What Grafana asks of whoever changes a plugin's settings. */
const MAY_WRITE = 'plugins:write';

export interface SettingsPageProps extends PluginConfigPageProps<AppPluginMeta> {
  /** What tries settings out; it is the app's, and much larger than this page. */
  readonly doctor?: Doctor;
}

/** What an administrator sets for everybody, below the plugin's own page in Grafana. */
export function SettingsPage({ plugin, doctor }: SettingsPageProps) {
  const form = useSettingsForm(plugin.meta?.jsonData);
  const styles = useStyles2(getStyles);
  const mayWrite = hasPermission(MAY_WRITE);
  const isReadOnly = !mayWrite || form.isLocked;
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t('settings.title', 'Settings of Sessionline')}>
      <Notices form={form} mayWrite={mayWrite} />
      {form.sections.map((section) => (
        <FieldSet key={section.title} label={section.title}>
          <p className={styles.text}>{section.explanation}</p>
          {section.settings.map((spec) => {
            const editing: Omit<SettingEditing, 'spec'> = {
              rows: form.draft[spec.key] ?? [],
              problems: form.problems,
              isReadOnly,
              onRows: (rows) => form.onRows(spec.key, rows),
            };
            return spec.shape === 'list' ? (
              <SettingList key={spec.key} {...editing} spec={spec} />
            ) : (
              <SettingFields key={spec.key} {...editing} spec={spec} />
            );
          })}
        </FieldSet>
      ))}
      {doctor && <DoctorTest doctor={doctor} edited={form.edited} />}
      <Outcome form={form} />
      <Button type="submit" disabled={isReadOnly || form.save.status === 'saving'}>
        {form.save.status === 'saving' ? t('settings.saving', 'Saving…') : t('settings.save', 'Save')}
      </Button>
      <p className={styles.text}>
        {t(
          'settings.provisioned',
          'The page is loaded anew, so that the app uses what was saved. What a provisioning file sets comes back when Grafana starts again.'
        )}
      </p>
    </form>
  );
}

/** What is to be known before anything is edited. */
function Notices({ form, mayWrite }: { readonly form: SettingsForm; readonly mayWrite: boolean }) {
  const { sections, saved, storedProblems, isLocked, onUnlock } = form;
  return (
    <>
      {saved && (
        <Alert severity="success" title={t('settings.saved', 'Saved; the app uses it from now on')}>
          {saved.length === 0
            ? t('settings.saved-nothing', 'Nothing is different from before.')
            : t('settings.saved-what', 'Changed: {{names}}.', {
                names: saved.map((key) => nameOf(sections, key)).join(', '),
                ...rawValues,
              })}
        </Alert>
      )}
      {isLocked && (
        <Alert
          severity="warning"
          title={t('settings.newer', 'A later version of Sessionline has written these settings')}
          {...(mayWrite
            ? { buttonContent: t('settings.newer-unlock', 'Change them all the same'), onRemove: onUnlock }
            : {})}
        >
          {t(
            'settings.newer-why',
            'What this version understands of them is shown and used. Saving writes them as this version does: what is new to it stays as it is, but what the later version says by other means is lost.'
          )}
        </Alert>
      )}
      {!mayWrite && (
        <Alert severity="info" title={t('settings.read-only', 'You can read the settings, not change them')}>
          {t(
            'settings.read-only-why',
            'Changing them takes the permission {{permission}}, which administrators have.',
            {
              permission: MAY_WRITE,
              ...rawValues,
            }
          )}
        </Alert>
      )}
      {storedProblems.length > 0 && (
        <Alert
          severity="warning"
          title={t('settings.stored-problems', 'Some of what is set does not fit, and is not used')}
        >
          <ul>
            {storedProblems.map((problem, index) => (
              <li key={index}>{`${placeOf(sections, problem)}: ${problemWords(problem)}`}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}

const specOf = (sections: readonly SectionSpec[], wanted: string) =>
  sections.flatMap(({ settings }) => settings).find(({ key }) => key === wanted);

function nameOf(sections: readonly SectionSpec[], key: SettingKey): string {
  const spec = specOf(sections, key);
  return spec === undefined ? key : settingName(spec);
}

/** Where a stored value stands, in the words of the page: `Own prices, row 2, Input`. */
function placeOf(sections: readonly SectionSpec[], { key, index, field }: SettingProblem): string {
  const spec = specOf(sections, key);
  const row = index === undefined ? '' : t('settings.row', 'row {{row}}', { row: index + 1 });
  const name = field === undefined ? '' : (spec?.fields.find((one) => one.name === field)?.label ?? field);
  const setting = spec === undefined ? key : settingName(spec);
  return [setting, row, name].filter((part, at, parts) => part !== '' && parts.indexOf(part) === at).join(', ');
}

/** How the attempt to save went; after success the page is loaded anew and says so at its top. */
function Outcome({ form: { save } }: { readonly form: SettingsForm }) {
  switch (save.status) {
    case 'idle':
    case 'saving':
      return null;
    case 'refused':
      return (
        <Alert
          severity="error"
          title={t('settings.refused', 'Not saved: {{count}} values do not fit', { count: save.count })}
        >
          {t('settings.refused-where', 'Each says why, where it stands.')}
        </Alert>
      );
    case 'failed':
      return (
        <Alert severity="error" title={t('settings.failed', 'Not saved')}>
          {save.reason}
        </Alert>
      );
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({ color: theme.colors.text.secondary, maxWidth: theme.spacing(100) }),
});
