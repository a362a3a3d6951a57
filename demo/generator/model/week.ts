import { PEOPLE, type Person } from './content/people';
import { LEDGER_CORE, PAYMENTS_API } from './content/backendProjects';
import { ATLAS_MOBILE, DEMAND_FORECAST, INFRA_LIVE } from './content/dataProjects';
import { GUARD_HOOKS } from './content/equipment';
import { MORE_TASKS } from './content/moreTasks';
import type { Project, Task } from './content/project';
import { DOCS_PORTAL, SHOP_WEB } from './content/webProjects';
import { Desk } from './desk';
import { PRINT_TERMINAL } from './metricLedger';
import { createRandom, type Random } from './random';
import { AGENT_STORIES } from './scenarios/agents';
import { everyday, oneShot } from './scenarios/everyday';
import { ODD_STORIES } from './scenarios/oddities';
import { PEOPLE_STORIES } from './scenarios/people';
import type { Hour, ProjectName, Story } from './scenarios/story';
import { TROUBLE_STORIES } from './scenarios/trouble';
import { VERSION_STORIES } from './scenarios/versions';
import type { SessionSetup } from './sessionSetup';
import type { GeneratedSession } from './wireEvent';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const withMore = (project: Project, more: readonly Task[]): Project => ({
  ...project,
  tasks: [...project.tasks, ...more],
});

const PROJECTS: Readonly<Record<ProjectName, Project>> = {
  'shop-web': withMore(SHOP_WEB, MORE_TASKS['shop-web']),
  'docs-portal': withMore(DOCS_PORTAL, MORE_TASKS['docs-portal']),
  'payments-api': withMore(PAYMENTS_API, MORE_TASKS['payments-api']),
  'ledger-core': withMore(LEDGER_CORE, MORE_TASKS['ledger-core']),
  'demand-forecast': withMore(DEMAND_FORECAST, MORE_TASKS['demand-forecast']),
  'infra-live': withMore(INFRA_LIVE, MORE_TASKS['infra-live']),
  'atlas-mobile': withMore(ATLAS_MOBILE, MORE_TASKS['atlas-mobile']),
};

/** Stories that are told once in every history, in the order in which a short history prefers them. */
export const STORIES: readonly Story[] = [
  ...AGENT_STORIES,
  ...PEOPLE_STORIES,
  ...ODD_STORIES,
  ...TROUBLE_STORIES,
  ...VERSION_STORIES,
];

/** Who works on what on ordinary days. */
const ROUTINE: readonly [Story, ...Story[]] = [
  { name: 'everyday', person: 'mara', project: 'shop-web', hooks: GUARD_HOOKS, tell: everyday },
  { name: 'everyday', person: 'jonas', project: 'infra-live', tell: everyday },
  { name: 'everyday', person: 'wei', project: 'demand-forecast', permissionMode: 'acceptEdits', tell: everyday },
  { name: 'everyday', person: 'leila', project: 'atlas-mobile', model: 'claude-sonnet-5', tell: everyday },
  { name: 'everyday', person: 'sam', project: 'payments-api', permissionMode: 'acceptEdits', tell: everyday },
  { name: 'everyday', person: 'tomas', project: 'docs-portal', model: 'claude-sonnet-5', tell: everyday },
  { name: 'everyday', person: 'priya', project: 'payments-api', model: 'glm-4.7', effort: 'high', tell: everyday },
  { name: 'everyday', person: 'sam', project: 'ledger-core', tell: everyday },
  {
    name: 'pull request check',
    person: 'build',
    project: 'shop-web',
    isPrint: true,
    model: 'claude-sonnet-5',
    permissionMode: 'bypassPermissions',
    tell: oneShot,
  },
];

export interface WeekOptions {
  readonly seed: number;
  /** Milliseconds since 1970: the history ends just before it. */
  readonly nowMs: number;
  readonly days: number;
  readonly sessions: number;
}

/** The whole history: the same options give the same events. */
export function generateWeek(options: WeekOptions): readonly GeneratedSession[] {
  return storiesFor(options.sessions).map((story, index) => {
    const random = createRandom(`${options.seed}/${index}/${story.name}`);
    // Ids depend on the time too: a history that is made again later adds sessions instead of mixing into old ones.
    const id = createRandom(`${options.seed}/${options.nowMs}/${index}/id`).uuid();
    const desk = openDesk(story, id, random, index);
    story.tell(desk);
    const { book } = desk.stage;
    return book.place(startFor(story.hour ?? 'day', book.durationMs(), options, random.fork('start')));
  });
}

function storiesFor(sessions: number): readonly Story[] {
  const routine = Array.from(
    { length: Math.max(0, sessions - STORIES.length) },
    (_, index) => ROUTINE[index % ROUTINE.length] ?? ROUTINE[0]
  );
  return [...STORIES.slice(0, sessions), ...routine];
}

/** A desk for a story: what the story leaves open is as people have it by default. */
export function openDesk(story: Story, id: string, random: Random, opening = 0): Desk {
  const person: Person = PEOPLE[story.person];
  const model = story.model ?? 'claude-opus-5-5';
  const terminal = story.isPrint ? PRINT_TERMINAL : person.terminal;
  const setup: SessionSetup = {
    story: story.name,
    id,
    random,
    person,
    project: PROJECTS[story.project],
    clientVersion: story.clientVersion ?? '2.1.330',
    serviceName: story.serviceName ?? 'claude-code',
    isPrint: story.isPrint ?? false,
    model,
    effort: story.effort ?? 'medium',
    isFast: story.isFast ?? false,
    permissionMode: story.permissionMode ?? 'default',
    flags: { prompts: true, toolDetails: true, responses: true, ...story.flags },
    hooks: story.hooks ?? [],
    mcpServers: story.mcpServers ?? [],
    ...(terminal === undefined ? {} : { terminal }),
    contextLimit: story.contextLimit ?? 200_000,
    opening,
    suggestsPrompts: story.suggestsPrompts ?? !story.isPrint,
  };
  return new Desk(setup);
}

const isWeekend = (timeMs: number): boolean => [0, 6].includes(new Date(timeMs).getUTCDay());

/** Hours of the day at which sessions begin; busy before and after lunch. */
const START_HOURS: Readonly<Record<Exclude<Hour, 'latest'>, readonly [number, ...number[]]>> = {
  day: [8, 8, 9, 9, 9, 10, 10, 10, 11, 13, 13, 14, 14, 14, 15, 15, 16, 16, 17, 18],
  night: [1, 2, 3, 20, 21, 22, 23],
  weekend: [10, 11, 15, 16],
};

function startFor(hour: Hour, durationMs: number, { nowMs, days }: WeekOptions, random: Random): number {
  const latest = nowMs - durationMs - random.int(40_000, 90_000);
  if (hour === 'latest') {
    return latest;
  }
  const today = Math.floor(nowMs / DAY) * DAY;
  for (let attempt = 0; attempt < 200; attempt++) {
    const day = today - random.int(0, days) * DAY;
    const startMs = day + random.pick(START_HOURS[hour]) * HOUR + random.int(0, 59 * MINUTE + 59_999);
    const fits = startMs >= nowMs - days * DAY && startMs <= latest;
    if (fits && isWeekend(day) === (hour === 'weekend' || (hour === 'day' && random.chance(0.03)))) {
      return startMs;
    }
  }
  // Too short a history for the hour that the story asks for.
  return latest - random.int(0, 2 * HOUR);
}
