import { PLUGIN_ID } from './pluginMeta';

/** What helps to understand a failure. No prompts, no credentials, no addresses. */
export type LogContext = Readonly<Record<string, string | number | boolean>>;

/** The one way to the console: what went wrong and is not shown on the screen, for whoever looks there. */
export const logger = {
  error(message: string, cause?: unknown, context: LogContext = {}): void {
    console.error(`[${PLUGIN_ID}] ${message}`, context, cause);
  },
  warn(message: string, context: LogContext = {}): void {
    console.warn(`[${PLUGIN_ID}] ${message}`, context);
  },
};
