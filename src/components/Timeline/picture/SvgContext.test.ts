import { fakeStage } from '../testing/fakeStage';
import { SvgContext } from './SvgContext';

beforeEach(() => void fakeStage());
afterEach(() => void jest.restoreAllMocks());

function drawn(draw: (ctx: SvgContext) => void, title = 'A picture'): Document {
  const ctx = new SvgContext({ width: 200, height: 100 });
  draw(ctx);
  return new DOMParser().parseFromString(ctx.toText(title), 'image/svg+xml');
}
const all = (svg: Document, selector: string) => [...svg.querySelectorAll(selector)];

describe('a drawing as SVG', () => {
  it.each([
    '</text><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&amp; ]]> "\'',
    'xmlns="http://www.w3.org/2000/svg"',
  ])('has %s as text and as nothing else', (text) => {
    const svg = drawn((ctx) => ctx.fillText(text, 10, 10), text);
    expect(all(svg, 'parsererror, script, foreignObject, img, a, use, image')).toEqual([]);
    expect(all(svg, 'text').map(({ textContent }) => textContent)).toEqual([text]);
    expect(svg.querySelector('title')?.textContent).toBe(text);
  });

  it('can be read with signs in it that XML does not have', () => {
    const svg = drawn((ctx) => ctx.fillText('a\u0000b\u0007c\ud800d', 10, 10), '\u0001');
    expect(all(svg, 'parsererror')).toEqual([]);
    expect(svg.querySelector('text')?.textContent).toBe('a\ufffdb\ufffdc\ufffdd');
  });

  it('is as large as it was asked to be and scales', () => {
    const { documentElement } = drawn(() => undefined);
    expect(documentElement.getAttribute('viewBox')).toBe('0 0 200 100');
    expect(documentElement.getAttribute('width')).toBe('200');
  });

  it('squeezes a text into its room', () => {
    const svg = drawn((ctx) => ctx.fillText('a long text', 0, 0, 30));
    expect(svg.querySelector('text')?.getAttribute('textLength')).toBe('30');
  });

  it('draws a path that is painted twice as two, the second over the first', () => {
    const svg = drawn((ctx) => {
      ctx.beginPath();
      ctx.moveTo(0, 0);
      ctx.lineTo(10, 10);
      ctx.strokeStyle = '#ff0000';
      ctx.lineWidth = 4;
      ctx.stroke();
      ctx.strokeStyle = '#ffffff';
      ctx.lineWidth = 1;
      ctx.stroke();
    });
    expect(all(svg, 'path').map((path) => path.getAttribute('stroke'))).toEqual(['#ff0000', '#ffffff']);
    expect(new Set(all(svg, 'path').map((path) => path.getAttribute('d'))).size).toBe(1);
  });

  it('fills with a pattern, and outlines without it', () => {
    const svg = drawn((ctx) => {
      const tile = new SvgContext({ width: 6, height: 6 });
      tile.fillStyle = '#00ff00';
      tile.fillRect(0, 0, 3, 6);
      ctx.fillStyle = ctx.createPattern(tile);
      ctx.fillRect(10, 10, 20, 20);
      ctx.strokeStyle = '#0000ff';
      ctx.strokeRect(10, 10, 20, 20);
    });
    const [filled, outlined] = all(svg, 'rect[x="10"]');
    const [, id] = /^url\(#(\w+)\)$/.exec(filled?.getAttribute('fill') ?? '') ?? [];
    expect(svg.querySelector(`pattern[id="${id}"] rect`)?.getAttribute('fill')).toBe('#00ff00');
    expect(outlined?.getAttribute('fill')).toBe('none');
    expect(outlined?.getAttribute('stroke')).toBe('#0000ff');
  });

  it('writes a colour that lets something through in two parts', () => {
    const svg = drawn((ctx) => {
      ctx.globalAlpha = 0.5;
      ctx.fillStyle = '#ff000080';
      ctx.fillRect(1, 1, 2, 2);
    });
    const rect = svg.querySelector('rect');
    expect(rect?.getAttribute('fill')).toBe('#ff0000');
    expect(Number(rect?.getAttribute('fill-opacity'))).toBeCloseTo(0.25, 2);
  });

  it('clips what comes until what was before is restored, and moves what comes after a move', () => {
    const svg = drawn((ctx) => {
      ctx.save();
      ctx.translate(10, 20);
      ctx.beginPath();
      ctx.rect(0, 0, 50, 50);
      ctx.clip();
      ctx.fillRect(1, 2, 3, 4);
      ctx.restore();
      ctx.fillRect(5, 6, 7, 8);
    });
    const [inside, outside] = all(svg, 'rect');
    const [, id] = /^url\(#(\w+)\)$/.exec(inside?.parentElement?.getAttribute('clip-path') ?? '') ?? [];
    expect(svg.querySelector(`clipPath[id="${id}"] path`)?.getAttribute('d')).toBe('M10 20L60 20 60 70 10 70Z');
    expect([inside?.getAttribute('x'), inside?.getAttribute('y')]).toEqual(['11', '22']);
    expect(outside?.parentElement).toBe(svg.documentElement);
    expect(outside?.getAttribute('x')).toBe('5');
  });

  it('closes what is left clipped', () => {
    const svg = drawn((ctx) => {
      ctx.rect(0, 0, 5, 5);
      ctx.clip();
      ctx.fillRect(1, 1, 1, 1);
    });
    expect(all(svg, 'parsererror')).toEqual([]);
  });

  it('restores colours, widths, dashes and fonts', () => {
    const svg = drawn((ctx) => {
      ctx.save();
      ctx.strokeStyle = '#ff0000';
      ctx.lineWidth = 7;
      ctx.setLineDash([2, 3]);
      ctx.strokeRect(0, 0, 1, 1);
      ctx.restore();
      ctx.strokeRect(0, 0, 1, 1);
    });
    const look = (rect: Element) =>
      ['stroke', 'stroke-width', 'stroke-dasharray'].map((name) => rect.getAttribute(name));
    expect(all(svg, 'rect').map(look)).toEqual([
      ['#ff0000', '7', '2 3'],
      ['black', '1', null],
    ]);
  });

  it('has circles, curves and round corners no rounder than there is room for', () => {
    const svg = drawn((ctx) => {
      for (const draw of [
        () => ctx.arc(10, 10, 5, 0, 2 * Math.PI),
        () => ctx.roundRect(0, 0, 4, 10, 8),
        () => (ctx.moveTo(0, 0), ctx.bezierCurveTo(1, 1, 2, 2, 3, 3)),
      ]) {
        ctx.beginPath();
        draw();
        ctx.fill();
      }
    });
    expect(all(svg, 'path').map((path) => path.getAttribute('d'))).toEqual([
      'M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10',
      'M2 0L2 0A2 2 0 0 1 4 2L4 8A2 2 0 0 1 2 10L2 10A2 2 0 0 1 0 8L0 2A2 2 0 0 1 2 0Z',
      'M0 0C1 1 2 2 3 3',
    ]);
  });

  it('draws nothing of what has no place', () => {
    const svg = drawn((ctx) => {
      ctx.fillRect(NaN, 0, 1, 1);
      ctx.fillText('nowhere', Infinity, 1);
      ctx.beginPath();
      ctx.lineTo(NaN, 1);
      ctx.stroke();
    });
    expect(all(svg, 'rect, text, path')).toEqual([]);
  });
});
