import type { Drawing } from '../paint/drawing';

import { SvgPath } from './SvgPath';
import { element, splitAlpha, writable, xmlText } from './svgText';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A tile of a drawing, to fill shapes with. */
class SvgPattern implements CanvasPattern {
  public constructor(public readonly id: string) {}

  public setTransform(): void {
    // No painter moves one.
  }
}

/** What `save` keeps: how the next shape looks, and where it lies. */
interface Look {
  fillStyle: Drawing['fillStyle'];
  strokeStyle: Drawing['strokeStyle'];
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
  x: number;
  y: number;
  /** Groups that are open, since something is clipped. */
  groups: number;
}

const BLACK = 'black';
const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
const BASELINES: Readonly<Record<string, string>> = {
  top: 'text-before-edge',
  middle: 'central',
  bottom: 'text-after-edge',
};

/**
 * A canvas whose drawing is SVG: as much of one as the painters ask for. Texts are measured by a real canvas.
 */
export class SvgContext implements Drawing {
  public fillStyle: Look['fillStyle'] = BLACK;
  public strokeStyle: Look['strokeStyle'] = BLACK;
  public lineWidth = 1;
  public lineCap: CanvasLineCap = 'butt';
  public lineJoin: CanvasLineJoin = 'miter';
  public globalAlpha = 1;
  public font = 'medium sans-serif';
  public textAlign: CanvasTextAlign = 'start';
  public textBaseline: CanvasTextBaseline = 'alphabetic';

  private dash: readonly number[] = [];
  private x = 0;
  private y = 0;
  private groups = 0;
  private readonly saved: Look[] = [];
  private readonly path = new SvgPath();
  private readonly defs: string[] = [];
  private readonly shapes: string[] = [];
  private readonly ruler = document.createElement('canvas').getContext('2d');

  public constructor(private readonly size: Size) {}

  public save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline } = this;
    const { dash, x, y, groups } = this;
    const pen = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, dash };
    this.saved.push({ ...pen, font, textAlign, textBaseline, x, y, groups });
  }

  public restore(): void {
    const look = this.saved.pop();
    if (look !== undefined) {
      this.shapes.push('</g>'.repeat(this.groups - look.groups));
      Object.assign(this, look);
    }
  }

  public translate(x: number, y: number): void {
    this.x += x;
    this.y += y;
  }

  public setLineDash(dash: Iterable<number>): void {
    this.dash = [...dash];
  }

  public beginPath(): void {
    this.path.clear();
  }

  public moveTo(x: number, y: number): void {
    this.path.move(this.at(x, y));
  }

  public lineTo(x: number, y: number): void {
    this.path.line(this.at(x, y));
  }

  public bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path.curve(this.at(x1, y1), this.at(x2, y2), this.at(x, y));
  }

  public closePath(): void {
    this.path.close();
  }

  public arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.path.arc(this.at(x, y), radius, from, to);
  }

  public rect(x: number, y: number, width: number, height: number): void {
    this.path.rect(this.at(x, y), width, height);
  }

  public roundRect(x: number, y: number, width: number, height: number, radius?: unknown): void {
    this.path.roundRect(this.at(x, y), width, height, Number(radius ?? 0));
  }

  public clip(): void {
    const id = this.define('clipPath', {}, element('path', { d: this.path.d }));
    this.shapes.push(`<g clip-path="url(#${id})">`);
    this.groups += 1;
  }

  public fill(): void {
    this.draw('path', { d: this.path.d, ...this.inside() });
  }

  public stroke(): void {
    this.draw('path', { d: this.path.d, ...this.outline() });
  }

  public fillRect(x: number, y: number, width: number, height: number): void {
    this.draw('rect', { ...this.box(x, y, width, height), ...this.inside() });
  }

  public strokeRect(x: number, y: number, width: number, height: number): void {
    this.draw('rect', { ...this.box(x, y, width, height), ...this.outline() });
  }

  /** A text too long for its room is squeezed into it, as a canvas does. */
  public fillText(text: string, x: number, y: number, roomPx = Infinity): void {
    const isLong = this.measureText(writable(text)).width > roomPx;
    const [left, top] = this.at(x, y);
    const place = { x: left, y: top, 'text-anchor': ANCHORS[this.textAlign], 'dominant-baseline': this.baseline() };
    // Else several spaces would be one.
    const style = `font: ${this.font}; white-space: pre`;
    const squeezed = isLong ? { textLength: roomPx, lengthAdjust: 'spacingAndGlyphs' } : {};
    this.draw('text', { ...place, style, ...this.inside(), ...squeezed }, xmlText(text));
  }

  public measureText(text: string): TextMetrics {
    if (this.ruler === null) {
      throw new Error('This browser has no canvas to measure texts with');
    }
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }

  /** What fills shapes with another drawing, side by side. */
  public createPattern(tile: SvgContext): CanvasPattern {
    const { width, height } = tile.size;
    const content = tile.defs.join('') + tile.shapes.join('');
    return new SvgPattern(this.define('pattern', { width, height, patternUnits: 'userSpaceOnUse' }, content));
  }

  /** The drawing as the text of a file, with a title for those who do not see it. */
  public toText(title: string): string {
    const { width, height } = this.size;
    const content = [
      element('title', {}, xmlText(title)),
      element('defs', {}, this.defs.join('')),
      ...this.shapes,
      '</g>'.repeat(this.groups),
    ];
    const xmlns = 'http://www.w3.org/2000/svg';
    const viewBox = `0 0 ${width} ${height}`;
    return element('svg', { xmlns, role: 'img', width, height, viewBox }, content.join(''));
  }

  private at(x: number, y: number): readonly [number, number] {
    return [x + this.x, y + this.y];
  }

  /** A canvas draws rectangles to the left and upwards, too. */
  private box(x: number, y: number, width: number, height: number) {
    const [left, top] = this.at(Math.min(x, x + width), Math.min(y, y + height));
    return { x: left, y: top, width: Math.abs(width), height: Math.abs(height) };
  }

  private baseline(): string | undefined {
    return BASELINES[this.textBaseline];
  }

  private define(name: string, attributes: Readonly<Record<string, string | number>>, content: string): string {
    const id = `${name}${this.defs.length + 1}`;
    this.defs.push(element(name, { id, ...attributes }, content));
    return id;
  }

  private draw(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content = ''): void {
    const isDrawn = Object.values(attributes).every((value) => typeof value !== 'number' || Number.isFinite(value));
    if (isDrawn && attributes['d'] !== '') {
      this.shapes.push(element(name, attributes, content));
    }
  }

  private inside() {
    const { color, opacity } = this.color(this.fillStyle);
    return { fill: color, 'fill-opacity': opacity === 1 ? undefined : opacity };
  }

  private outline() {
    const { color, opacity } = this.color(this.strokeStyle);
    return {
      fill: 'none',
      stroke: color,
      'stroke-opacity': opacity === 1 ? undefined : opacity,
      'stroke-width': this.lineWidth,
      'stroke-linecap': this.lineCap,
      'stroke-linejoin': this.lineJoin,
      'stroke-dasharray': this.dash.length === 0 ? undefined : this.dash.join(' '),
    };
  }

  private color(style: Look['fillStyle']): { readonly color: string; readonly opacity: number } {
    if (style instanceof SvgPattern) {
      return { color: `url(#${style.id})`, opacity: this.globalAlpha };
    }
    return splitAlpha(typeof style === 'string' ? style : 'none', this.globalAlpha);
  }
}
