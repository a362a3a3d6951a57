import { t } from '@grafana/i18n';
import { type FormEvent, useEffect, useMemo, useState } from 'react';

import { reloadPage } from 'infra/reloadPage';
import { readStored, writeStored } from 'infra/storage';
import { migrateSettings } from '../migrateSettings';
import { isJsonObject, type JsonObject, type SettingProblem } from '../reading';
import { SETTING_KEYS, type SettingKey, settingsProblems } from '../settings';
import { type Draft, draftOf, jsonOf, type Row } from './draft';
import { failureWords, saveSettings, SettingsChangedError } from './saveSettings';
import { fieldId, focusOn } from './settingEditing';
import { settingSections } from './settingSections';
import type { SectionSpec } from './settingSpecs';

/** Where saving is. */
export type SaveState =
  | { readonly status: 'idle' | 'saving' }
  | { readonly status: 'refused'; readonly count: number }
  | { readonly status: 'failed'; readonly reason: string };

export interface SettingsForm {
  readonly sections: readonly SectionSpec[];
  readonly draft: Draft;
  /** The same as it would be stored if it fitted. */
  readonly edited: JsonObject;
  /** A later version of the app has written what is stored, and nobody has said to change it all the same. */
  readonly isLocked: boolean;
  readonly onUnlock: () => void;
  /** What is wrong with what is typed, as far as it is shown by now. */
  readonly problems: readonly SettingProblem[];
  /** What is wrong with what is stored. */
  readonly storedProblems: readonly SettingProblem[];
  readonly save: SaveState;
  /** What the last save changed, right after it. */
  readonly saved: readonly SettingKey[] | undefined;
  readonly onRows: (key: SettingKey, rows: readonly Row[]) => void;
  readonly onSubmit: (event: FormEvent) => void;
}

/** What was saved is said after the page has been loaded anew. */
const SAVED = 'settings-saved';

function useSaved(): readonly SettingKey[] | undefined {
  const [saved] = useState(() => {
    const stored = readStored(SAVED);
    return Array.isArray(stored) ? SETTING_KEYS.filter((key) => stored.includes(key)) : undefined;
  });
  useEffect(() => writeStored(SAVED, undefined), []);
  return saved;
}

/** The settings of the plugin while somebody edits them. */
export function useSettingsForm(jsonData: unknown): SettingsForm {
  const [stored] = useState<JsonObject>(() => (isJsonObject(jsonData) ? jsonData : {}));
  const [{ jsonData: migrated, isNewer }] = useState(() => migrateSettings(stored));
  const [isLocked, setIsLocked] = useState(isNewer);
  const [sections] = useState(() => settingSections(migrated));
  const storedProblems = useMemo(() => settingsProblems(stored), [stored]);
  const [draft, setDraft] = useState(() => draftOf(sections, migrated));
  const [hasTried, setHasTried] = useState(storedProblems.length > 0);
  const [save, setSave] = useState<SaveState>({ status: 'idle' });
  const saved = useSaved();
  const edited = jsonOf(sections, draft);
  const problems = settingsProblems(edited);

  const store = async () => {
    try {
      writeStored(SAVED, await saveSettings(stored, edited));
      reloadPage();
    } catch (error) {
      setSave({ status: 'failed', reason: reasonOf(error) });
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    const [first] = problems;
    if (first === undefined) {
      setSave({ status: 'saving' });
      void store();
    } else {
      setSave({ status: 'refused', count: problems.length });
      focusOn(fieldId(first.key, first.field ?? first.key, first.index));
    }
  };
  return {
    sections,
    draft,
    edited,
    isLocked,
    onUnlock: () => setIsLocked(false),
    // A new row is empty at first; that something is missing is said once somebody wants to save it.
    problems: hasTried ? problems : problems.filter(({ reason }) => reason !== 'missing'),
    storedProblems,
    save,
    saved,
    onRows: (key, rows) => setDraft((before) => ({ ...before, [key]: rows })),
    onSubmit,
  };
}

const reasonOf = (error: unknown): string =>
  error instanceof SettingsChangedError
    ? t(
        'settings.changed-meanwhile',
        'Somebody else has changed the settings since this page was opened. Load the page anew to see what they are now; what you have typed will be gone.'
      )
    : failureWords(error);
