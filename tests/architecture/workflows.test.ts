import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { load } from 'js-yaml';

import { ROOT } from './sourceTree';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix?: { readonly grafana?: ReadonlyArray<{ version: string; react: number }> } };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = path.join(ROOT, '.github/workflows');
const readText = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(path.join(FOLDER, name), 'utf8');
  const workflow: Workflow = Object(load(text));
  return {
    name,
    text,
    workflow,
    jobs: Object.values(workflow.jobs),
    steps: Object.values(workflow.jobs).flatMap((job) => job.steps),
  };
});
const { scripts } = JSON.parse(readText('package.json'));
const [, lowestGrafana = ''] = /grafana_version=([\d.]+)/.exec(readText('.config/Dockerfile')) ?? [];

describe('the workflows', () => {
  it('are those of checks, end-to-end runs, releases and compatibility', () => {
    expect(workflows.map(({ name }) => name).sort()).toEqual(['ci.yml', 'compatibility.yml', 'e2e.yml', 'release.yml']);
  });

  it.each(workflows)('$name pins each action to a commit, and says which version that is', ({ text, steps }) => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
    expect(text.match(/uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm)).toHaveLength(used.length);
  });

  it('agree on the commit of an action', () => {
    const used = new Set(workflows.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? [])));
    expect(new Set([...used].map((action) => action.split('@')[0])).size).toBe(used.size);
  });

  it.each(workflows)('$name may read, and a job that may do more says so', ({ workflow, jobs }) => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writing = jobs.filter(({ permissions }) => permissions !== undefined);
    expect(writing).toHaveLength(
      workflow.on !== undefined && 'push' in workflow.on && 'tags' in Object(workflow.on['push']) ? 1 : 0
    );
  });

  it.each(workflows)('$name ends by itself', ({ jobs }) => {
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });

  it.each(workflows)('$name runs only commands that there are', ({ steps }) => {
    const commands = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run ([\w:]+)/g)].map(([, command = '']) => command)
    );
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
    const files = steps.flatMap(({ run = '' }) => [...run.matchAll(/bash (\S+)/g)].map(([, file = '']) => file));
    expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it.each(workflows)('$name puts nothing that others write into a command', ({ steps }) => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
  });

  it('need no secret: the one there is belongs to one step, which does without', () => {
    const named = workflows.flatMap(({ text }) => [...text.matchAll(/secrets\.(\w+)/g)].map(([, secret]) => secret));
    expect(named).toEqual(['GRAFANA_ACCESS_POLICY_TOKEN']);
    const steps = workflows.flatMap((one) => one.steps).filter(({ env = {} }) => 'GRAFANA_ACCESS_POLICY_TOKEN' in env);
    expect(steps).toHaveLength(1);
    expect(steps[0]?.run).toContain('if [ -n "$GRAFANA_ACCESS_POLICY_TOKEN" ]');
    expect(
      workflows.flatMap(({ jobs }) => jobs).filter(({ env = {} }) => JSON.stringify(env).includes('secrets.'))
    ).toEqual([]);
  });

  it('check what a contributor checks', () => {
    const ci = workflows.find(({ name }) => name === 'ci.yml');
    expect(ci?.steps.map(({ run }) => run)).toContain('bash .ci/run');
    expect(readText('.ci/run')).toContain('npm test');
  });

  it('try the lowest Grafana that the plugin runs in, and one with each React', () => {
    const e2e = workflows.find(({ name }) => name === 'e2e.yml');
    const tried = e2e?.jobs.flatMap(({ strategy }) => strategy?.matrix?.grafana ?? []) ?? [];
    expect(tried[0]?.version).toBe(lowestGrafana);
    expect(readText('src/plugin.json')).toContain(`"grafanaDependency": ">=${lowestGrafana}"`);
    expect(new Set(tried.map(({ react }) => react))).toEqual(new Set([18, 19]));
    const isNineteen = (version: string): boolean => Number(version.split('.').slice(0, 2).join('.')) >= 13.2;
    expect(tried.filter(({ version, react }) => isNineteen(version) !== (react === 19))).toEqual([]);
  });
});

it('dependabot looks at every folder with dependencies', () => {
  const { updates }: { updates: ReadonlyArray<{ directory?: string; directories?: readonly string[] }> } = Object(
    load(readText('.github/dependabot.yml'))
  );
  const folders = updates.flatMap(({ directory, directories }) => [
    ...(directories ?? []),
    ...(directory === undefined ? [] : [directory]),
  ]);
  expect(folders.filter((folder) => !existsSync(path.join(ROOT, folder)))).toEqual([]);
  expect(folders).toEqual(expect.arrayContaining(['/', '/demo/stack/go/logs', '/demo/stack/go/metrics']));
});
