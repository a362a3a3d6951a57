/** Where a view stands when it cannot simply show its data. Each kind is told apart on the screen. */
export type ViewStateKind =
  | { readonly kind: 'loading'; readonly what: string }
  | {
      readonly kind: 'noSource';
      readonly connectUrl: string;
      /** Where it is said how telemetry gets here. */
      readonly setupUrl?: string;
      /** What is missing, and what it would be for, where that is not the logs for the sessions. */
      readonly title?: string;
      readonly why?: string;
    }
  | {
      readonly kind: 'noData';
      /** What there is none of, where that is not sessions. */
      readonly title?: string;
      /** What was searched, in words: range, source, filters. */
      readonly searched: string;
      /** A range that has data, where one is known. */
      readonly suggestion?: { readonly label: string; readonly onApply: () => void };
      readonly onClearFilters?: () => void;
      /** Where it is said how telemetry gets here, when there is none at all. */
      readonly setupUrl?: string;
    }
  | {
      readonly kind: 'notFound';
      readonly sessionId: string;
      /** Where it was looked for, in words. */
      readonly searched: string;
      readonly listUrl?: string;
      readonly onRetry?: () => void;
    }
  | {
      readonly kind: 'flagOff';
      /** What cannot be shown. */
      readonly what: string;
      /** The setting that would make the client send it. */
      readonly setting: string;
    }
  | { readonly kind: 'olderClient'; readonly fields: readonly string[]; readonly version?: string }
  | {
      readonly kind: 'partial';
      readonly loadedEvents: number;
      readonly totalEvents?: number;
      /** Why the rest is missing, in words. */
      readonly reason: string;
      readonly onLoadRest?: () => void;
      /** What that is called where it does not load all of it. */
      readonly restLabel?: string;
    }
  | { readonly kind: 'failed'; readonly message: string; readonly detail?: string; readonly onRetry?: () => void };
