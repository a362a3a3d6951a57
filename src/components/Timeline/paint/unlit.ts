/** How faint a mark or a flag is while nothing of it matches what is looked for. */
export const UNLIT = 0.22;
