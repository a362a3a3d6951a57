type Numbers = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** As much of a matrix as moving and scaling takes: jsdom has none. */
class FakeMatrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;

  constructor([a, b, c, d, e, f]: Numbers) {
    [this.a, this.b, this.c, this.d, this.e, this.f] = [a, b, c, d, e, f];
  }

  translate(x: number, y: number): FakeMatrix {
    const { a, b, c, d, e, f } = this;
    return new FakeMatrix([a, b, c, d, e + a * x + c * y, f + b * x + d * y]);
  }

  scale(x: number, y: number): FakeMatrix {
    const { a, b, c, d, e, f } = this;
    return new FakeMatrix([a * x, b * x, c * y, d * y, e, f]);
  }
}

class FakePoint {
  constructor(
    readonly x: number,
    readonly y: number
  ) {}

  matrixTransform({ a, b, c, d, e, f }: FakeMatrix): FakePoint {
    return new FakePoint(a * this.x + c * this.y + e, b * this.x + d * this.y + f);
  }
}

/** Until the answer is called, matrices can be made. */
export function fakeMatrix(): () => void {
  Object.assign(globalThis, { DOMMatrix: FakeMatrix, DOMPoint: FakePoint });
  return () => {
    Reflect.deleteProperty(globalThis, 'DOMMatrix');
    Reflect.deleteProperty(globalThis, 'DOMPoint');
  };
}
