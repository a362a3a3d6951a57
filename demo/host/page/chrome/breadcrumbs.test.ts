import { breadcrumbs } from './breadcrumbs';

const APP = { text: 'Sessionline', href: '/a/app' };

describe('breadcrumbs', () => {
  it('leads from home over the app to the page and its parents', () => {
    const crumbs = breadcrumbs(APP, {
      text: 'One session',
      url: '/a/app/sessions/1',
      parentItem: { text: 'Sessions', url: '/a/app/sessions?from=now-6h' },
    });

    expect(crumbs.map((crumb) => crumb.text)).toEqual(['Home', 'Sessionline', 'Sessions', 'One session']);
    expect(crumbs[2]?.href).toBe('/a/app/sessions?from=now-6h');
  });

  it('names a place once, by its later name', () => {
    expect(breadcrumbs(APP, { text: 'Sessions', url: '/a/app/' }).map((crumb) => crumb.text)).toEqual([
      'Home',
      'Sessions',
    ]);
  });

  it('leaves out what hides itself', () => {
    expect(breadcrumbs(APP, { text: 'Hidden', url: '/x', hideFromBreadcrumbs: true })).toHaveLength(2);
  });
});
