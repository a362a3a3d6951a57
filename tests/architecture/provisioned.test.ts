import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { load } from 'js-yaml';

import { RULE_GROUPS } from '../../tools/provisioned/alerts/rules';
import { dashboardFile } from '../../tools/provisioned/dashboards/dashboard';
import { oneSession } from '../../tools/provisioned/dashboards/oneSession';
import { overview } from '../../tools/provisioned/dashboards/overview';
import { madeFiles } from '../../tools/provisioned/files';

import { ROOT, SRC } from './sourceTree';

describe('files that are made', () => {
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

const dashboards = [overview, oneSession].map(dashboardFile);
const panels = dashboards.flatMap((file) => file.panels);
const targets = panels.flatMap((panel) => panel.targets);

describe('dashboards', () => {
  it('each panel asks a question, once', () => {
    for (const file of dashboards) {
      const titles = file.panels.map(({ title }) => title);
      expect(titles.filter((title) => !title.endsWith('?'))).toEqual([]);
      expect(new Set(titles).size).toBe(titles.length);
      expect(new Set(file.panels.map(({ id }) => id)).size).toBe(titles.length);
    }
  });

  it('ask the sources that a person chose, for the range on the screen', () => {
    expect(new Set(targets.map(({ datasource }) => datasource.uid))).toEqual(new Set(['${logs}', '${metrics}']));
    expect(targets.filter(({ expr }) => /_time:\[|SESSIONLINE_|increase_pure/.test(expr))).toEqual([]);
  });

  it('name only variables that they have', () => {
    for (const file of dashboards) {
      const names = new Set(file.templating.list.map(({ name }) => name));
      const used = [...JSON.stringify(file.panels).matchAll(/\$\{([a-z]+)(?::\w+)?\}/g)].map(([, name = '']) => name);
      expect(used.filter((name) => !names.has(name))).toEqual([]);
      expect([...names].filter((name) => !used.includes(name))).toEqual([]);
    }
  });

  it('fit into the width of the screen, one beside the other', () => {
    for (const { panels: ofFile } of dashboards) {
      expect(ofFile.filter(({ gridPos: { x, w } }) => x + w > 24)).toEqual([]);
      const cells = ofFile.flatMap(({ gridPos: { x, y, w, h } }) =>
        Array.from({ length: w * h }, (_, index) => `${x + (index % w)} ${y + Math.floor(index / w)}`)
      );
      expect(new Set(cells).size).toBe(cells.length);
    }
  });

  it('lead to the app with the range and the sources on the screen', () => {
    const links = [...JSON.stringify(panels).matchAll(/"url":"((?:[^"\\\\]|\\\\.)*)"/g)].map(([, url = '']) => url);
    const ofApp = links.filter((url) => url.startsWith('/a/'));
    expect(new Set(ofApp.map((url) => url.split(/[?$]/)[0]))).toEqual(
      new Set([
        '/a/sessionline-claudecode-app/sessions',
        '/a/sessionline-claudecode-app/sessions/',
        '/a/sessionline-claudecode-app/usage',
      ])
    );
    const along = ['${__url_time_range}', '${logs:queryparam}', '${metrics:queryparam}'];
    expect(links.filter((url) => !along.every((part) => url.includes(part)))).toEqual([]);
  });

  it('use the core panel types, all of them', () => {
    const types = new Set(panels.map(({ type }) => type));
    expect([...types].sort()).toEqual(
      ['barchart', 'bargauge', 'heatmap', 'piechart', 'stat', 'table', 'timeseries'].sort()
    );
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
