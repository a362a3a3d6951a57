import type { NoticeKind } from './notices';

/** A point of a shape, each coordinate from -1 to 1: right and down are positive. */
export type ShapePoint = readonly [x: number, y: number];

/** The sign of a kind of notice: lines to be drawn with a pen, and filled where it says so. */
export interface NoticeShape {
  readonly lines: ReadonlyArray<readonly ShapePoint[]>;
  readonly isFilled: boolean;
}

const ARC_STEPS = 14;

/** Angles in turns, clockwise from the right. */
function arc(fromTurn: number, toTurn: number, radius = 1): readonly ShapePoint[] {
  return Array.from({ length: ARC_STEPS + 1 }, (_, step): ShapePoint => {
    const angle = 2 * Math.PI * (fromTurn + ((toTurn - fromTurn) * step) / ARC_STEPS);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** How far the halves of a broken disc are moved apart. */
const BREAK = 0.2;

/** Half a disc, moved away from the other half. */
const half = (fromTurn: number, away: number): readonly ShapePoint[] =>
  arc(fromTurn, fromTurn + 0.5, 0.85).map(([x, y]): ShapePoint => [x + away, y - away]);

const pen = (...lines: ReadonlyArray<readonly ShapePoint[]>): NoticeShape => ({ lines, isFilled: false });

/** Each kind is known by its shape alone: they are the same on canvas, buttons and in the help. */
export const NOTICE_SHAPES: Readonly<Record<NoticeKind, NoticeShape>> = {
  // A cross.
  failure: pen(
    [
      [-0.9, -0.9],
      [0.9, 0.9],
    ],
    [
      [-0.9, 0.9],
      [0.9, -0.9],
    ]
  ),
  // A bar across.
  rejection: pen([
    [-0.75, 1],
    [0.75, -1],
  ]),
  // A disc broken in two.
  cacheBreak: { lines: [half(0.125, -BREAK), half(0.625, BREAK)], isFilled: true },
  // A wedge that points down: there is less from here on.
  compaction: {
    lines: [
      [
        [-0.95, -0.7],
        [0.95, -0.7],
        [0, 0.85],
        [-0.95, -0.7],
      ],
    ],
    isFilled: true,
  },
  // An hourglass.
  longWait: {
    lines: [
      [
        [-0.75, -0.95],
        [0.75, -0.95],
        [-0.75, 0.95],
        [0.75, 0.95],
        [-0.75, -0.95],
      ],
    ],
    isFilled: true,
  },
  // An arrow that goes round.
  retry: pen(arc(-0.1, -0.85), [
    [0.1, -0.95],
    [0.85, -0.6],
    [0.85, -1.15],
  ]),
};

/** The shape as the `d` of an SVG path, around a middle, with half its size. */
export function shapePath({ lines }: NoticeShape, middle: number, half: number): string {
  const place = (value: number) => (middle + value * half).toFixed(2);
  return lines
    .map((line) => line.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${place(x)} ${place(y)}`).join(''))
    .join('');
}
