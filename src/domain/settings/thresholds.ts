/** From which figure on something stands out where it is shown. None: nothing does, for what is much differs by team. */
export interface Thresholds {
  /** The cost of one session, in the client's dollars. */
  readonly sessionCostUsd?: number;
  /** The context of the main conversation at its largest. */
  readonly contextTokens?: number;
  /** API requests that failed, of all. */
  readonly errorPercent?: number;
  /** One wait for a person's decision. */
  readonly waitMs?: number;
}
