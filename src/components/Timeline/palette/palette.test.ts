import { colorManipulator, createTheme } from '@grafana/data';
import type { EventCategory } from 'domain/events/sessionEvent';
import { NOTICE_KINDS } from 'domain/timeline/notices';
import { highContrast } from './highContrast';
import { READABLE, timelinePalette, type TimelinePalette } from './palette';

const CATEGORIES: readonly EventCategory[] = ['user_prompt', 'api_request', 'tool_decision', 'tool_result', 'other'];
/** How far a sign or an edge must stand out from what is beside it. */
const SEEN = 3;

const themes = (['dark', 'light'] as const).map((mode) => [mode, createTheme({ colors: { mode } })] as const);

/** A colour as it looks over another. */
function over(color: string, ground: string): string {
  const [top, below] = [colorManipulator.decomposeColor(color), colorManipulator.decomposeColor(ground)];
  const alpha = top.values[3] ?? 1;
  const mixed = [0, 1, 2].map((part) =>
    Math.round((top.values[part] ?? 0) * alpha + (below.values[part] ?? 0) * (1 - alpha))
  );
  return `rgb(${mixed.join(', ')})`;
}

const contrast = (text: string, ...grounds: readonly string[]): number => {
  const ground = grounds.reduceRight((below, color) => over(color, below));
  return colorManipulator.getContrastRatio(over(text, ground), ground);
};

type Pair = readonly [name: string, ratio: number];

/** Every text, and what it is written on. */
function textPairs(palette: TimelinePalette): readonly Pair[] {
  const { background, text, mutedText } = palette;
  const modes = [...palette.modes.values(), palette.otherMode];
  return [
    ['text', contrast(text, background)],
    ['muted text', contrast(mutedText, background)],
    ['text on a band', contrast(text, palette.band, background)],
    ['muted text on a band', contrast(mutedText, palette.machineBand, background)],
    ['text before the first token', contrast(text, palette.marks.api_request.light, background)],
    ['text on an area', contrast(text, palette.selectionFill, background)],
    ['crosshair', contrast(background, text)],
    ['accent', contrast(palette.accentText, palette.accent)],
    ['problem', contrast(palette.problem.text, palette.problem.fill)],
    ['wait', contrast(palette.wait.text, palette.wait.fill)],
    ...CATEGORIES.map((kind): Pair => {
      const { text: label, fill } = palette.marks[kind];
      return [kind, contrast(label, fill, background)];
    }),
    ...modes.map((mode, index): Pair => [`mode ${index}`, contrast(mode.text, mode.ground, background)]),
  ];
}

/** Every shape, and what it stands before. */
function signPairs(palette: TimelinePalette): readonly Pair[] {
  const { background, laneHeader } = palette;
  return [
    ...CATEGORIES.map((kind): Pair => [kind, contrast(palette.marks[kind].fill, background)]),
    ['problem', contrast(palette.problem.fill, background)],
    ['wait', contrast(palette.hatch, background)],
    ['curve', contrast(palette.curve.line, background)],
    ['window on the minimap', contrast(palette.accent, laneHeader, background)],
    ...Object.entries(palette.tokens).map(([kind, color]): Pair => [kind, contrast(color, background)]),
    ...NOTICE_KINDS.map((kind): Pair => {
      const { sign, ground } = palette.notices[kind];
      return [kind, contrast(sign, ground, background)];
    }),
  ];
}

const below = (pairs: readonly Pair[], least: number) => pairs.filter(([, ratio]) => !(ratio >= least));

describe.each(themes)('the colours of the %s theme', (_, theme) => {
  const palette = timelinePalette(theme);

  it('can be told from what they stand before', () => expect(below(signPairs(palette), SEEN)).toEqual([]));

  it('have texts that can be read', () => expect(below(textPairs(palette), READABLE)).toEqual([]));

  it('stand out further for who asks for contrast', () => {
    const high = highContrast(palette, theme);
    expect(below(textPairs(high), READABLE)).toEqual([]);
    expect(below(signPairs(high), SEEN)).toEqual([]);
    expect(contrast(high.border, high.background)).toBeGreaterThan(contrast(palette.border, palette.background));
    expect(contrast(high.mutedText, high.background)).toBeGreaterThan(7);
    expect(high.emphasis).toBeGreaterThan(1);
  });
});
