import type { Actor } from '../actor';
import type { Task } from '../content/project';
import { FORMAT_HOOKS, GUARD_HOOKS } from '../content/equipment';
import { DONE, FOLLOW_UPS } from '../content/smallTalk';
import type { Desk } from '../desk';
import { change, commit, doTask, explore, readIn, runTests, searchIn } from '../moves';
import { bash, todoWrite, webFetch } from '../tools';
import type { Story } from './story';

const MINUTE = 60_000;

/** A subagent reads a part of the repository and reports. */
const look = (desk: Desk, task: Task, report: string) => (agent: Actor) => {
  explore(desk, agent, task);
  desk.workAs(agent, [searchIn(desk, 'TODO|FIXME'), readIn(desk, task.files[0])]);
  desk.sayAs(agent, report);
};

const anyTask = (desk: Desk): Task => desk.random.pick(desk.setup.project.tasks);

function parallelReview(desk: Desk): void {
  desk.start();
  desk.prompt(
    'Review the diff of this branch before I merge. Split it up: correctness, performance, accessibility. Be strict 🙂',
    {
      mentions: ['directory'],
    }
  );
  desk.work(
    bash('git diff main...HEAD --stat', { description: 'See the size of the diff', durationMs: 41, resultBytes: 1900 })
  );
  desk.delegate(
    [
      {
        type: 'general-purpose',
        description: 'Review correctness',
        prompt: 'Review the diff for wrong behaviour. Report file and line.',
        work: nestedReview(desk),
      },
      {
        type: 'general-purpose',
        description: 'Review performance',
        prompt: 'Look for work that is repeated on every render.',
        work: look(desk, anyTask(desk), 'Two lists are sorted on every render; both are short. Nothing urgent.'),
      },
      {
        type: 'Explore',
        description: 'Review accessibility',
        prompt: 'Check names, roles and focus of the new controls.',
        model: 'claude-haiku-4-5-20251001',
        work: look(desk, anyTask(desk), 'The new button has no accessible name. Focus order is right.'),
      },
    ],
    'I look at it from three sides at once.'
  );
  desk.answer(
    'Three findings: the button has no accessible name (must fix), the wishlist is written twice on "undo" (should fix), a list is sorted on every render (harmless). I would merge after the first two.'
  );
  desk.prompt('fix the first two');
  change(desk, desk.main, anyTask(desk));
  runTests(desk, desk.main);
  desk.answer('Both are fixed and tested.');
  desk.prompt('thanks, commit');
  commit(desk, anyTask(desk), 'save-for-later');
  desk.answer(DONE[1] ?? DONE[0]);
}

/** A reviewer that sends an explorer of its own. */
const nestedReview = (desk: Desk) => (agent: Actor) => {
  explore(desk, agent, anyTask(desk));
  desk.delegateAs(agent, [
    {
      type: 'Explore',
      description: 'Find callers',
      prompt: 'Who calls the changed functions?',
      model: 'claude-haiku-4-5-20251001',
      work: look(desk, anyTask(desk), 'Six callers, all in the same feature.'),
    },
  ]);
  desk.sayAs(agent, 'One bug: "undo" writes the wishlist twice. Everything else does what it says.');
};

function backgroundResearch(desk: Desk): void {
  desk.start();
  desk.prompt(
    'While we fix the flaky test, let an agent find out what an upgrade to the next major of the router would cost us.'
  );
  const agents = desk.background(
    [
      {
        type: 'general-purpose',
        description: 'Cost of the router upgrade',
        prompt: 'Read the migration guide and count the places that change.',
        work: research(desk),
      },
      {
        type: 'general-purpose',
        description: 'Flaky tests of last week',
        prompt: 'Collect the flaky tests of the last 50 runs.',
        work: look(desk, anyTask(desk), 'Seven runs failed, five of them in checkout.spec.ts.'),
      },
    ],
    'Two agents work in the background; I go on here.'
  );
  desk.sayAndWork('First the test.', readIn(desk, anyTask(desk).files[0]));
  doTask(desk, anyTask(desk));
  desk.prompt(desk.random.pick(FOLLOW_UPS.en));
  change(desk, desk.main, anyTask(desk));
  desk.answer(DONE[3] ?? DONE[0]);
  for (const agent of [...agents].sort((a, b) => a.actor.nowMs - b.actor.nowMs)) {
    desk.report(agent, `"${agent.assignment.description}" is back: details are in its report, nothing blocks the fix.`);
  }
}

const research = (desk: Desk) => (agent: Actor) => {
  desk.workAs(agent, [
    webFetch('https://router.example/docs/migrating-to-8', 'What breaks between 7 and 8?', 2800, 41_000),
    webFetch('https://router.example/docs/changelog', 'List the breaking changes', 1900, 26_000),
  ]);
  for (let step = 0; step < 6; step++) {
    explore(desk, agent, anyTask(desk));
  }
  desk.workAs(agent, [
    bash('rg -c "useNavigate|<Route" src', { description: 'Count the places', durationMs: 130, resultBytes: 900 }),
  ]);
  desk.sayAs(agent, 'About 60 places, 52 of them mechanical. One day with review.');
};

function teamOfAgents(desk: Desk): void {
  desk.start();
  desk.prompt(
    'Migrate all handlers under internal/http to the new error type. There are about 40. Use agents, 4 at a time, each with its own package.'
  );
  const steps = ['Find the handlers', 'Wave 1', 'Wave 2', 'Wave 3', 'Run everything'];
  for (let wave = 0; wave < 3; wave++) {
    desk.work(todoWrite(steps, wave + 1));
    desk.delegate(
      ['orders', 'refunds', 'payouts', 'webhooks'].map((name) => ({
        type: 'handler-migrator',
        isCustom: true,
        description: `Migrate ${name}, wave ${wave + 1}`,
        prompt: `Move the handlers of internal/http/${name} to apierr.Error. Keep the status codes.`,
        work: (agent: Actor) => {
          explore(desk, agent, anyTask(desk));
          change(desk, agent, anyTask(desk));
          runTests(desk, agent, desk.random.chance(0.3) ? anyTask(desk).failure : undefined);
          desk.sayAs(agent, `All handlers of ${name} in this wave use apierr.Error.`);
        },
      }))
    );
  }
  runTests(desk, desk.main);
  desk.answer(
    '41 handlers moved in three waves. Status codes are unchanged (checked by the golden responses), two handlers had none and answer 500 now as before.'
  );
  desk.prompt('wow. commit it in one commit per package');
  for (let index = 0; index < 4; index++) {
    commit(desk, anyTask(desk), 'apierr');
  }
  desk.answer('Four commits, one for each package.');
}

/** A long day: thousands of events, several compactions, agents, waits. */
function marathon(desk: Desk): void {
  desk.start();
  desk.prompt(
    'We move the payment flow to the new state machine today. docs/state-machine.md is the spec. Work through it step by step, tests first, I am around for questions.',
    {
      mentions: ['file'],
    }
  );
  desk.sayAndWork('I read the spec and the code that is there.', readIn(desk, 'docs/state-machine.md'));
  let turn = 0;
  while (desk.stage.book.eventCount < 2960) {
    doTask(desk, anyTask(desk), { plan: turn % 3 === 0 });
    turn += 1;
    if (turn % 4 === 0) {
      desk.prompt('go on with the next step, and let an agent check the old behaviour meanwhile');
      desk.delegate([
        {
          type: 'general-purpose',
          description: `Check step ${turn}`,
          prompt: 'Compare old and new behaviour with the recorded payments.',
          work: look(desk, anyTask(desk), 'No difference in 4,200 recorded payments.'),
        },
        {
          type: 'Explore',
          description: 'Find leftovers',
          prompt: 'Who still uses the old states?',
          model: 'claude-haiku-4-5-20251001',
          work: look(desk, anyTask(desk), 'Three files still import the old states.'),
        },
      ]);
    }
    desk.idle(desk.random.around(3 * MINUTE, 0.8));
    if (turn === 9) {
      desk
        .command('/compact keep the list of states')
        .compact('manual')
        .idle(38 * MINUTE);
    }
    desk.prompt(desk.random.pick(FOLLOW_UPS.en));
  }
  commit(desk, anyTask(desk), 'state-machine');
  desk.answer('All eleven steps of the spec are in, the old states are gone.');
}

export const AGENT_STORIES: readonly Story[] = [
  { name: 'parallel review', person: 'mara', project: 'shop-web', hooks: GUARD_HOOKS, tell: parallelReview },
  {
    name: 'background research',
    person: 'tomas',
    project: 'shop-web',
    permissionMode: 'acceptEdits',
    tell: backgroundResearch,
  },
  {
    name: 'team of agents',
    person: 'sam',
    project: 'payments-api',
    permissionMode: 'bypassPermissions',
    model: 'claude-sonnet-5',
    tell: teamOfAgents,
  },
  {
    name: 'marathon',
    person: 'mara',
    project: 'payments-api',
    permissionMode: 'acceptEdits',
    hooks: [...GUARD_HOOKS, ...FORMAT_HOOKS],
    tell: marathon,
  },
];
