/** The sessions next to one in the list a person came from. */
export interface Neighbours {
  readonly previous?: string;
  readonly next?: string;
}

/** Remembers the page of the list last seen, so that a session's page can lead to its neighbours. */
export class SessionTrail {
  private ids: readonly string[] = [];

  public remember(ids: readonly string[]): void {
    this.ids = ids;
  }

  /** @returns nothing when the session was not opened from a list */
  public around(sessionId: string): Neighbours {
    const index = this.ids.indexOf(sessionId);
    if (index < 0) {
      return {};
    }
    const previous = this.ids[index - 1];
    const next = this.ids[index + 1];
    return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
  }
}
