import type { JsonObject } from '../reading';
import { budgetsSection } from './sections/budgetsSection';
import { labelsSection } from './sections/labelsSection';
import { moneySection } from './sections/moneySection';
import { pagesSections } from './sections/pagesSections';
import { readingSection } from './sections/readingSection';
import { sourcesSection } from './sections/sourcesSection';
import type { SectionSpec, SettingSpec } from './settingSpecs';

/** Everything there is to set, in the order of the page. Texts must have been loaded. */
export const settingSections = (stored: JsonObject): SectionSpec[] => [
  sourcesSection(stored),
  readingSection(),
  moneySection(),
  budgetsSection(),
  labelsSection(),
  ...pagesSections(),
];

/** What a setting is called on the page. */
export const settingName = (spec: SettingSpec): string =>
  ('title' in spec ? spec.title : undefined) ?? spec.fields[0]?.label ?? spec.key;
