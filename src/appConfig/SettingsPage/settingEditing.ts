import type { SettingProblem } from '../reading';
import type { Row } from './draft';
import type { SettingSpec } from './settingSpecs';

/** One setting while it is edited. */
export interface SettingEditing<Spec extends SettingSpec = SettingSpec> {
  readonly spec: Spec;
  readonly rows: readonly Row[];
  /** Those that are shown by now, of any setting. */
  readonly problems: readonly SettingProblem[];
  readonly isReadOnly: boolean;
  readonly onRows: (rows: readonly Row[]) => void;
}

/** The id of a field's control. */
export const fieldId = (key: string, field: string, index = 0): string => `sessionline-${key}-${index}-${field}`;

/** Puts the focus on an element by its id, if it is there. */
export const focusOn = (id: string): void => document.getElementById(id)?.focus();
