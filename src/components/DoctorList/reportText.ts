import { countStates, type DoctorFinding, groupFindings } from 'domain/doctor/doctor';
import { textMask } from 'domain/export/maskText';
import type { EpochMs } from 'domain/units';

/**
 * What was found as plain text for a report of a fault: keys and figures, which everybody reads alike, in whatever
 * language the page is. Nothing of it is a prompt; what looks like a secret, an e-mail address or a path is masked.
 */
export function reportText(findings: readonly DoctorFinding[], ranAtMs: EpochMs | undefined): string {
  const mask = textMask(new Set(), () => undefined);
  const lines = groupFindings(findings).flatMap(({ check, findings: found }) =>
    found.map(({ state, reason, facts }) => `${state.padEnd(7)} ${check}: ${reason} ${JSON.stringify(facts)}`)
  );
  const counts = countStates(findings).map(([state, count]) => `${state} ${count}`);
  return mask.text(
    [
      `Sessionline doctor, ${ranAtMs === undefined ? '' : new Date(ranAtMs).toISOString()}`,
      counts.join(', '),
      ...lines,
    ].join('\n')
  );
}
