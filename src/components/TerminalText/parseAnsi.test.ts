import * as fc from 'fast-check';
import { parseAnsi, stripAnsi } from './parseAnsi';

const textOf = (input: string) =>
  parseAnsi(input)
    .map((run) => run.text)
    .join('');

describe('parseAnsi', () => {
  it('keeps colours and weights as styles', () => {
    const [first, second, third] = parseAnsi('\u001b[1;31mfailed\u001b[0m: \u001b[32mok');
    expect(first).toMatchObject({ text: 'failed', color: 'red', isBold: true });
    expect(second).toMatchObject({ text: ': ', isBold: false });
    expect(second?.color).toBeUndefined();
    expect(third).toMatchObject({ text: 'ok', color: 'green' });
  });

  it.each([
    ['a cursor move', 'a\u001b[2Jb', 'ab'],
    ['a window title', 'a\u001b]0;pwned\u0007b', 'ab'],
    ['a link', '\u001b]8;;https://example.com\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['a sequence that never ends', 'a\u001b[', 'a'],
    ['256 colours', '\u001b[38;5;196mred\u001b[0m', 'red'],
    ['true colours followed by bold', '\u001b[38;2;1;2;3;1mx', 'x'],
    ['carriage returns before line feeds', 'a\r\nb', 'a\nb'],
  ])('drops %s', (_name, input, expected) => {
    expect(textOf(input)).toBe(expected);
  });

  it('never lets a control character through', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('\u001b', '[', ']', 'm', '3', '1', ';', '\u0007', '\\', 'a', '\n', '\u009b'),
    });
    fc.assert(
      fc.property(nasty, (input) => {
        expect(textOf(input)).not.toMatch(/(?![\n\t])\p{Cc}/u);
        expect(textOf(input)).toBe(stripAnsi(input));
      })
    );
  });

  it('leaves plain text as it is', () => {
    expect(parseAnsi('<b>plain</b>\t1')).toEqual([
      { text: '<b>plain</b>\t1', isBold: false, isDim: false, isItalic: false, isUnderlined: false },
    ]);
  });
});
