import { NOTICE_KINDS } from './notices';
import { NOTICE_SHAPES, shapePath } from './noticeShapes';

const POINT = /[ML](-?[\d.]+) (-?[\d.]+)/g;
const pointsOf = (path: string) => [...path.matchAll(POINT)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe('the shapes of notices', () => {
  it.each(NOTICE_KINDS)(
    '%s: lies in its box, is drawn with whole lines and is as high as it is asked to be',
    (kind) => {
      const points = pointsOf(shapePath(NOTICE_SHAPES[kind], 10, 8));
      expect(points.length).toBeGreaterThanOrEqual(2);
      for (const { x, y } of points) {
        // A line's own width of room is left around it.
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(20);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(20);
      }
      const ys = points.map(({ y }) => y);
      expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(10);
    }
  );

  it('are told apart without colour', () => {
    const paths = NOTICE_KINDS.map((kind) => shapePath(NOTICE_SHAPES[kind], 0, 1));
    expect(new Set(paths).size).toBe(NOTICE_KINDS.length);
  });

  it('are as large as they are asked to be, around their middle', () => {
    expect(
      shapePath(
        {
          lines: [
            [
              [-1, 0],
              [1, 0.5],
            ],
          ],
          isFilled: false,
        },
        8,
        4
      )
    ).toBe('M4.00 8.00L12.00 10.00');
    expect(shapePath({ lines: [], isFilled: true }, 8, 4)).toBe('');
  });
});
