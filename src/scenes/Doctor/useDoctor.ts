import { useEffect, useState } from 'react';

import { runDoctor } from 'data/doctor/runDoctor';
import type { DoctorRequest } from 'data/doctor/visit';
import { DOCTOR_CHECKS, type DoctorCheck, type DoctorFinding } from 'domain/doctor/doctor';
import { logger } from 'infra/logger';

/** What is known so far. */
export interface DoctorVisit {
  readonly pending: readonly DoctorCheck[];
  readonly findings: readonly DoctorFinding[];
}

/** Runs the doctor once; another request is another component's. */
export function useDoctor(request: DoctorRequest): DoctorVisit {
  const [known, setKnown] = useState<DoctorVisit>({ pending: DOCTOR_CHECKS, findings: [] });
  useEffect(() => {
    const { signal, abort } = abortable();
    runDoctor(
      request,
      (check, found) =>
        setKnown(({ pending, findings }) => ({
          pending: pending.filter((each) => each !== check),
          // In strict mode effects run twice.
          findings: [...findings.filter((each) => each.check !== check), ...found],
        })),
      { signal }
    ).catch((error: unknown) => {
      if (!signal.aborted) {
        logger.error('The doctor could not finish.', error);
      }
    });
    return abort;
  }, [request]);
  return known;
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
