import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';
import type { EventCategory } from 'domain/events/sessionEvent';
import type { MarkTone } from 'domain/timeline/timeline';

const HUES = {
  user_prompt: 'blue',
  api_request: 'orange',
  tool_decision: 'purple',
  tool_result: 'green',
} as const satisfies Partial<Record<EventCategory, string>>;

/** The colour that stands for a kind of event on every page, as CSS. */
export function categoryColor(theme: GrafanaTheme2, category: EventCategory): string {
  if (category === 'other') {
    return theme.colors.text.secondary;
  }
  // The orange itself is too light on white.
  const isFaint = category === 'api_request' && !theme.isDark;
  return theme.visualization.getColorByName(isFaint ? 'semi-dark-orange' : HUES[category]);
}

/** Red for what failed or was rejected, else undefined: the category's colour holds. */
export function toneColor(theme: GrafanaTheme2, tone: MarkTone): string | undefined {
  return tone === 'normal' ? undefined : theme.visualization.getColorByName('red');
}

/** Time spent waiting for a person. */
export function waitColor(theme: GrafanaTheme2): string {
  const { visualization } = theme;
  // No yellow of the palette is dark enough to be seen on white.
  return theme.isDark
    ? visualization.getColorByName('yellow')
    : colorManipulator.darken(visualization.getColorByName('dark-yellow'), 0.15);
}
