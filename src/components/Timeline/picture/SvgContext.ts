import { Context } from 'svgcanvas';

/** What XML has no way to write down. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ANY_COLOR = 'transparent';
const HEX_WITH_ALPHA = /^(#[\da-f]{6})([\da-f]{2})$/i;

/** A canvas whose drawing is SVG. Corrects what the package draws otherwise than a canvas does. */
export class SvgContext extends Context {
  private paintedPath: SVGElement | undefined;

  /** Painted once more, a path is a second shape over the first. */
  override fill(): void {
    this.paintAnew(() => super.fill());
  }

  override stroke(): void {
    this.paintAnew(() => this.withoutPattern(() => super.stroke()));
  }

  override strokeRect(x: number, y: number, width: number, height: number): void {
    this.withoutPattern(() => super.strokeRect(x, y, width, height));
  }

  /** A text too long for its room is squeezed into it, as a canvas does. */
  override fillText(text: string, x: number, y: number, roomPx = Infinity): void {
    const writable = text.replace(NOT_IN_XML, '\ufffd');
    super.fillText(writable, x, y);
    const element = this.__currentElement;
    element.removeAttribute('text-decoration');
    // Else several spaces would be one.
    element.style.whiteSpace = 'pre';
    if (this.measureText(writable).width > roomPx) {
      element.setAttribute('textLength', String(roomPx));
      element.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    }
  }

  /** The drawing as the text of a file, with a title for those who do not see it. */
  toText(title: string): string {
    const svg = this.getSvg();
    const name = document.createElementNS(svg.namespaceURI, 'title');
    name.textContent = title.replace(NOT_IN_XML, '\ufffd');
    svg.prepend(name);
    svg.setAttribute('role', 'img');
    // The serializer writes it, and not all of them see that it is there.
    svg.removeAttribute('xmlns');
    svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
    svg.querySelectorAll('[fill], [stroke]').forEach(splitAlpha);
    return new XMLSerializer().serializeToString(svg);
  }

  private paintAnew(paint: () => void): void {
    if (this.paintedPath === this.__currentElement) {
      const copy = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      copy.setAttribute('fill', 'none');
      copy.setAttribute('stroke', 'none');
      this.__currentElement.after(copy);
      this.__currentElement = copy;
    }
    paint();
    this.paintedPath = this.__currentElement;
  }

  /** A pattern to fill with would fill what is only outlined. */
  private withoutPattern(draw: () => void): void {
    const { fillStyle } = this;
    this.fillStyle = typeof fillStyle === 'string' ? fillStyle : ANY_COLOR;
    draw();
    this.fillStyle = fillStyle;
  }
}

/** Not every program that shows SVG knows colours of eight digits. */
function splitAlpha(element: Element): void {
  for (const name of ['fill', 'stroke']) {
    const [, color, alpha] = HEX_WITH_ALPHA.exec(element.getAttribute(name) ?? '') ?? [];
    if (color !== undefined && alpha !== undefined) {
      const opacity = Number(element.getAttribute(`${name}-opacity`) ?? 1);
      element.setAttribute(name, color);
      element.setAttribute(`${name}-opacity`, String((opacity * parseInt(alpha, 16)) / 255));
    }
  }
}
