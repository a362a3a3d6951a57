import { DEFAULT_SETTINGS } from 'appConfig/settings';
import { runDoctor } from 'data/doctor/runDoctor';
import type { DoctorRequest } from 'data/doctor/visit';
import { DOCTOR_CHECKS, type DoctorFinding } from 'domain/doctor/doctor';
import { epochMs } from 'domain/units';

export const LOGS_TYPE = 'victoriametrics-logs-datasource';
export const METRICS_TYPE = 'victoriametrics-metrics-datasource';
/** Minutes after the captured sessions. */
export const NOW = epochMs(Date.UTC(2026, 10, 23, 12, 0, 0));

/** What the doctor finds under default settings, but for what is said; each check tells once. */
export async function findingsOf(
  change: Pick<DoctorRequest, 'uids'> & Partial<DoctorRequest>
): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = [];
  const told: string[] = [];
  const request: DoctorRequest = {
    ...{ wanted: {}, baseFilter: '', temporality: 'auto', thresholds: {}, nowMs: NOW },
    labels: DEFAULT_SETTINGS.labels,
    ...change,
  };
  await runDoctor(request, (check, those) => {
    told.push(check);
    findings.push(...those);
  });
  expect(told.sort()).toEqual([...DOCTOR_CHECKS].sort());
  return findings;
}

export const reasons = (findings: readonly DoctorFinding[]): readonly string[] =>
  findings.map(({ state, reason }) => `${state} ${reason}`);
export const factsOf = (findings: readonly DoctorFinding[], reason: string) =>
  findings.find((finding) => finding.reason === reason)?.facts;
