/** How to send, or what has come of it. */
export const SETUP_TABS = ['send', 'doctor'] as const;
export type SetupTab = (typeof SETUP_TABS)[number];
