import type { NavModelItem } from '@grafana/data';

/** One step of the path that leads to a page. */
export interface Crumb {
  readonly text: string;
  readonly href: string;
}

function pathOf(url: string): string {
  return (url.split('?', 1)[0] ?? '').replace(/\/+$/, '');
}

function chainOf(item: NavModelItem | undefined): Crumb[] {
  if (item === undefined) {
    return [];
  }
  const own = item.hideFromBreadcrumbs === true ? [] : [{ text: item.text, href: item.url ?? '' }];
  return [...chainOf(item.parentItem), ...own];
}

/**
 * The way to a page: home, the app, then the page's own chain of parents. A step that leads where the one before it
 * leads takes its place, as in Grafana.
 */
export function breadcrumbs(app: Crumb, pageNav: NavModelItem | undefined): Crumb[] {
  const crumbs: Crumb[] = [{ text: 'Home', href: '/' }, app];
  for (const crumb of chainOf(pageNav)) {
    const last = crumbs.at(-1);
    if (last !== undefined && pathOf(last.href) === pathOf(crumb.href)) {
      crumbs.pop();
    }
    crumbs.push(crumb);
  }
  return crumbs;
}
