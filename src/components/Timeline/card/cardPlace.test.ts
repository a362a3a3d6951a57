import { geometry } from 'domain/timeline/geometry';
import * as fc from 'fast-check';
import { cardPlace } from './cardPlace';

const { gap, margin } = geometry.card;

describe('the card at the pointer', () => {
  it('lies below and to the right of it where there is room', () => {
    expect(cardPlace({ x: 100, y: 50 }, 300, 120, 1200, 500)).toEqual({ left: 100 + gap, top: 50 + gap });
  });

  it('lies on the other side at the right and at the bottom', () => {
    expect(cardPlace({ x: 1100, y: 480 }, 300, 120, 1200, 500)).toEqual({
      left: 1100 - gap - 300,
      top: 480 - gap - 120,
    });
  });

  it('lies within the box wherever the pointer is, as long as it fits in it', () => {
    const anyCard = fc.record({ width: fc.nat(340), height: fc.nat(200), x: fc.nat(1200), y: fc.nat(500) });
    fc.assert(
      fc.property(anyCard, ({ width, height, x, y }) => {
        const { left, top } = cardPlace({ x, y }, width, height, 1200, 500);
        expect([left, top].every((edge) => edge >= 0)).toBe(true);
        expect(left + width).toBeLessThanOrEqual(1200 - margin);
        expect(top + height).toBeLessThanOrEqual(500 - margin);
      })
    );
  });

  it('is never under the pointer along both edges where there is room beside it', () => {
    fc.assert(
      fc.property(fc.nat(1200), fc.nat(500), (x, y) => {
        const { left, top } = cardPlace({ x, y }, 300, 150, 1200, 500);
        const isOver = x >= left && x <= left + 300 && y >= top && y <= top + 150;
        expect(isOver).toBe(false);
      })
    );
  });

  it('shows its beginning in a box that is smaller than it', () => {
    expect(cardPlace({ x: 90, y: 20 }, 300, 200, 150, 100)).toEqual({ left: 0, top: 0 });
  });
});
