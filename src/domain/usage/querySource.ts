/** Whose requests `query_source` of an event names. The metrics tell only these apart: main, subagent, auxiliary. */

/** The main conversation: of a person, and in print mode. */
export const MAIN_SOURCES = ['repl_main_thread', 'sdk'] as const;
/** How it begins for a subagent; whatever else is no conversation: a title, a summary, a guess at the next prompt. */
export const SUBAGENT_PREFIX = 'agent:';
