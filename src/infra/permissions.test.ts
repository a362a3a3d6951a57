import { config } from '@grafana/runtime';

import { may, mayReadTexts } from './permissions';

jest.mock('@grafana/runtime', () => ({ config: { bootData: {} } }));

const USE = 'sessionline-claudecode-app:use';
const READ = 'sessionline-claudecode-app.text:read';

interface Person {
  readonly actions?: readonly string[];
  readonly orgRole?: string;
  readonly isGrafanaAdmin?: boolean;
}

function signIn({ actions, ...user }: Person): void {
  const permissions = actions && Object.fromEntries(actions.map((action) => [action, true]));
  Object.assign(config.bootData, { user: { ...user, permissions } });
}

beforeEach(() => Object.assign(config, { exploreEnabled: true, unifiedAlertingEnabled: true }));

describe('ways out of the app', () => {
  it.each([
    ['explore', 'datasources:explore'],
    ['addToDashboard', 'dashboards:create'],
    ['addToDashboard', 'dashboards:write'],
    ['createAlert', 'alert.rules:create'],
    ['configure', 'plugins:write'],
    ['addSources', 'datasources:create'],
    ['installPlugins', 'plugins:install'],
  ] as const)('%s is open to whoever has %s, whatever the role', (way, action) => {
    signIn({ actions: [action], orgRole: 'Viewer' });
    expect(may(way)).toBe(true);
    signIn({ actions: ['datasources:read'], orgRole: 'Admin' });
    expect(may(way)).toBe(false);
    signIn({});
    expect(may(way)).toBe(false);
  });

  it('are closed to all where Grafana has them switched off', () => {
    signIn({ actions: ['datasources:explore', 'alert.rules:create'] });
    Object.assign(config, { exploreEnabled: false, unifiedAlertingEnabled: false });
    expect([may('explore'), may('createAlert')]).toEqual([false, false]);
  });
});

describe('texts', () => {
  it.each<[string, Person, boolean]>([
    ['a viewer who was given it', { actions: [USE, READ], orgRole: 'Viewer' }, true],
    ['a viewer', { actions: [USE], orgRole: 'Viewer' }, false],
    ['an editor from whom it was taken', { actions: [USE], orgRole: 'Editor' }, false],
    ['an administrator from whom it was taken', { actions: [USE], orgRole: 'Admin' }, false],
    ['an editor on a server that does not know it', { actions: [], orgRole: 'Editor' }, true],
    ['an administrator on such a server', { actions: [], orgRole: 'Admin' }, true],
    ['the server\u2019s own administrator there', { actions: [], orgRole: 'Viewer', isGrafanaAdmin: true }, true],
    ['a viewer there', { actions: [], orgRole: 'Viewer' }, false],
    ['somebody of whom nothing is known', {}, false],
  ])('%s: %#', (_who, person, isAllowed) => {
    signIn(person);
    expect(mayReadTexts()).toBe(isAllowed);
  });
});
