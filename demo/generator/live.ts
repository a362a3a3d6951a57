import { setTimeout as sleep } from 'node:timers/promises';

import { MetricLedger, type Sample } from './model/metricLedger';
import { createRandom } from './model/random';
import { GUARD_HOOKS } from './model/content/equipment';
import { FOLLOW_UPS } from './model/content/smallTalk';
import type { Desk } from './model/desk';
import { answerQuestion, commit, doTask } from './model/moves';
import { openDesk } from './model/week';
import type { GeneratedSession, WireEvent } from './model/wireEvent';
import { LogSender, logRecordMaker } from './otlp/exportLogs';
import { MetricSender } from './otlp/exportMetrics';

export interface LiveOptions {
  readonly logsUrl: string;
  readonly metricsUrl: string;
  readonly seed?: number;
  /** Ends the session. */
  readonly signal: AbortSignal;
  /** How often records are sent. */
  readonly intervalMs?: number;
  /** Called with the session's id once its first records were stored. */
  readonly onStart?: (sessionId: string) => void;
  /** A failed export: the client does not send again, neither does this. */
  readonly onError?: (error: Error) => void;
}

/** Metrics are sent with every third batch of logs. */
const LOG_BATCHES_PER_METRICS = 3;

/**
 * One session that goes on until the signal says stop: events come with the times at which they are sent. Export
 * failures are reported and survived.
 */
export async function runLive(options: LiveOptions): Promise<void> {
  const logs = new LogSender(options.logsUrl);
  const metrics = new MetricSender(options.metricsUrl, 'cumulative');
  const play = new LivePlay(options.seed ?? 1, Date.now());
  const attempt = (work: Promise<void>) => work.then(() => true).catch((error: unknown) => fail(options, error));
  let batches = 0;
  let isAnnounced = false;
  while (!options.signal.aborted) {
    const events = play.due(Date.now());
    const stored = events.length > 0 && (await attempt(logs.send(events.map(logRecordMaker(play.session)))));
    if (stored && !isAnnounced) {
      isAnnounced = true;
      options.onStart?.(play.session.id);
    }
    if (batches % LOG_BATCHES_PER_METRICS === 0) {
      await attempt(metrics.send(play.session, play.samples(Date.now())));
    }
    batches += 1;
    await sleep(options.intervalMs ?? 1500, undefined, { signal: options.signal }).catch(() => undefined);
  }
  await Promise.all([logs.close(), metrics.close()]);
}

function fail(options: LiveOptions, error: unknown): boolean {
  options.onError?.(error instanceof Error ? error : new Error(String(error)));
  return false;
}

/** The story of the live session, written one turn ahead of the clock. */
export class LivePlay {
  private readonly desk: Desk;
  private readonly ledger: MetricLedger;
  private written: readonly WireEvent[] = [];
  private sent = 0;
  session: GeneratedSession;

  constructor(
    seed: number,
    private readonly startMs: number
  ) {
    const random = createRandom(`live/${seed}`);
    const id = createRandom(`live/${seed}/${startMs}`).uuid();
    this.desk = openDesk(
      {
        name: 'live',
        person: 'mara',
        project: 'shop-web',
        permissionMode: 'acceptEdits',
        hooks: GUARD_HOOKS,
        tell: nextTurn,
      },
      id,
      random
    );
    this.desk.start();
    nextTurn(this.desk);
    this.session = this.desk.stage.book.place(startMs);
    this.ledger = new MetricLedger(this.session.metricAttributes, this.session.clientVersion);
    this.ledger.startSession('fresh');
    this.rewrite();
  }

  /** Events whose time has come and that were not given before. */
  due(nowMs: number): readonly WireEvent[] {
    while (this.startMs + this.desk.main.nowMs <= nowMs) {
      nextTurn(this.desk);
      this.rewrite();
    }
    const end = this.written.findIndex((event, index) => index >= this.sent && event.timeMs > nowMs);
    const events = this.written.slice(this.sent, end < 0 ? this.written.length : end);
    this.sent += events.length;
    events.forEach((event) => this.ledger.count(event));
    return events;
  }

  /** All counters as they stand. */
  samples(nowMs: number): readonly Sample[] {
    return this.ledger
      .series()
      .map(({ metric, labels, value }) => ({ metric, labels, value, fromMs: this.startMs, atMs: nowMs }));
  }

  private rewrite(): void {
    this.session = this.desk.stage.book.place(this.startMs);
    this.written = this.session.runs.flatMap((run) => run.events);
  }
}

/** A short pause, then one more thing to do. */
function nextTurn(desk: Desk): void {
  const { random, setup } = desk;
  const task = random.pick(setup.project.tasks);
  const luck = random.next();
  if (luck < 0.5) {
    desk.prompt(task.prompt, { afterMs: random.int(1500, 9000) });
    doTask(desk, task, { plan: random.chance(0.4) });
  } else if (luck < 0.75) {
    const question = random.pick(setup.project.questions);
    desk.prompt(question.prompt, { afterMs: random.int(1500, 9000) });
    answerQuestion(desk, question);
  } else {
    desk.prompt(random.pick(FOLLOW_UPS.en), { afterMs: random.int(1500, 6000) });
    commit(desk, task, 'main');
    desk.answer('Committed.');
  }
}
