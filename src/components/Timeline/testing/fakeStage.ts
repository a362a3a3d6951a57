/** What was drawn, call by call: the method's name, the fill in force, and the arguments. */
export interface DrawnCall {
  readonly method: string;
  readonly fillStyle: unknown;
  readonly args: readonly unknown[];
}

/** A size for every element and a canvas that remembers what was drawn: jsdom has neither. */
export interface FakeStage {
  readonly calls: DrawnCall[];
  /** Runs what waits for the next frame. */
  readonly paintFrame: (nowMs?: number) => void;
}

export const STAGE = { width: 1200, height: 500, gutter: 200 } as const;

export function fakeStage(): FakeStage {
  const calls: DrawnCall[] = [];
  const waiting = new Map<number, FrameRequestCallback>();
  let frames = 0;
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(STAGE.width);
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(STAGE.height);
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(STAGE.gutter);
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => recordingContext(calls));
  jest.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((callback) => {
    waiting.set(++frames, callback);
    return frames;
  });
  jest.spyOn(globalThis, 'cancelAnimationFrame').mockImplementation((id) => void waiting.delete(id));
  return {
    calls,
    paintFrame: (nowMs = 0) => {
      const due = [...waiting.values()];
      waiting.clear();
      due.forEach((callback) => callback(nowMs));
    },
  };
}

/** Any property may be set, any method called. */
function recordingContext(calls: DrawnCall[]) {
  const state: Record<string | symbol, unknown> = {};
  const context = Object.create(null);
  return new Proxy(context, {
    get: (_, method) => {
      if (method in state) {
        return state[method];
      }
      return (...args: unknown[]) => {
        calls.push({ method: String(method), fillStyle: state['fillStyle'], args });
        return method === 'measureText' ? { width: String(args[0]).length * 6 } : null;
      };
    },
    set: (_, name, value) => {
      state[name] = value;
      return true;
    },
  });
}
