import { DEFAULT_LIMITS } from 'domain/settings/limits';

/** Nobody changes the settings without loading the page anew. */
let sessionEvents = DEFAULT_LIMITS.sessionEvents;

/** After how many events loads of a session ask whether to go on, from now on; called once, before any load. */
export function limitSessionEvents(most: number): void {
  sessionEvents = most;
}

export const mostSessionEvents = (): number => sessionEvents;
