import { GUARD_HOOKS } from '../content/equipment';
import type { Desk } from '../desk';
import { change, doTask, explore, readIn, runTests } from '../moves';
import { everyday, oneShot } from './everyday';
import type { Story } from './story';

/** An old client with a subagent, which it calls `Task`. */
function oldPrint(desk: Desk): void {
  const [task] = desk.setup.project.tasks;
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

/** Leaves in the evening, resumes on the next morning: same session, new process, cold cache. */
function resumed(desk: Desk): void {
  const [task, second] = desk.setup.project.tasks;
  desk.start();
  desk.prompt(task.prompt);
  doTask(desk, task);
  desk.command('/exit');
  desk.idle(20.5 * 3_600_000);
  desk.start('resume');
  desk.prompt('good morning! where did we stop?');
  desk.answer(`We finished this: ${task.commit}. Open is the second place you found.`);
  desk.prompt(second?.prompt ?? task.prompt);
  doTask(desk, second ?? task);
  desk.command('/exit');
  desk.idle(40 * 60_000);
  desk.start('continue');
  desk.prompt('one more thing: run the linter over everything');
  runTests(desk, desk.main);
  desk.answer('Nothing to complain about.');
}

/** What follows `/clear`: a new session in a process that goes on counting. */
function afterClear(desk: Desk): void {
  desk.stage.book.openRun('fresh', 0, 148);
  const [task] = desk.setup.project.tasks;
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
  { name: 'resumed', person: 'mara', project: 'shop-web', permissionMode: 'acceptEdits', tell: resumed },
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
