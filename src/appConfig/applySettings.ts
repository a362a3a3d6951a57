import { showNumbersAs, tokenFlow } from 'components/numbers';
import { showThresholds } from 'components/thresholds';
import { putLabelsInUse } from 'data/labelsInUse';
import { limitSessionEvents } from 'data/limitsInUse';
import { Numbers } from 'domain/format/numbers';
import { personLocale, textLanguage } from 'infra/locale';
import { applyPrivacy } from './applyPrivacy';
import { parseSettings, type Settings } from './settings';

/**
 * Has whatever is asked and shown from now on follow the settings. For everything that Grafana opens of the plugin by
 * itself, before anything else is done there.
 *
 * @param jsonData as the plugin has it, of any content
 */
export function applySettings(jsonData: unknown): Settings {
  const settings = parseSettings(jsonData);
  applyPrivacy(settings.privacy);
  putLabelsInUse(settings.labels);
  limitSessionEvents(settings.limits.sessionEvents);
  showThresholds(settings.thresholds);
  showNumbersAs(new Numbers(personLocale(), settings.currency, textLanguage(), tokenFlow));
  return settings;
}
