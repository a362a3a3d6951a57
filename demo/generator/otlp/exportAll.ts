interface ExportOutcome {
  /** 0 is success. */
  readonly code: number;
  readonly error?: Error;
}

/**
 * Waits for an exporter's answer.
 * @throws with the server's own message when it did not take what was sent.
 */
export function exportAll(start: (done: (outcome: ExportOutcome) => void) => void, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    start((outcome) => {
      if (outcome.code === 0) {
        resolve();
      } else {
        reject(new Error(`Could not send ${what}: ${outcome.error?.message ?? 'no reason given'}`));
      }
    });
  });
}
