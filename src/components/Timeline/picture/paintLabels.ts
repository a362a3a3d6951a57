import type { Drawing } from '../paint/drawing';
/** Text that is there to be read aloud is not to be seen. */
const UNSEEN = '.sr-only, [hidden]';
const ELLIPSIS = '…';

/**
 * Draws the texts of elements, their grounds and colour samples, where and as they are on the screen. Icons are left
 * out: they say what can be pressed.
 *
 * @param origin the element whose top left corner is the drawing's
 * @param roots what is drawn, each within its own box; later ones lie over earlier ones
 */
export function paintLabels(ctx: Drawing, origin: Element, roots: readonly Element[]): void {
  const { left, top } = origin.getBoundingClientRect();
  for (const root of roots) {
    const seen = root.getBoundingClientRect();
    ctx.save();
    ctx.translate(-left, -top);
    ctx.beginPath();
    ctx.rect(seen.left, seen.top, seen.width, seen.height);
    ctx.clip();
    paintElement(ctx, root, seen);
    ctx.restore();
  }
}

function paintElement(ctx: Drawing, element: Element, seen: DOMRect): void {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  // What has no height of its own can hold what has a place elsewhere: a lane scrolled away a little.
  const isOut = box.height > 0 && (box.bottom < seen.top || box.top > seen.bottom);
  if (isOut || element.matches(UNSEEN) || style.display === 'none' || style.visibility === 'hidden') {
    return;
  }
  paintGround(ctx, style, box);
  const text = ownText(element);
  if (text !== '') {
    paintWords(ctx, text, style, box);
  }
  for (const child of element.children) {
    paintElement(ctx, child, seen);
  }
}

function paintGround(ctx: Drawing, style: CSSStyleDeclaration, box: DOMRect): void {
  const { backgroundColor, borderTopColor } = style;
  if (isColor(backgroundColor)) {
    ctx.fillStyle = backgroundColor;
    ctx.fillRect(box.left, box.top, box.width, box.height);
  }
  if (parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none' && isColor(borderTopColor)) {
    ctx.fillStyle = borderTopColor;
    ctx.fillRect(box.left, box.top, box.width, 1);
  }
}

const isColor = (color: string): boolean => color !== '' && color !== 'transparent' && !/^rgba\(.*, 0\)$/.test(color);

const ownText = ({ childNodes }: Element): string =>
  [...childNodes]
    .map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''))
    .join('')
    .trim();

function paintWords(ctx: Drawing, text: string, style: CSSStyleDeclaration, box: DOMRect): void {
  const paddingLeft = parseFloat(style.paddingLeft) || 0;
  const room = box.width - paddingLeft - (parseFloat(style.paddingRight) || 0);
  ctx.font = `${style.fontWeight || 'normal'} ${style.fontSize} ${style.fontFamily}`;
  ctx.fillStyle = style.color;
  ctx.textBaseline = 'middle';
  const isRight = style.textAlign === 'right' || style.textAlign === 'end';
  ctx.textAlign = isRight ? 'right' : 'left';
  const left = box.left + paddingLeft;
  ctx.fillText(shortened(ctx, text, room), isRight ? left + room : left, box.top + box.height / 2);
}

/** Half a pixel is what measuring may be off by. */
const SLACK_PX = 0.5;

function shortened(ctx: Drawing, text: string, roomPx: number): string {
  if (ctx.measureText(text).width <= roomPx + SLACK_PX) {
    return text;
  }
  const characters = [...text];
  let [fits, fitsNot] = [0, characters.length];
  while (fitsNot - fits > 1) {
    const middle = (fits + fitsNot) >> 1;
    const isFitting = ctx.measureText(characters.slice(0, middle).join('') + ELLIPSIS).width <= roomPx;
    [fits, fitsNot] = isFitting ? [middle, fitsNot] : [fits, middle];
  }
  return characters.slice(0, fits).join('') + ELLIPSIS;
}
