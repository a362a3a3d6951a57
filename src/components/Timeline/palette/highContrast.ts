import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';
import { noticeColor } from './noticePalette';
import { READABLE, type TimelinePalette } from './palette';

const { alpha } = colorManipulator;

/** Grounds behind text stay light enough for full ink. */
const GROUND_ALPHA = 0.2;
const LIFTED_ALPHA = 0.3;

/** The same hues for those who ask for more contrast: all text in full ink, full edges, nothing faint. */
export function highContrast(palette: TimelinePalette, theme: GrafanaTheme2): TimelinePalette {
  const ink = theme.colors.text.maxContrast;
  const { marks } = palette;
  const solid = (color: string) => ({ ground: color, sign: theme.colors.getContrastText(color, READABLE) });
  const ofNotice = (kind: keyof TimelinePalette['notices']) => solid(noticeColor(theme, kind));
  return {
    ...palette,
    marks: {
      ...marks,
      api_request: { ...marks.api_request, light: alpha(marks.api_request.fill, GROUND_ALPHA) },
      other: { ...marks.other, fill: palette.mutedText, text: theme.colors.background.primary },
    },
    hatch: palette.wait.fill,
    hatchGround: alpha(palette.wait.fill, GROUND_ALPHA),
    text: ink,
    mutedText: ink,
    grid: theme.colors.border.strong,
    border: ink,
    laneLife: ink,
    bandEdge: ink,
    bandLine: alpha(ink, LIFTED_ALPHA),
    band: alpha(theme.colors.primary.main, GROUND_ALPHA),
    machineBand: alpha(ink, 0.1),
    curve: { line: ink, fill: alpha(ink, LIFTED_ALPHA) },
    notices: {
      failure: ofNotice('failure'),
      rejection: ofNotice('rejection'),
      cacheBreak: ofNotice('cacheBreak'),
      compaction: ofNotice('compaction'),
      longWait: ofNotice('longWait'),
      retry: ofNotice('retry'),
    },
    connection: ink,
    selectionFill: alpha(theme.colors.primary.main, LIFTED_ALPHA),
    emphasis: 1.5,
  };
}
