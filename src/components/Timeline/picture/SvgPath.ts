import { pixels } from './svgText';

type Point = readonly [xPx: number, yPx: number];

const WHOLE_TURN = 2 * Math.PI;

/** The outline of a shape as SVG writes it, from a canvas's steps, each moved by the same way. */
export class SvgPath {
  private steps = '';

  public get d(): string {
    return this.steps;
  }

  public clear(): void {
    this.steps = '';
  }

  public move(...points: Point[]): void {
    this.add('M', points);
  }

  /** A line to the point; the first step of a shape only goes there. */
  public line(point: Point): void {
    this.add(this.steps === '' ? 'M' : 'L', [point]);
  }

  public curve(...points: Point[]): void {
    this.add(this.steps === '' ? 'M' : 'C', this.steps === '' ? points.slice(-1) : points);
  }

  public close(): void {
    if (this.steps !== '') {
      this.steps += 'Z';
    }
  }

  /** A part of a circle, clockwise; reached by a line from where the shape is. */
  public arc([x, y]: Point, radius: number, from: number, to: number): void {
    const at = (angle: number): Point => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    this.line(at(from));
    // An arc that ends where it begins would be none: a circle is two halves.
    const turn = Math.min(Math.abs(to - from), WHOLE_TURN) * Math.sign(to - from);
    this.bend(radius, at(from + turn / 2));
    this.bend(radius, at(from + turn));
  }

  public rect([x, y]: Point, width: number, height: number): void {
    this.move([x, y]);
    this.add('L', [
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ]);
    this.close();
  }

  /** Corners are no rounder than the rectangle has room for. */
  public roundRect([x, y]: Point, width: number, height: number, radius: number): void {
    const r = Math.max(0, Math.min(radius, Math.abs(width) / 2, Math.abs(height) / 2));
    if (r === 0) {
      this.rect([x, y], width, height);
      return;
    }
    const [right, bottom] = [x + width, y + height];
    this.move([x + r, y]);
    this.line([right - r, y]);
    this.bend(r, [right, y + r]);
    this.line([right, bottom - r]);
    this.bend(r, [right - r, bottom]);
    this.line([x + r, bottom]);
    this.bend(r, [x, bottom - r]);
    this.line([x, y + r]);
    this.bend(r, [x + r, y]);
    this.close();
  }

  private bend(radius: number, [x, y]: Point): void {
    this.steps += `A${pixels(radius)} ${pixels(radius)} 0 0 1 ${pixels(x)} ${pixels(y)}`;
  }

  private add(letter: string, points: readonly Point[]): void {
    // As a canvas, do nothing where a number is none.
    if (points.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))) {
      this.steps += letter + points.map(([x, y]) => `${pixels(x)} ${pixels(y)}`).join(' ');
    }
  }
}
