/** @jest-environment jsdom */
import { inSlices } from './inSlices';

function* count(to: number): Generator<number, string> {
  for (let at = 1; at <= to; at++) {
    yield at;
  }
  return 'done';
}

let ms = 0;

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(performance, 'now').mockImplementation(() => (ms += 6));
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

function begin(to: number) {
  const steps: number[] = [];
  const told = { onStep: (step: number) => void steps.push(step), onPause: jest.fn(), onDone: jest.fn() };
  return { steps, told, end: inSlices(count(to), told) };
}

describe('work in slices', () => {
  it('that fits into one is done at once', () => {
    const { told } = begin(2);
    expect(told.onDone).toHaveBeenCalledWith('done');
    expect(told.onPause).not.toHaveBeenCalled();
  });

  it('that does not rests in between, and loses no step', () => {
    const { steps, told } = begin(100);
    expect(told.onDone).not.toHaveBeenCalled();
    const before = steps.length;
    expect(before).toBeLessThan(10);
    jest.runAllTimers();
    expect(steps).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
    expect(told.onPause.mock.calls.length).toBeGreaterThan(10);
    expect(told.onDone).toHaveBeenCalledTimes(1);
  });

  it('goes on in large slices where nobody sees the page', () => {
    jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const { steps } = begin(1000);
    expect(steps.length).toBeGreaterThan(50);
  });

  it('is not heard of once it is ended', () => {
    const { steps, told, end } = begin(100);
    const before = steps.length;
    end();
    jest.runAllTimers();
    expect(steps).toHaveLength(before);
    expect(told.onDone).not.toHaveBeenCalled();
  });
});
