import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';
import type { NoticeKind } from 'domain/timeline/notices';
import { type ModeColors, modeColors, modeTones, type NoticeColors, noticeColors, QUIET_TINT } from './noticePalette';
import { categoryColor, toneColor, waitColor } from 'components/EventBadge/categoryColor';
import type { EventCategory } from 'domain/events/sessionEvent';
import type { TokenKind } from 'domain/timeline/curves';
import { geometry } from 'domain/timeline/geometry';

/** The colours of one kind of mark. */
export interface MarkColors {
  readonly fill: string;
  /** For the part of an API bar before the first token. */
  readonly light: string;
  readonly text: string;
}

/** How far a text must stand out from what it is written on. */
export const READABLE = 4.5;

/** Every colour and font of the canvas, resolved once for a theme. */
export interface TimelinePalette {
  readonly marks: Readonly<Record<EventCategory, MarkColors>>;
  readonly wait: MarkColors;
  /** Stripes and ground of a wait. */
  readonly hatch: string;
  readonly hatchGround: string;
  readonly problem: MarkColors;
  readonly background: string;
  readonly text: string;
  readonly mutedText: string;
  readonly grid: string;
  readonly border: string;
  readonly laneHeader: string;
  readonly laneLife: string;
  readonly band: string;
  readonly bandEdge: string;
  /** Where a turn begins, behind the lanes. */
  readonly bandLine: string;
  readonly machineBand: string;
  /** Cost and context, and what lies below their lines. */
  readonly curve: { readonly line: string; readonly fill: string };
  readonly tokens: Readonly<Record<TokenKind, string>>;
  readonly notices: Readonly<Record<NoticeKind, NoticeColors>>;
  /** By mode; what is not in it is `otherMode`. */
  readonly modes: ReadonlyMap<string, ModeColors>;
  readonly otherMode: ModeColors;
  readonly connection: string;
  readonly accent: string;
  readonly accentText: string;
  /** Events that have just come. */
  readonly news: Pick<MarkColors, 'fill' | 'text'>;
  readonly veil: string;
  readonly selectionFill: string;
  readonly font: string;
  readonly smallFont: string;
  readonly titleFont: string;
  /** How much thicker than usual outlines are. */
  readonly emphasis: number;
}

const LIGHT_ALPHA = 0.4;
/** The grey of the many small events stays behind the colours. */
const QUIET_ALPHA = 0.5;
/** Waits are long: full colour would shout. */
const HATCH_ALPHA = 0.6;
const HATCH_GROUND_ALPHA = 0.14;
const CURVE_ALPHA = 0.18;

/** The hue of requests, from the many cheap tokens to the few dear ones. */
export function tokenColors({ visualization, isDark }: GrafanaTheme2): Readonly<Record<TokenKind, string>> {
  const darkest = visualization.getColorByName('dark-orange');
  return isDark
    ? {
        cacheReadTokens: visualization.getColorByName('super-light-orange'),
        cacheCreationTokens: visualization.getColorByName('light-orange'),
        inputTokens: visualization.getColorByName('orange'),
        outputTokens: darkest,
      }
    : {
        // Lighter ones could hardly be seen on white.
        cacheReadTokens: visualization.getColorByName('semi-dark-orange'),
        cacheCreationTokens: colorManipulator.darken(darkest, 0.15),
        inputTokens: colorManipulator.darken(darkest, 0.35),
        outputTokens: colorManipulator.darken(darkest, 0.55),
      };
}

export function timelinePalette(theme: GrafanaTheme2): TimelinePalette {
  const colors = (fill: string): MarkColors => ({
    fill,
    light: colorManipulator.alpha(fill, LIGHT_ALPHA),
    text: theme.colors.getContrastText(fill, READABLE),
  });
  const { alpha } = colorManipulator;
  const ink = theme.colors.text.primary;
  const family = theme.typography.fontFamily;
  return {
    marks: {
      user_prompt: colors(categoryColor(theme, 'user_prompt')),
      api_request: colors(categoryColor(theme, 'api_request')),
      tool_decision: colors(categoryColor(theme, 'tool_decision')),
      tool_result: colors(categoryColor(theme, 'tool_result')),
      other: {
        ...colors(alpha(categoryColor(theme, 'other'), QUIET_ALPHA)),
        text: theme.colors.text.maxContrast,
      },
    },
    wait: colors(waitColor(theme)),
    // On white it is faint as it is.
    hatch: theme.isDark ? alpha(waitColor(theme), HATCH_ALPHA) : waitColor(theme),
    hatchGround: alpha(waitColor(theme), HATCH_GROUND_ALPHA),
    problem: colors(toneColor(theme, 'failed') ?? ink),
    background: theme.colors.background.primary,
    text: ink,
    mutedText: theme.colors.text.secondary,
    grid: theme.colors.border.weak,
    border: theme.colors.border.medium,
    laneHeader: theme.colors.background.secondary,
    laneLife: theme.colors.border.strong,
    band: alpha(theme.visualization.getColorByName('blue'), theme.isDark ? 0.07 : 0.06),
    bandEdge: theme.colors.border.strong,
    bandLine: alpha(theme.visualization.getColorByName('blue'), 0.3),
    machineBand: alpha(ink, 0.03),
    curve: { line: theme.colors.text.secondary, fill: alpha(theme.colors.text.secondary, CURVE_ALPHA) },
    tokens: tokenColors(theme),
    notices: noticeColors(theme),
    modes: modeColors(theme),
    otherMode: modeTones(theme, theme.colors.text.secondary, QUIET_TINT),
    connection: theme.colors.text.maxContrast,
    accent: theme.colors.primary.main,
    accentText: theme.colors.primary.contrastText,
    news: { fill: theme.colors.success.main, text: theme.colors.success.contrastText },
    veil: alpha(theme.colors.background.canvas, 0.65),
    selectionFill: alpha(theme.colors.primary.main, 0.15),
    font: `${geometry.text.size}px ${family}`,
    smallFont: `${geometry.text.small}px ${family}`,
    titleFont: `${theme.typography.fontWeightMedium} ${geometry.text.title}px ${family}`,
    emphasis: 1,
  };
}
