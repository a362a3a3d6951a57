import type { LabelMeanings } from 'domain/settings/labelMeanings';
import type { Thresholds } from 'domain/settings/thresholds';
import { DOCTOR_CHECKS, type DoctorCheck, type DoctorFinding, type Judgement, judged } from 'domain/doctor/doctor';
import { judgeClock } from 'domain/doctor/judgeClock';
import { judgeContent } from 'domain/doctor/judgeContent';
import { judgeEvents } from 'domain/doctor/judgeEvents';
import { judgeLosses } from 'domain/doctor/judgeLosses';
import { judgeSource } from 'domain/doctor/judgeSource';
import { type EpochMs, epochMs } from 'domain/units';
import { HOUR_MS, presenceQuestion } from 'queries/doctor/eventQuestions';
import { metricNamesQuestion } from 'queries/usage/metricNames';

import { ask } from '../ask';
import { logsAskedOnce, metricsAskedOnce } from '../askedOnce';
import { logsSource, type LogsSource, type QueryOptions } from '../logsSource';
import { metricsSource, type MetricsSource } from '../metricsSource';
import type { TemporalitySetting } from '../usage/findReadings';
import { lastDay, type LastDay, loadContentFacts, loadEventFacts, loadLossFacts, loadPresence } from './eventFacts';
import { browserAheadMs } from './serverFacts';
import { failureFacts, loadSourceFacts } from './sourceFacts';

/** What is to be looked at, and what an administrator says of it. */
export interface DoctorRequest {
  readonly logsUid?: string;
  readonly metricsUid?: string;
  /** Those that the settings name. */
  readonly wanted: { readonly logsUid?: string; readonly metricsUid?: string };
  readonly baseFilter: string;
  readonly temporality: TemporalitySetting;
  readonly labels: LabelMeanings;
  readonly thresholds: Thresholds;
  readonly nowMs: EpochMs;
}

/** What checks share: each question is asked once. */
interface Visit extends DoctorRequest {
  readonly options: QueryOptions;
  readonly logs?: LogsSource;
  readonly metrics?: MetricsSource;
}

type Look = (visit: Visit) => Promise<readonly Judgement[]>;

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
  logs: async ({ logsUid, wanted, options, nowMs }) =>
    judgeSource(
      await loadSourceFacts(
        {
          kind: 'logs',
          uid: logsUid,
          wantedUid: wanted.logsUid,
          // An administrator's filter may be what fails: that is for another check to say.
          ask: (uid) => ask(logsSource(uid), () => presenceQuestion({ baseFilter: '', nowMs }), options),
        },
        options
      )
    ),
  metrics: async ({ metricsUid, wanted, options, nowMs }) =>
    judgeSource(
      await loadSourceFacts(
        {
          kind: 'metrics',
          uid: metricsUid,
          wantedUid: wanted.metricsUid,
          ask: (uid) =>
            metricsSource(uid).query(metricNamesQuestion({ fromMs: epochMs(nowMs - HOUR_MS), toMs: nowMs }), options),
        },
        options
      )
    ),
  events: atLogs(async (logs, visit) => {
    const presence = await loadPresence(logs, visit, visit.options);
    return judgeEvents(await loadEventFacts(logs, presence, visit, visit.options));
  }),
  content: atLastDay(async (logs, day, { options }) => judgeContent(await loadContentFacts(logs, day, options))),
  counters: async () => [],
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
  limits: async () => [],
  settings: async () => [],
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
  const { logsUid, metricsUid } = request;
  const visit: Visit = {
    ...request,
    options,
    ...(logsUid === undefined ? {} : { logs: logsAskedOnce(logsSource(logsUid)) }),
    ...(metricsUid === undefined ? {} : { metrics: metricsAskedOnce(metricsSource(metricsUid)) }),
  };
  await Promise.all(
    DOCTOR_CHECKS.map(async (check) => {
      const findings = await runCheck(check, visit);
      options.signal?.throwIfAborted();
      tell(check, findings);
    })
  );
}
