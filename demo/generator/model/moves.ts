import type { Actor } from './actor';
import type { Change, Question, Task } from './content/project';
import type { Desk } from './desk';
import {
  bash,
  edit,
  editMismatch,
  gitCommit,
  glob,
  grep,
  pullRequest,
  read,
  readMissing,
  todoWrite,
  type ToolUse,
  write,
} from './tools';

/** What a person and the model do again and again; stories are put together from these. */

const SECOND = 1000;

const inRepo = (desk: Desk, file: string): string => `${desk.setup.project.root}/${file}`;

/** The tasks of a project in turn, from where this session begins. */
export function taskAt(desk: Desk, index: number): Task {
  const { tasks } = desk.setup.project;
  return tasks[(desk.setup.opening + index) % tasks.length] ?? tasks[0];
}

export const readIn = (desk: Desk, file: string): ToolUse =>
  read(inRepo(desk, file), desk.random.int(2, 24), Math.round(desk.random.around(9000, 0.8)));

export const searchIn = (desk: Desk, pattern: string): ToolUse =>
  grep(pattern, desk.setup.project.root, desk.random.int(14, 180), Math.round(desk.random.around(700, 0.7)));

/** A first look around: a command, a search, then the files side by side. */
export function explore(desk: Desk, actor: Actor, what: Task | Question): void {
  const { project } = desk.setup;
  if (desk.random.chance(0.55)) {
    const look = bash(desk.random.pick(project.looks), {
      description: 'Look at the repository',
      durationMs: desk.random.around(60, 0.6),
      resultBytes: desk.random.int(120, 2400),
    });
    desk.workAs(
      actor,
      [look, searchIn(desk, what.search)],
      desk.random.chance(0.4) ? 'I look at how this is built first.' : undefined
    );
  } else {
    desk.workAs(actor, [searchIn(desk, what.search)]);
  }
  if (desk.random.chance(0.25)) {
    const extension = what.files[0].slice(what.files[0].lastIndexOf('.'));
    desk.workAs(actor, [glob(`**/*${extension}`, desk.random.int(8, 90), desk.random.int(300, 6000))]);
  }
  desk.workAs(
    actor,
    what.files.map((file) => readIn(desk, file))
  );
}

/** Runs the project's tests; `failure` says how they fail. */
export function runTests(desk: Desk, actor: Actor, failure?: string): void {
  const { project } = desk.setup;
  const command = bash(project.test, {
    description: 'Run the tests',
    durationMs: desk.random.around(19 * SECOND, 0.8),
    resultBytes: desk.random.int(900, 14_000),
    ...(failure === undefined ? {} : { fails: `Shell command failed\n${failure}` }),
    ...(desk.random.chance(0.3) ? { timeout: 600_000 } : {}),
  });
  desk.workAs(actor, [command]);
}

export const lint = (desk: Desk, actor: Actor, fails?: string): void => {
  const command = bash(desk.setup.project.lint, {
    description: 'Check the style',
    durationMs: desk.random.around(7 * SECOND, 0.6),
    ...(fails === undefined ? {} : { fails: `Shell command failed\n${fails}` }),
  });
  desk.workAs(actor, [command]);
};

const applyChange = (desk: Desk, actor: Actor, change: Change): void => {
  const { root } = desk.setup.project;
  if (desk.random.chance(0.06)) {
    desk.workAs(actor, [editMismatch(root, change)]);
    desk.workAs(actor, [readIn(desk, change.file)]);
  }
  desk.workAs(actor, [edit(root, change, desk.random.int(3, 22))]);
};

/** Makes a task's changes, one edit at a time. */
export function change(desk: Desk, actor: Actor, task: Task): void {
  for (const one of task.changes) {
    applyChange(desk, actor, one);
  }
  if (task.newFile) {
    desk.workAs(actor, [
      write(desk.setup.project.root, task.newFile.file, task.newFile.content, desk.random.int(3, 18)),
    ]);
  }
}

/** From the prompt to the answer: look, change, test until it works. */
export function doTask(desk: Desk, task: Task, options: { readonly plan?: boolean } = {}): void {
  const { main } = desk;
  const steps = ['Find where it happens', 'Change it', 'Run the tests'];
  if (options.plan) {
    desk.sayAndWork('Three steps: find it, change it, test it.', todoWrite(steps, 0));
  }
  explore(desk, main, task);
  if (desk.random.chance(0.12)) {
    desk.work(readMissing(inRepo(desk, task.files[0].replace(/\.(\w+)$/, '.test.$1'))));
  }
  change(desk, main, task);
  if (task.failure !== undefined && desk.random.chance(0.7)) {
    runTests(desk, main, task.failure);
    applyChange(desk, main, task.changes[0]);
  }
  runTests(desk, main);
  if (options.plan) {
    desk.work(todoWrite(steps, steps.length));
  }
  desk.answer(task.answer);
}

/** A question is answered by reading only. */
export function answerQuestion(desk: Desk, question: Question): void {
  explore(desk, desk.main, question);
  desk.answer(question.answer);
}

export function commit(desk: Desk, task: Task, branch: string): void {
  desk.work(
    bash('git diff --stat', { description: 'See what changed', durationMs: desk.random.int(12, 60), resultBytes: 340 })
  );
  desk.work(gitCommit(task.commit, desk.random.hex(40), branch, desk.random.around(160, 0.6)));
}

export function openPullRequest(desk: Desk, task: Task): void {
  desk.work(
    bash('git push -u origin HEAD', {
      description: 'Push the branch',
      durationMs: desk.random.around(2400, 0.4),
      resultBytes: 310,
    })
  );
  desk.work(pullRequest(task.commit, desk.random.around(1900, 0.4)));
}
