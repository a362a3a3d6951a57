import * as fc from 'fast-check';

import { foldSession } from '../sessions/foldSession';
import { userPrompt } from 'testing/builders';

const titleOf = (fields: Parameters<typeof userPrompt>[0]): string =>
  foldSession('session-1', [userPrompt(fields)]).turns[0]?.title ?? '';

describe('the title of a prompt', () => {
  it.each([
    ['Tidy the repo\nand more', 'Tidy the repo'],
    ['\n\n  Tidy the repo', 'Tidy the repo'],
    ['   ', '<REDACTED>'],
    ['<command-name>/greet</command-name>', '/greet'],
  ])('of %j is %j', (prompt, title) => {
    expect(titleOf({ prompt })).toBe(title);
  });

  it('has nothing in it that would turn round what is written after it', () => {
    expect(titleOf({ prompt: 'gpj\u202e.exe' })).toBe('gpj\ufffd.exe');
    expect(titleOf({ prompt: '', command_name: 'a\u2066b' })).toBe('/a\ufffdb');
  });

  it('is one line, never empty, and of signs that can be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (prompt) => {
        const title = titleOf({ prompt });
        expect(title).not.toBe('');
        expect(title).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      })
    );
  });
});
