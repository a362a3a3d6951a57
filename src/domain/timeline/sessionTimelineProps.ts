/** An event that was chosen on the timeline. */
export interface ChosenEvent {
  readonly id: string;
  /** As the client names it: `user_prompt`, `api_request`, … */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly timeMs: number;
}

/** What the exposed component `session-timeline/v1` takes. Described in docs/links.md; only ever added to. */
export interface SessionTimelineProps {
  readonly sessionId: string;
  /** The VictoriaLogs data source; the app's own choice where it is left out. */
  readonly logsDatasourceUid?: string;
  /** The stretch that is shown at first: milliseconds since 1970, or a date as ISO 8601 writes it. */
  readonly from?: number | string;
  readonly to?: number | string;
  /** In pixels; 400 where it is left out. */
  readonly height?: number;
  /** Called with the event that is clicked or gone to, and with undefined when none is any more. */
  readonly onSelectEvent?: (event: ChosenEvent | undefined) => void;
}
