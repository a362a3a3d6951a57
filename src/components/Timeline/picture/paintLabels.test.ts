import { recordDrawing } from '../testing/recordedDrawing';
import { paintLabels } from './paintLabels';

/** Where elements lie: jsdom lays nothing out. */
const places = new Map<Element, DOMRect>();

beforeEach(() => {
  places.clear();
  document.body.replaceChildren();
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return places.get(this) ?? new DOMRect(0, 0, 0, 0);
  });
});

interface Look {
  readonly text?: string;
  readonly style?: string;
  readonly className?: string;
  readonly hidden?: boolean;
}

function put(
  parent: Element,
  at: readonly [x: number, y: number, width: number, height: number],
  look: Look = {}
): Element {
  const element = document.createElement('div');
  element.append(look.text ?? '');
  element.setAttribute('style', look.style ?? '');
  element.className = look.className ?? '';
  element.hidden = look.hidden ?? false;
  places.set(element, new DOMRect(...at));
  parent.append(element);
  return element;
}

const stageAt = () => put(document.body, [100, 50, 800, 400]);

function painted(stage: Element, ...roots: readonly Element[]) {
  const drawing = recordDrawing();
  paintLabels(drawing.ctx, stage, roots);
  const texts = drawing.shapes.filter(({ method }) => method === 'text');
  return { ...drawing, texts, words: texts.map(({ text }) => text) };
}

describe('the labels of a picture', () => {
  it('lie where they lie on the screen, counted from the stage', () => {
    const stage = stageAt();
    const root = put(stage, [100, 50, 200, 400]);
    put(root, [110, 70, 180, 20], { text: 'Main conversation', style: 'padding-left: 8px' });
    const { texts } = painted(stage, root);
    expect(texts).toMatchObject([{ text: 'Main conversation', left: 18, top: 30 }]);
  });

  it('are there of a lane whose group, which has no height, is scrolled away', () => {
    const stage = stageAt();
    const root = put(stage, [100, 50, 200, 400]);
    const group = put(root, [100, 30, 200, 0]);
    put(group, [100, 54, 200, 24], { text: 'API Request' });
    expect(painted(stage, root).words).toEqual(['API Request']);
  });

  it('are in the colours of the screen, with their grounds below them', () => {
    const stage = stageAt();
    const root = put(stage, [100, 50, 200, 400]);
    put(root, [100, 50, 200, 24], { text: 'Lane', style: 'background-color: rgb(1, 2, 3); color: rgb(9, 9, 9)' });
    const { shapes } = painted(stage, root);
    expect(shapes).toMatchObject([
      { method: 'fill', style: 'rgb(1, 2, 3)', left: 0, top: 0, right: 200, bottom: 24 },
      { method: 'text', style: 'rgb(9, 9, 9)' },
    ]);
  });

  it('have no ground where there is none to see', () => {
    const stage = stageAt();
    const root = put(stage, [100, 50, 200, 400]);
    put(root, [100, 50, 200, 24], { style: 'background-color: transparent' });
    put(root, [100, 50, 200, 24], { style: 'background-color: rgba(1, 2, 3, 0)' });
    expect(painted(stage, root).shapes).toEqual([]);
  });

  it('have the line above them that parts them', () => {
    const stage = stageAt();
    const root = put(stage, [100, 50, 200, 400]);
    put(root, [100, 90, 200, 24], { style: 'border-top: 1px solid rgb(5, 5, 5)' });
    put(root, [100, 120, 200, 24], { style: 'border-top: 1px none rgb(6, 6, 6)' });
    expect(painted(stage, root).shapes).toMatchObject([{ style: 'rgb(5, 5, 5)', top: 40, bottom: 41, right: 200 }]);
  });

  it.each([
    ['for screen readers alone', { className: 'sr-only' }],
    ['hidden', { hidden: true }],
    ['not displayed', { style: 'display: none' }],
    ['not visible', { style: 'visibility: hidden' }],
  ])('are left out where they are %s, with all that is in them', (_name, look) => {
    const stage = stageAt();
    const root = put(stage, [100, 50, 200, 400]);
    const outer = put(root, [100, 50, 200, 24], { text: 'outer', ...look });
    put(outer, [100, 50, 200, 24], { text: 'inner' });
    expect(painted(stage, root).shapes).toEqual([]);
  });

  it('that are scrolled out of their column are left out, and those at its edge cut there', () => {
    const stage = stageAt();
    const root = put(stage, [100, 150, 200, 100]);
    put(root, [100, 90, 200, 24], { text: 'above' });
    put(root, [100, 140, 200, 24], { text: 'at the edge' });
    put(root, [100, 260, 200, 24], { text: 'below' });
    const { texts, words } = painted(stage, root);
    expect(words).toEqual(['at the edge']);
    expect(texts[0]?.clip).toMatchObject({ top: 100, bottom: 200 });
  });

  it.each([
    [600, 'a name of an agent'],
    [60, 'a name of…'],
    [6, '…'],
  ])('are shortened to the %d pixels they have', (room, words) => {
    const stage = stageAt();
    const root = put(stage, [100, 50, 800, 400]);
    put(root, [100, 50, room, 24], { text: 'a name of an agent' });
    expect(painted(stage, root).words).toEqual([words]);
  });

  it('are not cut within a character', () => {
    const stage = stageAt();
    const root = put(stage, [100, 50, 800, 400]);
    put(root, [100, 50, 45, 24], { text: '🦊🦝🐻🦊🦝🐻🦊' });
    expect(painted(stage, root).words).toEqual(['🦊🦝🐻…']);
  });

  it('at the right of their column end there', () => {
    const stage = stageAt();
    const root = put(stage, [100, 50, 200, 400]);
    put(root, [100, 50, 200, 24], { text: '$1', style: 'text-align: right; padding-right: 10px' });
    const { ctx, texts } = painted(stage, root);
    expect(ctx.textAlign).not.toBe('right');
    expect(texts[0]?.left).toBe(190);
  });

  it('leave the drawing as they found it', () => {
    const stage = stageAt();
    const { ctx, shapes } = painted(stage, put(stage, [100, 50, 200, 400]));
    ctx.fillRect(0, 0, 1, 1);
    expect(shapes.at(-1)).toMatchObject({ left: 0, top: 0, clip: { left: -Infinity } });
  });
});
