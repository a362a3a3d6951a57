import { locationUtil, urlUtil } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import type { SceneObjectUrlValues } from '@grafana/scenes';

/**
 * The whole address of the page with `shown` in place of what the address says of it, which lags behind a zoom.
 *
 * @param base any address of this Grafana
 */
export function shareLink(shown: SceneObjectUrlValues, base = document.baseURI): string {
  const query = Object.entries({ ...locationService.getSearchObject(), ...shown }).filter(
    ([, value]) => value !== null && value !== undefined
  );
  const path = locationUtil.assureBaseUrl(locationService.getLocation().pathname);
  return new URL(urlUtil.renderUrl(path, Object.fromEntries(query)), base).href;
}
