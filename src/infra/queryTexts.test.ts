import { baseFilterProblem } from 'queries/baseFilterText';

import { baseFilterText, logsFailureText, metricsFailureText, type QueryFailure } from './queryTexts';

const FAILURES: readonly QueryFailure[] = [
  ...(['unreachable', 'query', 'timeout', 'forbidden', 'tooLarge', 'noSource', 'answer', 'other'] as const),
];

describe('a failed question', () => {
  it('is a sentence of its own for each kind of failure and each database', () => {
    const sentences = FAILURES.flatMap((failure) => [logsFailureText(failure), metricsFailureText(failure)]);
    expect(new Set(sentences).size).toBe(2 * FAILURES.length);
    sentences.forEach((sentence) => expect(sentence).toMatch(/^[A-Z].*\.$/));
  });

  it.each([
    ['* | delete *', /pipe/],
    ['job:claude # all', /comment/],
    ['job:="claude', /quotation mark/],
    ['(a:b', /parenthesis/],
  ])('says what %s has that a base filter cannot', (text, words) => {
    expect(baseFilterText(baseFilterProblem(text) ?? '')).toMatch(words);
  });
});
