import path from 'node:path';
import { parseArgs } from 'node:util';

/** What a person asked of the demo. */
export interface DemoOptions {
  /** Removes the data first. */
  readonly fresh: boolean;
  /** The page's port; undefined takes the usual one, or another where that is taken. */
  readonly port: number | undefined;
  /** Fills the databases with a made-up history and keeps one session going. */
  readonly seed: boolean;
  /** Opens a browser where there is one. */
  readonly open: boolean;
  /** Where the databases keep their data. */
  readonly dataDir: string;
}

/** What `--help` says. */
export const USAGE = `npm run demo [-- options]

  --fresh       removes the demo's data and makes new ones
  --port N      port of the page (default: 4300, or a free one where that is taken)
  --no-seed     no made-up sessions: for your own Claude Code
  --no-open     opens no browser
  --data DIR    where the databases keep their data (default: demo/.data)
`;

const DEFAULT_DATA_DIR = path.resolve(__dirname, '..', '.data');

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`--port takes a number from 1 to 65535, not “${text}”.`);
  }
  return port;
}

/**
 * Reads the command line.
 *
 * @returns "help" where help was asked for
 * @throws in plain words where an option is unknown or has a wrong value
 */
export function demoOptions(args: readonly string[]): DemoOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      fresh: { type: 'boolean', default: false },
      port: { type: 'string' },
      seed: { type: 'boolean', default: true },
      open: { type: 'boolean', default: true },
      data: { type: 'string', default: DEFAULT_DATA_DIR },
      help: { type: 'boolean', default: false },
    },
  });
  return values.help
    ? 'help'
    : {
        fresh: values.fresh,
        port: portOf(values.port),
        seed: values.seed,
        open: values.open,
        dataDir: path.resolve(values.data),
      };
}
