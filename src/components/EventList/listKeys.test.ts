import { indexForKey } from './listKeys';

describe('indexForKey', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 7],
    ['PageUp', 2, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
  ])('%s from %d goes to %d', (key, from, to) => {
    expect(indexForKey(key, from, 10, 5)).toBe(to);
  });

  it('starts at the near end when nothing is selected', () => {
    expect(indexForKey('ArrowDown', undefined, 10, 5)).toBe(0);
    expect(indexForKey('ArrowUp', undefined, 10, 5)).toBe(9);
  });

  it('leaves other keys and empty lists alone', () => {
    expect(indexForKey('x', 1, 10, 5)).toBeUndefined();
    expect(indexForKey('constructor', 1, 10, 5)).toBeUndefined();
    expect(indexForKey('End', undefined, 0, 5)).toBeUndefined();
  });
});
