import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';
import { categoryColor, toneColor, waitColor } from 'components/EventBadge/categoryColor';
import type { NoticeKind } from 'domain/timeline/notices';

/** Of a flag: what it stands on and its sign. */
export interface NoticeColors {
  readonly ground: string;
  readonly sign: string;
}

/** Of a permission mode: its strip and, where the mode is worth seeing everywhere, a tint behind the lanes. */
export interface ModeColors {
  readonly ground: string;
  readonly line: string;
  readonly text: string;
  readonly tint?: string;
}

const FLAG_ALPHA = 0.2;
const SIGN_DARKER = 0.2;
const STRIP_ALPHA = 0.22;
const LOUD_STRIP_ALPHA = 0.55;
export const QUIET_TINT = 0.05;
const LOUD_TINT = 0.09;

/** The colour of a kind of notice as text and sign. */
export function noticeColor(theme: GrafanaTheme2, kind: NoticeKind): string {
  switch (kind) {
    case 'failure':
    case 'rejection':
      return toneColor(theme, 'failed') ?? theme.colors.error.text;
    case 'cacheBreak':
      return categoryColor(theme, 'api_request');
    case 'longWait':
      return waitColor(theme);
    default:
      return theme.colors.text.primary;
  }
}

/** A failure is solid: it is the loudest. */
export function noticeColors(theme: GrafanaTheme2): Readonly<Record<NoticeKind, NoticeColors>> {
  const soft = (kind: NoticeKind): NoticeColors => {
    const color = noticeColor(theme, kind);
    // On a light ground of its own hue a sign must be darker to be seen.
    const sign = theme.isDark ? color : colorManipulator.darken(color, SIGN_DARKER);
    return { ground: colorManipulator.alpha(color, FLAG_ALPHA), sign };
  };
  const failure = noticeColor(theme, 'failure');
  return {
    failure: { ground: failure, sign: theme.colors.getContrastText(failure) },
    rejection: soft('rejection'),
    cacheBreak: soft('cacheBreak'),
    compaction: soft('compaction'),
    longWait: soft('longWait'),
    retry: soft('retry'),
  };
}

export function modeTones(theme: GrafanaTheme2, color: string, tint?: number): ModeColors {
  return {
    ground: colorManipulator.alpha(color, STRIP_ALPHA),
    line: color,
    text: theme.colors.text.primary,
    tint: tint === undefined ? undefined : colorManipulator.alpha(color, tint),
  };
}

/** `default` asks for everything: no tint. `bypassPermissions` asks for nothing: the loudest. */
export function modeColors(theme: GrafanaTheme2): ReadonlyMap<string, ModeColors> {
  const named = (name: string) => theme.visualization.getColorByName(name);
  const bypass = named('red');
  return new Map([
    ['default', modeTones(theme, theme.colors.text.secondary)],
    ['plan', modeTones(theme, named('blue'), QUIET_TINT)],
    ['acceptEdits', modeTones(theme, named('purple'), QUIET_TINT)],
    ['auto', modeTones(theme, named('orange'), QUIET_TINT)],
    ['dontAsk', modeTones(theme, named('dark-orange'), QUIET_TINT)],
    [
      'bypassPermissions',
      { ...modeTones(theme, bypass, LOUD_TINT), ground: colorManipulator.alpha(bypass, LOUD_STRIP_ALPHA) },
    ],
  ]);
}
