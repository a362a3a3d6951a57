import type { Settings } from 'appConfig/settings';
import type { SessionTrail } from 'scenes/sessionTrail';

/** What every page is made with. */
export interface PageContext {
  readonly settings: Settings;
  readonly trail: SessionTrail;
}
