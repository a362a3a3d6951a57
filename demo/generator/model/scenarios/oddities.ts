import { GUARD_HOOKS } from '../content/equipment';
import type { Desk } from '../desk';
import { answerQuestion, change, doTask, explore, runTests, taskAt } from '../moves';
import { bash } from '../tools';
import { everyday } from './everyday';
import type { Story } from './story';

/** Opened and closed again: start-up events only. */
function noPrompt(desk: Desk): void {
  desk.start('fresh', [{ name: 'house-style', marketplace: 'brightcart-internal', version: '1.4.0', skills: 3 }]);
  desk.idle(90_000).command('/exit');
}

function onlyStartUp(desk: Desk): void {
  desk.start();
}

function veryShort(desk: Desk): void {
  desk.start();
  desk.prompt('what is 17% of 2,340?', { afterMs: 5 });
  desk.answer('397.8');
}

/** A kind of event that this generation of readers has not heard of. */
function fromTheFuture(desk: Desk): void {
  const task = taskAt(desk, 0);
  desk.start();
  desk.prompt(task.prompt);
  explore(desk, desk.main, task);
  desk.note('plan_checkpoint', { checkpoint_id: desk.random.uuid(), step: '2', confidence: '0.83', reviewers: 'none' });
  change(desk, desk.main, task);
  desk.note('plan_checkpoint', { checkpoint_id: desk.random.uuid(), step: '3', confidence: '0.91', reviewers: 'none' });
  desk.answer(task.answer);
}

/** Everything switched on: system prompt, raw bodies in files, what plugins measure in their hooks. */
function everythingLogged(desk: Desk): void {
  const [one] = desk.setup.project.questions;
  desk.start();
  desk.prompt(one.prompt);
  desk.note('system_prompt', {
    system_prompt: 'You work in the repository of the shop. Be brief.',
    system_prompt_length: 49,
  });
  const body = { model: desk.main.model, query_source: desk.main.querySource, body_length: 81_204 };
  const requestBodyId = desk.random.uuid();
  desk.note('api_request_body', { ...body, body_ref: `${requestBodyId}.request.json`, request_body_id: requestBodyId });
  answerQuestion(desk, one);
  desk.note('api_response_body', {
    ...body,
    body: '{"role":"assistant","content":[{"type":"text","text":"…"}]}',
    body_truncated: 'true',
    request_body_id: requestBodyId,
    request_id: `req_011C${desk.random.base58(20)}`,
    'message.id': `msg_01${desk.random.base58(22)}`,
  });
  desk.note('hook_plugin_metrics', {
    plugin_id: 'privacy@builtin',
    hook_event: 'Stop',
    checked_files: 4,
    found: false,
  });
}

/** Some records never arrive, some arrive twice; money and tokens are not among them. */
function lossy(desk: Desk): void {
  everyday(desk);
  const survivors = new Set(['api_request', 'user_prompt', 'tool_decision', 'tool_result']);
  desk.stage.book.spoil({
    lost: (event, index) => !survivors.has(event.name) && index % 9 === 4,
    doubled: (event, index) => event.name === 'tool_result' && index % 4 === 1,
  });
}

const LOG_LINE = '2026-11-20T02:13:07.114Z WARN  pool: 64/64 connections in use, waited 5000 ms for payment ';

/** Somebody pastes a whole log into the prompt: 200 kB. */
function pastedLog(desk: Desk): void {
  const lines = Array.from({ length: 2200 }, (_, index) => `${LOG_LINE}${String(index).padStart(6, '0')}`);
  desk.start();
  desk.prompt(`Why is this slow?\n\n${lines.join('\n')}`, { afterMs: 15_000 });
  desk.answer(
    'The pool has 64 connections and every payment holds one for two round trips to the fraud service. Release it before the call.'
  );
  desk.prompt('makes sense, do it');
  doTask(desk, taskAt(desk, 0));
}

/** Markup, escape codes and quotes in places where people read them. */
function markup(desk: Desk): void {
  const task = taskAt(desk, 0);
  desk.start();
  desk.prompt(
    '<img src=x onerror=alert(1)> <b>this</b> is rendered as HTML in the review list, why? </script><script>alert("x")</script>'
  );
  explore(desk, desk.main, task);
  desk.work(
    bash('printf \'\\e[31mred\\e[0m\' | cat -v; echo "a|b" # not a comment', {
      description: 'Show <escape> codes & "quotes"',
      durationMs: 12,
    })
  );
  desk.answer('The list sets innerHTML. It is text now: <b> stays <b>.');
  desk.prompt(
    '\u001b[31mFAIL\u001b[0m src/review.test.ts\n\u001b[2m  expected\u001b[22m "a\\"b"\n\u001b[1A\u001b[2K\u0007 what does this mean?'
  );
  runTests(desk, desk.main, '\u001b[31m✗\u001b[39m renders <b> as text');
  desk.answer('It is the coloured output of the test runner; the test compares a quote that is escaped twice.');
  desk.prompt('   \n\t\n');
  desk.answer('You sent an empty message. Shall I go on?');
}

/** Several scripts and directions in one conversation. */
function languages(desk: Desk): void {
  const task = taskAt(desk, 0);
  desk.start();
  desk.prompt('اشرح لي ماذا يفعل الملف HomeScreen.kt في سطرين 🙂');
  explore(desk, desk.main, task);
  desk.answer('يعرض الشاشة الرئيسية: قائمة الفروع القريبة وزر المسح. البيانات تأتي من HomeViewModel.');
  desk.prompt('שים לב: צריך לתמוך גם בעברית, לא רק בערבית');
  change(desk, desk.main, task);
  desk.answer('תמיכה בעברית נוספה, כולל כיוון הטקסט.');
  desk.prompt('日本語のスクリーンショットも確認してください。👩🏽‍💻👨‍👩‍👧‍👦🇩🇪');
  desk.answer('日本語の画面も確認しました。問題はありません。');
  desk.prompt('Und was kostet uns das an Größe? Übrigens: ß, ﬁ und Z̸a̸l̸g̸o̸ gehen auch?');
  desk.answer('11 kB mehr. Ja, alle drei werden richtig dargestellt.');
}

function question(desk: Desk): void {
  const [one] = desk.setup.project.questions;
  desk.start();
  desk.prompt(one.prompt);
  answerQuestion(desk, one);
}

export const ODD_STORIES: readonly Story[] = [
  { name: 'everything logged', person: 'sam', project: 'shop-web', tell: everythingLogged },
  { name: 'no prompt', person: 'jonas', project: 'docs-portal', hooks: GUARD_HOOKS, tell: noPrompt },
  { name: 'only start-up', person: 'build', project: 'shop-web', isPrint: true, hour: 'night', tell: onlyStartUp },
  {
    name: 'very short',
    person: 'wei',
    project: 'docs-portal',
    isPrint: true,
    model: 'claude-haiku-4-5-20251001',
    tell: veryShort,
  },
  { name: 'unknown event', person: 'leila', project: 'shop-web', permissionMode: 'acceptEdits', tell: fromTheFuture },
  { name: 'lost and doubled records', person: 'jonas', project: 'shop-web', hooks: GUARD_HOOKS, tell: lossy },
  { name: 'pasted log', person: 'sam', project: 'payments-api', permissionMode: 'acceptEdits', tell: pastedLog },
  { name: 'markup in prompts', person: 'mara', project: 'shop-web', permissionMode: 'acceptEdits', tell: markup },
  { name: 'languages', person: 'leila', project: 'atlas-mobile', permissionMode: 'acceptEdits', tell: languages },
  { name: 'weekend question', person: 'mara', project: 'payments-api', hour: 'weekend', tell: question },
  { name: 'just now', person: 'mara', project: 'shop-web', hour: 'latest', hooks: GUARD_HOOKS, tell: everyday },
];
