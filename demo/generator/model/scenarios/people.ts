import { GUARD_HOOKS, POLICY_HOOKS, SERVERS } from '../content/equipment';
import type { Desk } from '../desk';
import { answerQuestion, change, commit, doTask, explore, readIn, runTests, taskAt } from '../moves';
import { recordConnection } from '../startUp';
import { bash, edit, mcpTool, type Permission, read, type ToolUse, useSkill } from '../tools';
import { everyday } from './everyday';
import type { Story } from './story';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const asked =
  (decision: Permission['decision'], source: Permission['source'], waitMs: number) =>
  (use: ToolUse): ToolUse => ({
    ...use,
    permission: { decision, source, waitMs },
  });

/** Every way a permission can be given or refused, with waits from seconds to most of an hour. */
function carefulPerson(desk: Desk): void {
  const [task] = desk.setup.project.tasks;
  const { root } = desk.setup.project;
  desk.start();
  desk.prompt(task.prompt);
  explore(desk, desk.main, task);
  desk.work(asked('accept', 'user_temporary', 18 * MINUTE)(edit(root, task.changes[0], 9)));
  desk.work(
    asked(
      'accept',
      'user_permanent',
      3400
    )(bash('terraform plan -out plan.bin', { description: 'Plan', durationMs: 48_000, resultBytes: 6200 }))
  );
  desk.work(
    asked(
      'reject',
      'user_reject',
      41 * SECOND
    )(bash('terraform apply plan.bin', { description: 'Apply the plan', durationMs: 1 }))
  );
  desk.prompt('Nein! Nicht anwenden, nur den Plan zeigen.', { afterMs: 6000 });
  desk.work(bash('terraform show plan.bin', { description: 'Show the plan', durationMs: 900, resultBytes: 5400 }));
  desk.answer(task.answer);
  desk.mode('plan');
  desk.prompt('Ok. Plane bitte den Umbau für production, aber fass nichts an.');
  explore(desk, desk.main, task);
  desk.work(
    asked(
      'accept',
      'user_temporary',
      52 * SECOND
    )({
      name: 'ExitPlanMode',
      input: { plan: '1. Snapshot\n2. Knoten ersetzen\n3. Prüfen' },
      durationMs: 2,
      resultBytes: 120,
    })
  );
  desk.mode('default', 'exit_plan_mode');
  desk.work(
    asked('reject', 'hook', 0)(bash('rm -rf .terraform', { description: 'Start from scratch', durationMs: 1 }))
  );
  desk.work(
    asked(
      'accept',
      'user_temporary',
      44 * MINUTE
    )(bash('terraform init -upgrade', { description: 'Initialise', durationMs: 21_000 }))
  );
  desk.work(
    asked(
      'reject',
      'user_abort',
      12 * SECOND
    )(bash('terraform destroy -target module.redis', { description: 'Remove the old nodes', durationMs: 1 }))
  );
  desk.prompt('Stop. Das machen wir morgen zu zweit.', { afterMs: 9000 });
  desk.answer('In Ordnung. Der Plan liegt in plan.bin, angewendet ist nichts.');
}

function modes(desk: Desk): void {
  const task = taskAt(desk, 0);
  desk.start();
  desk.mode('acceptEdits').mode('plan').mode('default').mode('acceptEdits');
  desk.prompt(task.prompt);
  doTask(desk, task, { plan: true });
  desk.mode('auto', 'auto_opt_in');
  desk.prompt('now run it on your own until the tests are green');
  runTests(desk, desk.main, task.failure);
  change(desk, desk.main, task);
  runTests(desk, desk.main, task.failure);
  desk.mode('default', 'auto_gate_denied');
  change(desk, desk.main, task);
  runTests(desk, desk.main);
  desk.answer('Green. It took two rounds.');
}

/** Custom commands, skills, built-in commands, an at-mention, a survey. */
function commandsAndSkills(desk: Desk): void {
  const task = taskAt(desk, 0);
  const second = taskAt(desk, 1);
  desk.start('fresh', [{ name: 'house-style', marketplace: 'brightcart-internal', version: '1.4.0', skills: 3 }]);
  desk.note('plugin_installed', {
    'plugin.name': 'house-style',
    'plugin.version': '1.4.0',
    'marketplace.name': 'brightcart-internal',
    'marketplace.is_official': 'false',
    'install.trigger': 'ui',
  });
  desk.command('/model').command('/standup', 'custom').activateSkill('standup');
  desk.work(
    bash('git log --since yesterday --author "$(git config user.email)" --oneline', {
      description: 'My commits since yesterday',
      durationMs: 60,
    })
  );
  desk.answer('Yesterday: the refund key and two reviews. Today: the webhook metrics. Nothing blocks you.');
  desk.prompt(`@internal/webhook/sender.go ${second.prompt}`, { mentions: ['file', 'agent'] });
  desk.work(useSkill('house-style:go-review'));
  desk.activateSkill('house-style:go-review', 'claude-proactive', 'plugin');
  doTask(desk, second);
  desk.command('/commit fix webhooks', 'custom').activateSkill('commit', 'user-slash', 'userSettings');
  commit(desk, task, 'webhook-metrics');
  desk.answer('Committed.');
  desk.command('/cost').command('/compact').compact('manual');
  desk.note('feedback_survey', {
    event_type: 'appeared',
    survey_type: 'session',
    appearance_id: desk.random.uuid(),
    enabled_via_override: false,
  });
  desk.idle(4000);
  desk.note('feedback_survey', {
    event_type: 'responded',
    survey_type: 'session',
    appearance_id: desk.random.uuid(),
    response: 'good',
    enabled_via_override: false,
  });
  desk.command('/mcp__tracker__triage 412', 'mcp');
  desk.answer('Issue 412 is a duplicate of 388; I would close it with a link.');
  desk.command('/exit');
}

/** MCP servers that answer, fail, and go away in the middle. */
function servers(desk: Desk): void {
  const task = taskAt(desk, 0);
  desk.start();
  desk.prompt('Take the newest crash from the tracker, reproduce it in the browser and fix it.');
  desk.work(
    mcpTool('tracker', 'search_issues', { query: 'is:open label:crash sort:created', limit: 5 }, 840, 5200),
    mcpTool('browser', 'open_page', { url: 'http://localhost:5173/basket' }, 1900, 310)
  );
  desk.work(mcpTool('tracker', 'get_issue', { id: 2207 }, 390, 2900));
  desk.work(mcpTool('browser', 'screenshot', { selector: 'main', full: true }, 760, 182_000));
  desk.work({
    ...mcpTool('browser', 'click', { selector: 'button.remove' }, 5000, 0),
    failure: { error: 'Element is covered by another element', type: 'McpToolError' },
  });
  recordConnection(desk.stage, SERVERS.browser, {
    status: 'disconnected',
    durationMs: 7400,
    atMs: desk.main.nowMs + 20,
  });
  recordConnection(desk.stage, SERVERS.browser, { status: 'connected', durationMs: 610, atMs: desk.main.nowMs + 2900 });
  desk.idle(3100);
  doTask(desk, task);
  desk.prompt('write that into the issue');
  desk.work(mcpTool('tracker', 'add_comment', { id: 2207, body: 'Fixed on main, see the linked commit.' }, 510, 140));
  desk.answer('Commented on 2207.');
}

/** Logs in and out; the account's error and the sweep of old files are reported too. */
function login(desk: Desk): void {
  const [question] = desk.setup.project.questions;
  desk.start();
  desk.command('/login');
  desk.note('auth', {
    action: 'login',
    success: 'false',
    auth_method: 'oauth',
    error_category: 'network',
    status_code: '503',
  });
  desk.idle(20 * SECOND);
  desk.note('auth', { action: 'login', success: 'true', auth_method: 'oauth' });
  desk.prompt(question.prompt);
  answerQuestion(desk, question);
  desk.note('retention_sweep', {
    result: 'complete',
    period_days: '30',
    used_default: 'true',
    transcripts_deleted: '14',
    transcripts_exempted_desktop: '0',
    session_files_deleted: '3',
    artifacts_deleted: '0',
    history_entries_pruned: '41',
    files_retained_fresh: '212',
    files_past_cutoff: '17',
    error_count: '0',
  });
  desk.command('/logout');
  desk.note('auth', { action: 'logout', success: 'true', auth_method: 'oauth' });
}

/** After lunch the cache is cold: the same conversation costs its full length again. */
function coldCache(desk: Desk): void {
  const task = taskAt(desk, 0);
  desk.start();
  desk.prompt(task.prompt);
  doTask(desk, task);
  for (const minutes of [14, 75, 9]) {
    desk.idle(minutes * MINUTE);
    desk.prompt(desk.random.pick(['sorry, meeting. where were we?', 'back. please go on', 'ok, next file']));
    desk.work(readIn(desk, task.files[0]), read(`${desk.setup.project.root}/CHANGELOG.md`, 8, 61_000));
    change(desk, desk.main, task);
    desk.answer('Done with this one.');
  }
}

export const PEOPLE_STORIES: readonly Story[] = [
  { name: 'careful person', person: 'jonas', project: 'infra-live', hooks: POLICY_HOOKS, tell: carefulPerson },
  { name: 'permission modes', person: 'leila', project: 'atlas-mobile', tell: modes },
  {
    name: 'commands and skills',
    person: 'tomas',
    project: 'payments-api',
    model: 'claude-sonnet-5',
    mcpServers: [SERVERS.tracker],
    tell: commandsAndSkills,
  },
  {
    name: 'mcp servers',
    person: 'mara',
    project: 'shop-web',
    mcpServers: [SERVERS.tracker, SERVERS.browser, SERVERS.calendar, SERVERS.broken],
    tell: servers,
  },
  { name: 'login', person: 'wei', project: 'demand-forecast', tell: login },
  { name: 'cold cache', person: 'sam', project: 'ledger-core', tell: coldCache },
  {
    name: 'fast mode',
    person: 'wei',
    project: 'demand-forecast',
    model: 'claude-opus-4-6',
    isFast: true,
    effort: 'low',
    tell: everyday,
  },
  {
    name: 'deep thinking',
    person: 'mara',
    project: 'ledger-core',
    model: 'claude-opus-5-5',
    effort: 'max',
    hooks: GUARD_HOOKS,
    tell: everyday,
  },
  { name: 'desktop app', person: 'tomas', project: 'docs-portal', serviceName: 'claude-code-desktop', tell: everyday },
  { name: 'other model', person: 'priya', project: 'payments-api', model: 'glm-4.7', effort: 'high', tell: everyday },
  {
    name: 'other model at night',
    person: 'priya',
    project: 'demand-forecast',
    model: 'glm-4.7',
    effort: 'high',
    hour: 'night',
    tell: everyday,
  },
];
