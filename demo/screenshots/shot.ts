import type { Page } from '@playwright/test';

export const THEMES = ['dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

/** A picture of the documentation. */
export interface Shot {
  /** Where it goes, below the repository. */
  readonly file: string;
  readonly theme: Theme;
  readonly size?: { readonly width: number; readonly height: number };
  /** Brings the page to what the picture shows; `url` is the running demo's. */
  readonly open: (page: Page, url: string) => Promise<void>;
}

/** The sessions of the demo that pictures are of. */
export interface ShownSessions {
  /** A long one with subagents, failures and a compaction. */
  readonly busy: string;
  /** One with long stretches without events. */
  readonly idle: string;
}
