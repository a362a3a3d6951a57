import { DOCTOR_CHECKS, type DoctorCheck, type DoctorFinding, type Judgement, judged } from 'domain/doctor/doctor';
import { judgeClock } from 'domain/doctor/judgeClock';
import { judgeContent } from 'domain/doctor/judgeContent';
import { judgeCounters } from 'domain/doctor/judgeCounters';
import { judgeEvents } from 'domain/doctor/judgeEvents';
import { judgeLimits } from 'domain/doctor/judgeLimits';
import { judgeLosses } from 'domain/doctor/judgeLosses';
import { judgeSettings } from 'domain/doctor/judgeSettings';
import { judgeSource } from 'domain/doctor/judgeSource';
import { epochMs } from 'domain/units';
import { HOUR_MS, presenceQuestion } from 'queries/doctor/eventQuestions';
import { metricNamesQuestion } from 'queries/usage/metricNames';

import { ask } from '../ask';
import { askedOnce, logsAskedOnce, metricsAskedOnce } from '../askedOnce';
import { logsSource, type LogsSource, type QueryOptions } from '../logsSource';
import { metricsSource } from '../metricsSource';
import { loadCounterFacts, withLateSamples } from './counterFacts';
import {
  lastDay,
  type LastDay,
  loadContentFacts,
  loadEventFacts,
  loadLossFacts,
  loadPresence,
  type Presence,
} from './eventFacts';
import { loadLimitFacts, loadSettingFacts } from './limitFacts';
import { browserAheadMs, loadServerFacts } from './serverFacts';
import { failureFacts, loadSourceFacts } from './sourceFacts';
import type { DoctorRequest, Visit } from './visit';

type Look = (visit: Visit) => Promise<readonly Judgement[]>;

/** Where the logs do not answer, which another check says. */
const NOTHING: Presence = { hour: 0, day: 0, week: 0, sessions: 0, future: 0 };

/** A look at the logs; where there are none to ask, another check says so. */
const atLogs =
  (look: (logs: LogsSource, visit: Visit) => Promise<readonly Judgement[]>): Look =>
  async (visit) =>
    visit.logs === undefined ? [judged('unknown', 'check.noLogs')] : look(visit.logs, visit);

/** A look at the last day that has events. */
const atLastDay = (look: (logs: LogsSource, day: LastDay, visit: Visit) => Promise<readonly Judgement[]>): Look =>
  atLogs(async (logs, visit) => {
    const presence = await loadPresence(logs, visit, visit.options);
    return presence.week === 0 ? [judged('unknown', 'check.noEvents')] : look(logs, lastDay(presence, visit), visit);
  });

const LOOKS: Readonly<Record<DoctorCheck, Look>> = {
  logs: async (visit) =>
    judgeSource(
      await loadSourceFacts('logs', visit, (uid) =>
        // An administrator's filter may be what fails: that is for another check to say.
        ask(logsSource(uid), () => presenceQuestion({ ...visit, baseFilter: '' }), visit.options)
      )
    ),
  metrics: async (visit) =>
    judgeSource(
      await loadSourceFacts('metrics', visit, (uid) =>
        metricsSource(uid).query(
          metricNamesQuestion({ fromMs: epochMs(visit.nowMs - HOUR_MS), toMs: visit.nowMs }),
          visit.options
        )
      )
    ),
  events: atLogs(async (logs, visit) => {
    const presence = await loadPresence(logs, visit, visit.options);
    return judgeEvents(await loadEventFacts(logs, presence, visit, visit.options));
  }),
  content: atLastDay(async (logs, day, { options }) => judgeContent(await loadContentFacts(logs, day, options))),
  counters: async (visit) => {
    const { metrics, logs, options, nowMs, temporality: setting, baseFilter } = visit;
    if (metrics === undefined) {
      return [judged('unknown', 'check.noMetrics')];
    }
    const presence = logs === undefined ? NOTHING : await loadPresence(logs, visit, options).catch(() => NOTHING);
    const span = withLateSamples(lastDay(presence, visit), nowMs);
    const { newestMs } = presence;
    const request = { span, setting, baseFilter, nowMs, ...(newestMs === undefined ? {} : { newestMs }) };
    return judgeCounters(await loadCounterFacts(metrics, logs, request, options));
  },
  clock: atLogs(async (logs, visit) => {
    const [{ future, lastMs = visit.nowMs }, aheadMs] = await Promise.all([
      loadPresence(logs, visit, visit.options),
      browserAheadMs(visit.options),
    ]);
    return judgeClock({
      future,
      aheadMs: Math.max(0, lastMs - visit.nowMs),
      ...(aheadMs === undefined ? {} : { browserAheadMs: aheadMs }),
    });
  }),
  losses: atLastDay(async (logs, day, { options }) => judgeLosses(await loadLossFacts(logs, day, options))),
  limits: atLogs(async (logs, visit) => {
    const { options } = visit;
    const presence = await loadPresence(logs, visit, options);
    const [facts, server] = await Promise.all([loadLimitFacts(logs, presence, visit, options), visit.server(logs.uid)]);
    return judgeLimits({ ...facts, flags: server?.flags ?? {} });
  }),
  settings: atLastDay(async (logs, day, visit) =>
    judgeSettings(await loadSettingFacts(logs, day, visit, visit.options))
  ),
};

async function runCheck(check: DoctorCheck, visit: Visit): Promise<readonly DoctorFinding[]> {
  const named = (judgements: readonly Judgement[]) => judgements.map((each) => ({ check, ...each }));
  try {
    return named(await LOOKS[check](visit));
  } catch (error) {
    visit.options.signal?.throwIfAborted();
    const { kind, message } = failureFacts(error);
    return named([judged('unknown', kind === 'query' ? 'check.refused' : 'check.failed', { message })]);
  }
}

/**
 * Looks at everything from the data source to the settings, each by itself: one that fails does not hide the others.
 *
 * @param tell is called with each check's findings as soon as they are there
 * @throws the signal's reason when it was aborted, and nothing else
 */
export async function runDoctor(
  request: DoctorRequest,
  tell: (check: DoctorCheck, findings: readonly DoctorFinding[]) => void,
  options: QueryOptions = {}
): Promise<void> {
  const { logs, metrics } = request.uids;
  const visit: Visit = {
    ...request,
    options,
    server: askedOnce((uid: string) => loadServerFacts(uid, options)),
    ...(logs === undefined ? {} : { logs: logsAskedOnce(logsSource(logs)) }),
    ...(metrics === undefined ? {} : { metrics: metricsAskedOnce(metricsSource(metrics)) }),
  };
  await Promise.all(
    DOCTOR_CHECKS.map(async (check) => {
      const findings = await runCheck(check, visit);
      options.signal?.throwIfAborted();
      tell(check, findings);
    })
  );
}
