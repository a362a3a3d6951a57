import { englishLeft } from '../pages/englishLeft';

const LOCALE = JSON.stringify({
  a: { shown: '{{shown}} of {{total}} events shown', short: 'Show all', sum: 'Cost (in {{unit}}) of all turns' },
});

describe('English that is left on a page', () => {
  it.each([
    ['12 of 34 events shown', true],
    ['Cost (in $) of all turns', true],
    ['显示 12/34 个事件', false],
    // Too short to be told from names.
    ['Show all', false],
    // Somebody's prompt.
    ['Show me 12 of 34 events shown there', false],
    ['Cost xin $x of all turns', false],
  ])('“%s”: %s', (text, isLeft) => {
    expect(englishLeft([text], LOCALE)).toEqual(isLeft ? [text] : []);
  });

  it('is found in a line of several', () => {
    expect(englishLeft(['费用\n1 of 2 events shown'], LOCALE)).toEqual(['1 of 2 events shown']);
  });
});
