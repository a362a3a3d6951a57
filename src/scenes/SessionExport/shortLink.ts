import { locationUtil } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';

import { logger } from 'infra/logger';

/**
 * A short address of the same by Grafana's API, which takes paths below Grafana's own without a leading slash;
 * undefined where it makes none, as for those who are not signed in.
 */
export async function shortLink(link: string): Promise<string | undefined> {
  const { pathname, search } = new URL(link);
  const path = locationUtil.stripBaseFromUrl(`${pathname}${search}`).replace(/^\/+/, '');
  try {
    const answer: unknown = await getBackendSrv().post('/api/short-urls', { path }, { showErrorAlert: false });
    const url = typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : undefined;
    return typeof url === 'string' && /^https?:/.test(url) ? url : undefined;
  } catch (cause) {
    logger.warn('No short link was made', { message: cause instanceof Error ? cause.message : 'refused' });
    return undefined;
  }
}
