import { locationUtil } from '@grafana/data';
import { locationService } from '@grafana/runtime';

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest('a') : null;
}

function onClick(event: MouseEvent): void {
  const link = linkOf(event);
  const href = link?.getAttribute('href') ?? '';
  const path = locationUtil.stripBaseFromUrl(href);
  const isOwn = path.startsWith('/') && !path.startsWith('//') && !path.startsWith('/public/');
  const opensElsewhere = link?.hasAttribute('download') === true || !['', '_self'].includes(link?.target ?? '');
  if (event.defaultPrevented || !isPlainClick(event) || !isOwn || opensElsewhere) {
    return;
  }
  event.preventDefault();
  locationService.push(path);
}

/**
 * Follows plain links within the page without loading it anew, as Grafana does for every link of a plugin.
 *
 * @returns what ends it
 */
export function interceptLinks(): () => void {
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
