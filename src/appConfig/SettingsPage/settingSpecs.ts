import type { SettingKey } from '../settings';

/** A value of a setting, as it is asked for. The default is one line of text; `names` are several of them, with commas. */
export interface FieldSpec {
  /** The name that `jsonData` has for it. */
  readonly name: string;
  readonly label: string;
  /** What it is, for somebody who sees it for the first time. */
  readonly description: string;
  readonly control?: 'lines' | 'names' | 'number' | 'choice' | 'pick';
  /** What there is to choose from, for `choice` (all in view) and `pick` (a list). */
  readonly choices?: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  /** What a new entry begins with. */
  readonly initial?: string;
  /** What holds, and is shown, where nothing is set. */
  readonly unset?: string;
  /** Of the control, in the theme's spacing units. */
  readonly width?: number;
}

/**
 * One setting. `text`: `jsonData` has one text by this key; `group`: an object of the fields; `list`: any number of
 * such objects, each a row.
 */
export type SettingSpec =
  | { readonly shape: 'text'; readonly key: SettingKey; readonly fields: readonly [FieldSpec] }
  | {
      readonly shape: 'group';
      readonly key: SettingKey;
      /** What the setting is called where it is told of; without one, by its first field. */
      readonly title?: string;
      readonly fields: readonly FieldSpec[];
    }
  | {
      readonly shape: 'list';
      readonly key: SettingKey;
      readonly title: string;
      /** Without one, the section's own is enough, and its title stands for the list's. */
      readonly explanation?: string;
      readonly fields: readonly FieldSpec[];
      /** What the button says that adds an entry, and what is there without any. */
      readonly add: string;
      readonly none: string;
    };

export interface SectionSpec {
  readonly title: string;
  readonly explanation: string;
  readonly settings: readonly SettingSpec[];
}
