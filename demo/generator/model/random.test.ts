import fc from 'fast-check';

import { createRandom } from './random';

test('the same seed gives the same values', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const draw = () => {
        const random = createRandom(seed);
        return [random.next(), random.int(0, 1000), random.uuid(), random.around(50), random.hex(8)];
      };
      expect(draw()).toEqual(draw());
    })
  );
});

test('whole numbers stay within their bounds', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (seed, from, width) => {
      const value = createRandom(seed).int(from, from + width);
      expect(Number.isInteger(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(from);
      expect(value).toBeLessThanOrEqual(from + width);
    })
  );
});

test('a fork does not depend on what was drawn before', () => {
  const used = createRandom('seed');
  used.next();
  expect(used.fork('ids').uuid()).toBe(createRandom('seed').fork('ids').uuid());
});

test('ids look like ids', () => {
  const random = createRandom('ids');
  expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(random.base58(22)).toMatch(/^[1-9A-HJ-NP-Za-km-z]{22}$/);
});
