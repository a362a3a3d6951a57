import type { JsonObject } from '../reading';
import { budgetsSection } from './sections/budgetsSection';
import { moneySection } from './sections/moneySection';
import { readingSection } from './sections/readingSection';
import { sourcesSection } from './sections/sourcesSection';
import type { SectionSpec, SettingSpec } from './settingSpecs';

/** Everything there is to set, in the order of the page. Texts must have been loaded. */
export const settingSections = (stored: JsonObject): SectionSpec[] => [
  sourcesSection(stored),
  readingSection(),
  moneySection(),
  budgetsSection(),
];

/** What a setting is called on the page. */
export const settingName = (spec: SettingSpec): string =>
  spec.shape === 'list' ? spec.title : (spec.fields[0]?.label ?? spec.key);
