import type { Direction } from 'domain/timeline/neighbours';
import { NOTICE_KINDS, type NoticeKind } from 'domain/timeline/notices';

/** A step to the next or previous event of one kind that calls for a look. */
export type NoticeCommand = `${Direction}-${NoticeKind}`;

/** The key of each kind; with Shift it goes back. */
export const NOTICE_KEYS: Readonly<Record<NoticeKind, string>> = {
  failure: 'x',
  rejection: 'r',
  cacheBreak: 'k',
  compaction: 'c',
  longWait: 'l',
  retry: 'y',
};

type Commands = Readonly<Record<string, NoticeCommand>>;

function commandsBy(nameOf: (key: string) => string, direction: Direction): Commands {
  return Object.fromEntries(
    NOTICE_KINDS.map((kind): [string, NoticeCommand] => [nameOf(NOTICE_KEYS[kind]), `${direction}-${kind}`])
  );
}

const letter = (key: string): string => key;
const code = (key: string): string => `Key${key.toUpperCase()}`;

export const NOTICES_BY_KEY = commandsBy(letter, 'next');
export const NOTICES_BY_CODE = commandsBy(code, 'next');
export const NOTICES_WITH_SHIFT: Commands = { ...commandsBy(letter, 'previous'), ...commandsBy(code, 'previous') };

/** Each command, and what to do for it by its direction and kind. */
export function forNotices<Run>(
  run: (kind: NoticeKind, direction: Direction) => Run
): Readonly<Record<NoticeCommand, Run>> {
  return {
    'next-failure': run('failure', 'next'),
    'previous-failure': run('failure', 'previous'),
    'next-rejection': run('rejection', 'next'),
    'previous-rejection': run('rejection', 'previous'),
    'next-cacheBreak': run('cacheBreak', 'next'),
    'previous-cacheBreak': run('cacheBreak', 'previous'),
    'next-compaction': run('compaction', 'next'),
    'previous-compaction': run('compaction', 'previous'),
    'next-longWait': run('longWait', 'next'),
    'previous-longWait': run('longWait', 'previous'),
    'next-retry': run('retry', 'next'),
    'previous-retry': run('retry', 'previous'),
  };
}
