import { GUARD_HOOKS } from '../content/equipment';
import type { Desk } from '../desk';
import { change, doTask, explore, readIn, runTests, taskAt } from '../moves';
import { everyday, oneShot } from './everyday';
import { bash } from '../tools';
import type { Story } from './story';

const HOUR = 3_600_000;

/** An old client with a subagent, which it calls `Task`. */
function oldPrint(desk: Desk): void {
  const task = taskAt(desk, 0);
  desk.start();
  desk.prompt(task.prompt, { afterMs: 20 });
  explore(desk, desk.main, task);
  desk.delegate([
    {
      type: 'general-purpose',
      description: 'Find callers',
      prompt: 'Who calls it?',
      model: 'claude-3-5-haiku-20241022',
      work: (agent) => {
        explore(desk, agent, task);
        desk.sayAs(agent, 'Four callers.');
      },
    },
  ]);
  change(desk, desk.main, task);
  runTests(desk, desk.main, task.failure ?? 'exit status 1');
  desk.work(readIn(desk, task.files[0]));
  change(desk, desk.main, task);
  runTests(desk, desk.main);
  desk.answer(task.answer);
}

/**
 * Leaves in the evening, resumes on the next morning: same session, new process, cold cache. Most is done in the first
 * process: counters that start again are only seen to do so when they come out smaller than before.
 */
function resumed(desk: Desk): void {
  const { tasks } = desk.setup.project;
  const [task] = tasks;
  desk.start();
  for (const each of tasks) {
    desk.prompt(each.prompt);
    doTask(desk, each);
  }
  // A long lunch: the cache is filled twice in the first process, so that the third time stays below it.
  desk.idle(1.2 * HOUR);
  desk.prompt(task.prompt);
  doTask(desk, task);
  desk.command('/exit');
  desk.idle(18 * HOUR);
  desk.start('resume');
  desk.prompt('good morning! where did we stop?');
  desk.answer(`We finished this: ${task.commit}. Open is the second place you found.`);
  desk.prompt('then that one, please');
  desk.work(readIn(desk, task.files[0]));
  change(desk, desk.main, task);
  desk.answer('Done, the same way.');
  desk.command('/exit');
  desk.idle(HOUR / 2);
  desk.start('continue');
  desk.prompt('one more thing: does the build still work?');
  desk.work(bash(desk.setup.project.build, { description: 'Build', durationMs: 3100, resultBytes: 2100 }));
  desk.answer('It does.');
}

/** What follows `/clear`: a new session in a process that goes on counting. */
function afterClear(desk: Desk): void {
  desk.stage.book.openRun('fresh', 0, 148);
  const task = taskAt(desk, 0);
  desk.prompt(task.prompt);
  doTask(desk, task);
}

function beforeClear(desk: Desk): void {
  everyday(desk);
  desk.command('/clear');
}

const SONNET_45 = 'claude-sonnet-4-5-20250929';

export const VERSION_STORIES: readonly Story[] = [
  {
    name: 'client 1.0.60',
    person: 'build',
    project: 'docs-portal',
    clientVersion: '1.0.60',
    isPrint: true,
    model: 'claude-sonnet-4-20250514',
    permissionMode: 'bypassPermissions',
    tell: oldPrint,
  },
  {
    name: 'client 2.0.76',
    person: 'build',
    project: 'shop-web',
    clientVersion: '2.0.76',
    isPrint: true,
    model: SONNET_45,
    permissionMode: 'bypassPermissions',
    tell: oldPrint,
  },
  {
    name: 'client 2.0.76 interactive',
    person: 'leila',
    project: 'atlas-mobile',
    clientVersion: '2.0.76',
    model: 'claude-opus-4-1-20250805',
    tell: everyday,
  },
  {
    name: 'client 2.1.226',
    person: 'sam',
    project: 'ledger-core',
    clientVersion: '2.1.226',
    model: 'claude-sonnet-5',
    effort: 'high',
    hooks: GUARD_HOOKS,
    tell: oldPrint,
  },
  {
    name: 'client 2.1.285',
    person: 'jonas',
    project: 'shop-web',
    clientVersion: '2.1.285',
    model: 'claude-sonnet-5',
    tell: everyday,
  },
  {
    name: 'resumed',
    person: 'mara',
    project: 'shop-web',
    permissionMode: 'bypassPermissions',
    suggestsPrompts: false,
    tell: resumed,
  },
  { name: 'before clear', person: 'tomas', project: 'docs-portal', tell: beforeClear },
  { name: 'after clear', person: 'tomas', project: 'docs-portal', tell: afterClear },
  {
    name: 'redacted',
    person: 'sam',
    project: 'payments-api',
    flags: { prompts: false, toolDetails: false, responses: false },
    hooks: GUARD_HOOKS,
    tell: everyday,
  },
  {
    name: 'without tool details',
    person: 'priya',
    project: 'infra-live',
    model: 'glm-4.7',
    effort: 'high',
    flags: { toolDetails: false },
    tell: everyday,
  },
  { name: 'responses hidden', person: 'leila', project: 'atlas-mobile', flags: { responses: false }, tell: everyday },
  {
    name: 'nightly check',
    person: 'build',
    project: 'shop-web',
    isPrint: true,
    hour: 'night',
    model: 'claude-sonnet-5',
    permissionMode: 'bypassPermissions',
    tell: oneShot,
  },
  {
    name: 'nightly docs',
    person: 'build',
    project: 'docs-portal',
    isPrint: true,
    hour: 'night',
    model: 'claude-haiku-4-5-20251001',
    permissionMode: 'default',
    tell: oneShot,
  },
];
