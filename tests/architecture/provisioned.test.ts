import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { load } from 'js-yaml';

import { RULE_GROUPS } from '../../tools/provisioned/alerts/rules';
import { madeFiles } from '../../tools/provisioned/files';

import { ROOT, SRC } from './sourceTree';

describe('dashboards and alert rules', () => {
  it.each(madeFiles())('$path is what `npm run dashboards` makes now', ({ path: file, text }) => {
    expect(readFileSync(path.join(ROOT, file), 'utf8')).toBe(text);
  });

  it('the plugin ships the dashboards that it names', () => {
    const { includes }: { includes: ReadonlyArray<{ type: string; name: string; path: string }> } = JSON.parse(
      readFileSync(path.join(SRC, 'plugin.json'), 'utf8')
    );
    const dashboards = includes.filter(({ type }) => type === 'dashboard');
    expect(dashboards).toHaveLength(2);
    for (const { name, path: file } of dashboards) {
      expect(existsSync(path.join(SRC, file))).toBe(true);
      expect(JSON.parse(readFileSync(path.join(SRC, file), 'utf8')).title).toBe(name);
    }
  });
});

interface Source {
  readonly uid: string;
  readonly type: string;
}

describe('alert rules', () => {
  const read = (file: string): unknown => load(readFileSync(path.join(ROOT, file), 'utf8'));
  const rules = RULE_GROUPS.flatMap(({ rules: ofGroup }) => ofGroup);

  it('ask data sources that are provisioned beside them', () => {
    const { datasources }: { datasources?: readonly Source[] } = Object(read('provisioning/datasources/victoria.yaml'));
    const known = (datasources ?? []).map(({ uid, type }) => ({ uid, type }));
    const asked = rules.flatMap(({ steps }) => steps).filter(({ datasourceUid }) => datasourceUid !== '__expr__');
    expect(asked.length).toBeGreaterThanOrEqual(rules.length);
    for (const { datasourceUid, model } of asked) {
      expect(model['datasource']).toMatchObject({ uid: datasourceUid });
      expect(known).toContainEqual(model['datasource']);
    }
  });

  it('each has an id, a title and one line that decides', () => {
    expect(new Set(rules.map(({ uid }) => uid)).size).toBe(rules.length);
    expect(new Set(rules.map(({ title }) => title)).size).toBe(rules.length);
    expect(rules.filter(({ steps }) => steps.at(-1)?.refId !== 'C')).toEqual([]);
    // Grafana takes no longer ids.
    expect(rules.filter(({ uid }) => uid.length > 40)).toEqual([]);
  });

  it('those that not everybody wants are paused, as their comment says', () => {
    for (const { isPaused, comment } of rules) {
      expect(comment.join(' ').includes('Paused')).toBe(isPaused);
    }
  });

  it('name no time of the day on which they were made', () => {
    const { text } = madeFiles().find(({ path: file }) => file.endsWith('.yaml')) ?? { text: '' };
    expect(text).toContain('groups:');
    expect(text).not.toMatch(/_time:\[/);
  });
});
