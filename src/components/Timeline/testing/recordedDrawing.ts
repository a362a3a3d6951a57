/** Edges in pixels of the canvas. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something that was drawn: what of it a person can see, and how. */
export interface DrawnShape extends Box {
  readonly method: 'fill' | 'stroke' | 'text';
  readonly style: unknown;
  /** How opaque it is. */
  readonly alpha: unknown;
  /** How many strokes or outlines the shape has of its own. */
  readonly lines: number;
  readonly text: string;
  /** Nothing outside of it is seen. */
  readonly clip: Box;
}

export interface RecordedDrawing {
  readonly ctx: CanvasRenderingContext2D;
  readonly shapes: DrawnShape[];
  /** Every number that was handed to the canvas. */
  readonly numbers: number[];
}

interface State {
  readonly x: number;
  readonly y: number;
  readonly clip: Box;
  readonly properties: Readonly<Record<string, unknown>>;
}

type Corner = readonly [x: number, y: number];

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
const CHARACTER_PX = 6;

/** A 2D context that draws nothing and remembers every shape, where it lies on the canvas and in what colour. */
export function recordDrawing(): RecordedDrawing {
  const shapes: DrawnShape[] = [];
  const numbers: number[] = [];
  const outer: State[] = [];
  let state: State = { x: 0, y: 0, clip: EVERYWHERE, properties: { globalAlpha: 1 } };
  let corners: Corner[] = [];
  let lines = 0;

  const place = (x: number, y: number): Corner => [state.x + x, state.y + y];
  const boxOf = (of: readonly Corner[]): Box => ({
    left: Math.min(...of.map(([x]) => x)),
    top: Math.min(...of.map(([, y]) => y)),
    right: Math.max(...of.map(([x]) => x)),
    bottom: Math.max(...of.map(([, y]) => y)),
  });
  const rect = (x: number, y: number, width: number, height: number): Corner[] => [
    place(x, y),
    place(x + width, y + height),
  ];
  const draw = (method: DrawnShape['method'], of: readonly Corner[], text = '', count = 1): void => {
    const style = state.properties[method === 'stroke' ? 'strokeStyle' : 'fillStyle'];
    const alpha = state.properties['globalAlpha'];
    shapes.push({ ...boxOf(of), method, style, alpha, lines: count, text, clip: state.clip });
  };
  const corner = (x: number, y: number): void => void corners.push(place(x, y));

  const methods = {
    save: () => void outer.push(state),
    restore: () => void (state = outer.pop() ?? state),
    translate: (x: number, y: number) => void (state = { ...state, x: state.x + x, y: state.y + y }),
    clip: () => void (state = { ...state, clip: boxOf(corners) }),
    beginPath: () => {
      corners = [];
      lines = 0;
    },
    closePath: () => undefined,
    moveTo: (x: number, y: number) => {
      lines++;
      corner(x, y);
    },
    lineTo: corner,
    // Its ends say enough of where it is.
    bezierCurveTo: (_ax: number, _ay: number, _bx: number, _by: number, x: number, y: number) => corner(x, y),
    rect: (x: number, y: number, width: number, height: number) => void corners.push(...rect(x, y, width, height)),
    roundRect: (x: number, y: number, width: number, height: number) => void corners.push(...rect(x, y, width, height)),
    arc: (x: number, y: number, radius: number) =>
      void corners.push(...rect(x - radius, y - radius, 2 * radius, 2 * radius)),
    fill: () => draw('fill', corners, '', lines),
    stroke: () => draw('stroke', corners, '', lines),
    fillRect: (x: number, y: number, width: number, height: number) => draw('fill', rect(x, y, width, height)),
    strokeRect: (x: number, y: number, width: number, height: number) => draw('stroke', rect(x, y, width, height)),
    fillText: (text: string, x: number, y: number) =>
      draw('text', [place(x, y), place(x + text.length * CHARACTER_PX, y)], text),
    measureText: (text: string) => ({ width: text.length * CHARACTER_PX }),
    setLineDash: () => undefined,
  };
  const known: ReadonlyMap<string | symbol, (...args: never[]) => unknown> = new Map(Object.entries(methods));

  const ctx = new Proxy(Object.create(null), {
    get: (_, name) => {
      const method = known.get(name);
      if (method === undefined) {
        return state.properties[String(name)];
      }
      return (...args: unknown[]) => {
        numbers.push(...args.filter((value): value is number => typeof value === 'number'));
        return Reflect.apply(method, undefined, args);
      };
    },
    set: (_, name, value) => {
      state = { ...state, properties: { ...state.properties, [String(name)]: value } };
      return true;
    },
  });
  return { ctx, shapes, numbers };
}

/** Whether anything of the shape can be seen at the point. */
export const covers = (shape: DrawnShape, x: number, y: number, tolerance = 0.5): boolean =>
  x >= Math.max(shape.left, shape.clip.left) - tolerance &&
  x <= Math.min(shape.right, shape.clip.right) + tolerance &&
  y >= Math.max(shape.top, shape.clip.top) - tolerance &&
  y <= Math.min(shape.bottom, shape.clip.bottom) + tolerance;
