import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';
import type { EventCategory } from 'domain/events/sessionEvent';
import { geometry } from 'domain/timeline/geometry';

/** The colours of one kind of mark. */
export interface MarkColors {
  readonly fill: string;
  /** For the part of an API bar before the first token. */
  readonly light: string;
  readonly text: string;
}

/** Every colour and font of the canvas, resolved once for a theme. */
export interface TimelinePalette {
  readonly marks: Readonly<Record<EventCategory, MarkColors>>;
  readonly wait: MarkColors;
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
  readonly machineBand: string;
  readonly accent: string;
  readonly veil: string;
  readonly selectionFill: string;
  readonly font: string;
  readonly smallFont: string;
}

const LIGHT_ALPHA = 0.4;

export function timelinePalette(theme: GrafanaTheme2): TimelinePalette {
  const colors = (name: string): MarkColors => {
    const fill = theme.visualization.getColorByName(name);
    return { fill, light: colorManipulator.alpha(fill, LIGHT_ALPHA), text: theme.colors.getContrastText(fill) };
  };
  const { alpha } = colorManipulator;
  const ink = theme.colors.text.primary;
  const family = theme.typography.fontFamily;
  return {
    marks: {
      user_prompt: colors('blue'),
      api_request: colors('orange'),
      tool_decision: colors('purple'),
      tool_result: colors('green'),
      other: colors(theme.isDark ? 'gray' : 'dark-gray'),
    },
    wait: colors(theme.isDark ? 'yellow' : 'dark-yellow'),
    problem: colors(theme.isDark ? 'red' : 'semi-dark-red'),
    background: theme.colors.background.primary,
    text: ink,
    mutedText: theme.colors.text.secondary,
    grid: theme.colors.border.weak,
    border: theme.colors.border.medium,
    laneHeader: theme.colors.background.secondary,
    laneLife: theme.colors.border.strong,
    band: alpha(theme.visualization.getColorByName('blue'), theme.isDark ? 0.07 : 0.06),
    bandEdge: theme.colors.border.medium,
    machineBand: alpha(ink, 0.03),
    accent: theme.colors.primary.main,
    veil: alpha(theme.colors.background.canvas, 0.65),
    selectionFill: alpha(theme.colors.primary.main, 0.15),
    font: `${geometry.text.size}px ${family}`,
    smallFont: `${geometry.text.small}px ${family}`,
  };
}
