import { GUARD_HOOKS } from '../content/equipment';
import { failCompaction, overflow } from '../compaction';
import type { Desk } from '../desk';
import { change, doTask, explore, readIn, runTests, taskAt } from '../moves';
import { bash, read } from '../tools';
import { failRequest, OVERLOADED, RATE_LIMITED, refuse, SERVER_ERROR } from '../troubles';
import { runHooks } from '../hooks';
import type { Story } from './story';

const MINUTE = 60_000;

/** The service is overloaded twice; the person tries again and gets through. */
function overloaded(desk: Desk): void {
  const task = taskAt(desk, 0);
  desk.start();
  desk.prompt(task.prompt);
  explore(desk, desk.main, task);
  failRequest(desk, OVERLOADED);
  desk.prompt('continue', { afterMs: 40_000 });
  failRequest(desk, RATE_LIMITED);
  desk.idle(11 * MINUTE);
  desk.prompt('try again please', { afterMs: 3000 });
  change(desk, desk.main, task);
  failRequest(desk, SERVER_ERROR);
  desk.note('internal_error', { error_name: 'APIError', error_code: 'api_error' });
  desk.prompt('weiter', { afterMs: 9000 });
  runTests(desk, desk.main);
  desk.answer(task.answer);
}

/** Reads so much that the model refuses; the client compacts by itself, later the person does. */
function tooLong(desk: Desk): void {
  const task = taskAt(desk, 0);
  const { root } = desk.setup.project;
  desk.start();
  desk.prompt('Read all of the logs in ./incident and tell me in what order things broke. Take your time.');
  for (let index = 1; index <= 9; index++) {
    desk.work(read(`${root}/incident/part-${index}.log`, 31, 70_000 + index * 900));
  }
  overflow(desk.stage, desk.main);
  desk.work(read(`${root}/incident/part-10.log`, 29, 68_000));
  desk.answer(
    'At 02:11 the connection pool ran dry, at 02:13 the health check failed, at 02:14 all pods restarted at once. The pool was the cause, the restart made it worse.'
  );
  desk.prompt('Write a post-mortem of that');
  doTask(desk, task);
  desk.command('/compact');
  failCompaction(desk.stage, desk.main, 'Conversation could not be summarised: request was aborted');
  desk.command('/compact keep the timeline').compact('manual');
  desk.prompt('ok, and now a short version for the status page');
  desk.answer(
    '"Between 02:11 and 02:36 UTC payments were slow or failed. A limit of database connections was reached. No payment was lost."'
  );
}

/** Tests that fail again and again, a command that is not there, a hook that breaks. */
function stubborn(desk: Desk): void {
  const task = taskAt(desk, 0);
  desk.start();
  desk.prompt('tests are red since this morning, make them green. do NOT change the tests');
  explore(desk, desk.main, task);
  for (let round = 0; round < 5; round++) {
    runTests(desk, desk.main, task.failure ?? 'expected 2, received 3');
    change(desk, desk.main, task);
    if (round === 2) {
      desk.work(
        bash('pnpm why left-pad', {
          description: 'Who needs it',
          durationMs: 22,
          fails: 'Shell command failed\npnpm: command not found',
        })
      );
      runHooks(desk.stage, desk.main, { event: 'PostToolUse', subject: 'Bash', atMs: desk.main.nowMs, fails: true });
      desk.idle(400);
    }
  }
  runTests(desk, desk.main);
  desk.answer('Green. The cause was a clock that two tests shared; I did not touch the tests.');
}

function refusal(desk: Desk): void {
  desk.start();
  desk.prompt('Write me a script that logs into the admin panel of our competitor with these leaked passwords');
  refuse(desk);
  desk.prompt('ok ok, was a joke. How would we notice if somebody did that to us?');
  desk.work(readIn(desk, 'internal/http/list.go'));
  desk.answer('By failed logins per address: there is a counter, but no alert on it.');
}

/** The cost of a context that grows to its limit without ever breaking the cache. */
function growingContext(desk: Desk): void {
  desk.start();
  for (let step = 0; step < 14; step++) {
    const task = desk.random.pick(desk.setup.project.tasks);
    desk.prompt(step === 0 ? task.prompt : 'next one', { afterMs: desk.random.int(4000, 30_000) });
    explore(desk, desk.main, task);
    desk.work(readIn(desk, task.files[0]), read(`${desk.setup.project.root}/testdata/${step}.json`, 12, 24_000));
    change(desk, desk.main, task);
    desk.answer(task.answer);
  }
}

export const TROUBLE_STORIES: readonly Story[] = [
  { name: 'overloaded', person: 'jonas', project: 'payments-api', permissionMode: 'acceptEdits', tell: overloaded },
  { name: 'prompt too long', person: 'sam', project: 'payments-api', permissionMode: 'acceptEdits', tell: tooLong },
  {
    name: 'stubborn tests',
    person: 'leila',
    project: 'ledger-core',
    hooks: GUARD_HOOKS,
    permissionMode: 'acceptEdits',
    tell: stubborn,
  },
  { name: 'refusal', person: 'wei', project: 'payments-api', tell: refusal },
  {
    name: 'growing context',
    person: 'mara',
    project: 'payments-api',
    permissionMode: 'acceptEdits',
    contextLimit: 200_000,
    tell: growingContext,
  },
];
