/** The lists below the timeline. */
export const SESSION_TABS = ['events', 'turns', 'cost', 'raw'] as const;
export type SessionTab = (typeof SESSION_TABS)[number];

export const DEFAULT_TAB: SessionTab = 'events';

export const isSessionTab = (text: unknown): text is SessionTab => SESSION_TABS.some((tab) => tab === text);
