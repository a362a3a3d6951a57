const LESS_MOTION = '(prefers-reduced-motion: reduce)';

/** Whether a person has asked for things that do not glide. */
export const prefersLessMotion = (): boolean => window.matchMedia(LESS_MOTION).matches;
