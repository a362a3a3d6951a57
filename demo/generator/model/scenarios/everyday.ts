import { DONE, FOLLOW_UPS } from '../content/smallTalk';
import type { Task } from '../content/project';
import type { Desk } from '../desk';
import {
  answerQuestion,
  change,
  commit,
  doTask,
  explore,
  lint,
  openPullRequest,
  readIn,
  runTests,
  taskAt,
} from '../moves';

const MINUTE = 60_000;

/** A follow-up: small, and of the kinds that people really ask for. */
function followUp(desk: Desk, task: Task): void {
  const { random, setup } = desk;
  desk.prompt(random.pick(FOLLOW_UPS[setup.person.language]));
  const kind = random.next();
  if (kind < 0.35) {
    commit(desk, task, 'main');
    if (random.chance(0.4)) {
      openPullRequest(desk, task);
    }
  } else if (kind < 0.7) {
    desk.work(readIn(desk, task.files[0]));
    change(desk, desk.main, task);
    runTests(desk, desk.main, random.chance(0.25) ? task.failure : undefined);
  } else {
    lint(desk, desk.main, random.chance(0.3) ? 'line too long (132 > 120)' : undefined);
  }
  desk.answer(random.pick(DONE));
}

/** Between two turns people read, think, or are called away. */
function pause(desk: Desk): void {
  const luck = desk.random.next();
  if (luck < 0.1) {
    desk.idle(desk.random.around(25 * MINUTE, 0.6));
  } else if (luck < 0.35) {
    desk.idle(desk.random.around(4 * MINUTE, 0.6));
  }
}

/** Now and then somebody asks a question before going on. */
function aside(desk: Desk): void {
  const { random, setup } = desk;
  const question = random.pick(setup.project.questions);
  desk.prompt(question.prompt, random.chance(0.4) ? { mentions: ['file'] } : {});
  answerQuestion(desk, question);
  pause(desk);
}

/** An ordinary piece of a working day: one to four tasks with what follows from them. */
export function everyday(desk: Desk): void {
  const { random, setup } = desk;
  desk.start();
  if (setup.permissionMode === 'default' && !setup.isPrint && random.chance(0.35)) {
    desk.mode('acceptEdits');
  }
  const tasks = random.int(1, 4);
  for (let index = 0; index < tasks; index++) {
    if (index > 0 && random.chance(0.4)) {
      aside(desk);
    }
    const task = taskAt(desk, index);
    desk.prompt(task.prompt);
    doTask(desk, task, { plan: random.chance(0.4) });
    pause(desk);
    for (let more = random.int(0, 3); more > 0; more--) {
      followUp(desk, task);
      pause(desk);
    }
  }
}

/** One prompt given on the command line, answered, gone: scripts and CI use the client like this. */
export function oneShot(desk: Desk): void {
  const task = taskAt(desk, 0);
  desk.start();
  desk.prompt(task.prompt, { afterMs: 12 });
  explore(desk, desk.main, task);
  change(desk, desk.main, task);
  runTests(desk, desk.main);
  desk.answer(task.answer);
}
