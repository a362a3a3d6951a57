import fc from 'fast-check';
import { tabSeparated } from './tabSeparated';

describe('a table for the clipboard', () => {
  it('has as many lines as rows and as many cells as columns, whatever they hold', () => {
    const rows = fc.nat(5).chain((columns) =>
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: columns + 1, maxLength: columns + 1 }), {
        minLength: 1,
      })
    );
    fc.assert(
      fc.property(rows, (table) => {
        const lines = tabSeparated(table).split(/[\n\r\u2028\u2029\u0085\v\f]/);
        expect(lines).toHaveLength(table.length);
        lines.forEach((line) => expect(line.split('\t')).toHaveLength(table[0]?.length ?? 0));
      })
    );
  });

  it.each([
    ['a\tb\nc', 'a\\tb\\nc'],
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['-2', '-2'],
    ['plain', 'plain'],
    ['\u001b[31m', '\\u001b[31m'],
  ])('shows %j as %j: nothing is calculated, nothing breaks a line', (text, shown) =>
    expect(tabSeparated([[text]])).toBe(shown)
  );
});
