import type { Actor } from '../../demo/generator/model/actor';
import { FORMAT_HOOKS, GUARD_HOOKS } from '../../demo/generator/model/content/equipment';
import type { Task } from '../../demo/generator/model/content/project';
import { FOLLOW_UPS } from '../../demo/generator/model/content/smallTalk';
import type { Desk } from '../../demo/generator/model/desk';
import { answerQuestion, commit, doTask, explore, readIn, searchIn } from '../../demo/generator/model/moves';
import { createRandom } from '../../demo/generator/model/random';
import { storedRows } from '../../demo/generator/model/storedRow';
import { failRequest, OVERLOADED, SERVER_ERROR } from '../../demo/generator/model/troubles';
import { openDesk } from '../../demo/generator/model/week';

const MINUTE = 60_000;

export type Row = Readonly<Record<string, string>>;

export interface LongSession {
  readonly id: string;
  readonly rows: readonly Row[];
}

const anyTask = (desk: Desk): Task => desk.random.pick(desk.setup.project.tasks);

const look =
  (desk: Desk) =>
  (agent: Actor): void => {
    explore(desk, agent, anyTask(desk));
    desk.workAs(agent, [searchIn(desk, 'TODO|FIXME'), readIn(desk, anyTask(desk).files[0])]);
    desk.sayAs(agent, 'Three files still import the old states.');
  };

/** Two agents side by side; one of them sends an agent of its own. */
function delegate(desk: Desk): void {
  const assignment = (description: string) => ({
    ...{ type: 'general-purpose', description, prompt: 'Compare old and new behaviour.' },
    work: look(desk),
  });
  const nested = (agent: Actor): void => {
    explore(desk, agent, anyTask(desk));
    desk.delegateAs(agent, [assignment('Find leftovers')]);
    desk.sayAs(agent, 'One difference, in a test.');
  };
  desk.delegate([{ ...assignment('Check the old behaviour'), work: nested }, assignment('Find callers')]);
}

/** One prompt and what follows from it. */
function tellTurn(desk: Desk): void {
  const { random, setup } = desk;
  const luck = random.next();
  desk.prompt(luck < 0.6 ? anyTask(desk).prompt : random.pick(FOLLOW_UPS.en));
  if (luck < 0.04) {
    failRequest(desk, luck < 0.02 ? OVERLOADED : SERVER_ERROR);
  } else if (luck < 0.7) {
    doTask(desk, anyTask(desk), { plan: random.chance(0.4) });
  } else if (luck < 0.85) {
    answerQuestion(desk, random.pick(setup.project.questions));
  } else {
    commit(desk, anyTask(desk), 'main');
    desk.answer('Committed.');
  }
}

/** What does not come with every prompt: agents, another permission mode with a pause. */
function tellMore(desk: Desk, turn: number): void {
  if (turn % 8 === 0) {
    desk.prompt('and let agents check it');
    delegate(desk);
    desk.answer('Nothing else has changed.');
  }
  if (turn % 40 === 0) {
    desk.mode(turn % 80 === 0 ? 'default' : 'acceptEdits').idle(desk.random.around(45 * MINUTE, 0.5));
  }
}

/**
 * A session of exactly that many events that ends now: prompts, requests, tools, waits for a person, rejections,
 * failures, subagents (some of them nested), hooks, compactions. The same size gives the same session, save its times.
 */
export function longSession(events: number): LongSession {
  const id = `12000000-0000-4000-8000-${String(events).padStart(12, '0')}`;
  const desk = openDesk(
    {
      name: 'bench',
      person: 'mara',
      project: 'payments-api',
      hooks: [...GUARD_HOOKS, ...FORMAT_HOOKS],
      tell: () => {},
    },
    id,
    createRandom(`bench/${events}`)
  );
  desk.start();
  for (let turn = 1; desk.stage.book.eventCount < events; turn++) {
    tellTurn(desk);
    tellMore(desk, turn);
  }
  const { book } = desk.stage;
  return { id, rows: storedRows(book.place(Date.now() - book.durationMs())).slice(0, events) };
}
