import { SessionTrail } from './sessionTrail';

describe('the trail of the list', () => {
  const trail = new SessionTrail();
  trail.remember(['a', 'b', 'c']);

  it.each([
    ['a', { next: 'b' }],
    ['b', { previous: 'a', next: 'c' }],
    ['c', { previous: 'b' }],
    ['elsewhere', {}],
  ])('knows what lies around %s', (id, expected) => {
    expect(trail.around(id)).toEqual(expected);
  });

  it('knows the last list only', () => {
    trail.remember(['x']);
    expect(trail.around('a')).toEqual({});
    expect(trail.around('x')).toEqual({});
  });
});
