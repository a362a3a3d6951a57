import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { eventTables } from 'domain/events/eventTables';
import type { FieldTable } from 'domain/events/field';
import { RECORD_FLAGS } from 'domain/setup/recordFlags';
import { USAGE_METRICS } from 'queries/usage/metricNames';

import { ROOT } from './sourceTree';

interface Page {
  readonly name: string;
  readonly text: string;
}
const readText = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const gitLists = ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'];
const pages: readonly Page[] = execFileSync('git', gitLists, { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((name) => name !== '' && existsSync(path.join(ROOT, name)))
  .map((name) => ({ name, text: readText(name) }));
const { scripts } = JSON.parse(readText('package.json'));

const withoutCode = (text: string): string => text.replace(/^( *)```[^]*?^\1```/gm, '').replace(/`[^`\n]*`/g, '`');

/** As GitHub makes them of headings. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.replace(/^( *)```[^]*?^\1```/gm, '').matchAll(/^#{1,6} +(.*)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-')
  );
  return new Set(headings);
}

interface Link {
  readonly page: string;
  readonly target: string;
}
const links: readonly Link[] = pages.flatMap(({ name, text }) =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)].map(([, target = '']) => ({ page: name, target }))
);
const relative = links.filter(({ target }) => !/^[a-z]+:/.test(target));

/** Why a link leads nowhere; undefined when it does not. */
function deadBecause({ page, target }: Link): string | undefined {
  const [file = '', anchor] = target.split('#');
  const found = file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(file));
  if (!existsSync(path.join(ROOT, found))) {
    return `${page}: ${target} is not there`;
  }
  const isPage = anchor !== undefined && found.endsWith('.md');
  return isPage && !anchorsOf(readText(found)).has(anchor) ? `${page}: ${found} has no heading #${anchor}` : undefined;
}

describe('the pages of the documentation', () => {
  it('lead nowhere that is not there', () => {
    expect(relative.length).toBeGreaterThan(50);
    expect(relative.flatMap((link) => deadBecause(link) ?? [])).toEqual([]);
  });

  it('find what is dead when something is', () => {
    expect(deadBecause({ page: 'docs/README.md', target: 'nowhere.md' })).toContain('is not there');
    expect(deadBecause({ page: 'docs/README.md', target: 'pages.md#nowhere' })).toContain('no heading');
    expect(deadBecause({ page: 'docs/README.md', target: '../README.md#install-into-your-grafana' })).toBeUndefined();
    expect([...anchorsOf('# A `b.c`: d, e & f\n## [Über](x) uns')]).toEqual(['a-bc-d-e--f', 'über-uns']);
  });

  it('call other places by https alone', () => {
    const insecure = links.filter(({ target }) => /^[a-z]+:/.test(target) && !target.startsWith('https://'));
    expect(insecure).toEqual([]);
  });

  it('name only commands that there are', () => {
    const named = pages.flatMap(({ name, text }) =>
      [...text.matchAll(/npm run ([\w:]*\w)/g)].map(([, command = '']) => ({ name, command }))
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ command }) => !(command in scripts))).toEqual([]);
  });

  it('are all in the index', () => {
    const indexed = new Set(links.filter(({ page }) => page === 'docs/README.md').map(({ target }) => target));
    const all = readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(all.filter((name) => !indexed.has(name))).toEqual([]);
  });

  it('have pictures that are there, with words for those who do not see them', () => {
    const pictures = pages.flatMap(({ text }) => [...text.matchAll(/!\[([^\]]*)\]\(/g)].map(([, words]) => words));
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((words) => words === '')).toEqual([]);
  });

  it('name no place of the machine on which they were written', () => {
    const places = pages.filter(({ text }) => /\/(work|root|tmp\/bash)\//.test(text)).map(({ name }) => name);
    expect(places).toEqual([]);
  });
});

describe('the page about the plugin that the catalogue shows', () => {
  const text = readText('src/README.md');

  it('leads only to whole addresses, for it is read without the repository', () => {
    expect(links.filter(({ page, target }) => page === 'src/README.md' && !target.startsWith('https://'))).toEqual([]);
  });

  it('is about using it, not about making it', () => {
    expect(text).not.toMatch(/\b(npm|yarn|nodejs|docker|webpack)\b/i);
    expect(text).not.toMatch(/<!--/);
    expect(text).toMatch(/^## Requirements$/m);
  });

  it('asks for the Grafana and the plugins that the manifest asks for', () => {
    const { dependencies } = JSON.parse(readText('src/plugin.json'));
    const [, minor] = /(\d+\.\d+)/.exec(dependencies.grafanaDependency) ?? [];
    expect(text).toContain(`Grafana ${minor ?? ''} or later`);
    const missing = dependencies.plugins.filter(({ id }: { id: string }) => !text.includes(`/plugins/${id}`));
    expect(missing).toEqual([]);
  });
});

describe('the page about the telemetry', () => {
  const text = readText('docs/telemetry.md');
  const section = (type: string): string => text.split(`\n### ${type}\n`)[1]?.split(/\n##/)[0] ?? '';
  const rows = (part: string): string[] => [...part.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, field = '']) => field);

  it.each(Object.entries<FieldTable>(eventTables))(
    'has every field of %s that is read, and no other',
    (type, table) => {
      const read = Object.values(table).flatMap(({ wireNames }) => wireNames);
      expect(rows(section(type))).toEqual(read);
    }
  );

  it('has no event that is not read', () => {
    const described = [...(text.split('\n## Metrics')[0]?.matchAll(/^### (\w+)$/gm) ?? [])].map(([, type]) => type);
    expect(described).toEqual(Object.keys(eventTables));
  });

  it('has every switch that the setup page offers', () => {
    expect(RECORD_FLAGS.filter(({ variable }) => !text.includes(`\`${variable}`))).toEqual([]);
  });

  it('has a row for each metric', () => {
    const metrics = rows(text.split('\n## Metrics')[1] ?? '');
    expect(metrics).toHaveLength(USAGE_METRICS.length);
    expect(metrics.filter((name) => !name.startsWith('claude_code.'))).toEqual([]);
  });
});

describe('the versions in the documentation', () => {
  it('are those that are built and tested', () => {
    const { version } = JSON.parse(readText('package.json'));
    const archives = pages.flatMap(({ text }) =>
      [...text.matchAll(/sessionline-claudecode-app[-@](\d+\.\d+\.\d+)/g)].map(([, one]) => one)
    );
    expect(new Set(archives)).toEqual(new Set([version]));
    const [, tested = ''] = /PREINSTALL_SYNC="([^"]+)"/.exec(readText('.config/Dockerfile')) ?? [];
    expect(readText('docs/install.md')).toContain(tested);
  });
});
