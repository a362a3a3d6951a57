import * as fc from 'fast-check';

import { eventSummary } from 'domain/events/eventSummary';
import { parseEvent } from 'domain/events/parseEvent';
import { foldSession } from 'domain/sessions/foldSession';
import { apiRequest, record, toolResult, userPrompt } from 'testing/builders';

import { maskSecretsHere, secretRanges, withoutSecrets, withSecrets } from './secrets';

const KEY = 'sk-ant-api03-abcdef0123456789abcdef';

afterEach(() => maskSecretsHere(true));

describe('secrets in a text', () => {
  it.each([
    [`export ANTHROPIC_API_KEY=${KEY}`, 'export ANTHROPIC_API_KEY=[secret]'],
    [`curl -H "Authorization: Bearer ${KEY}"`, 'curl -H "Authorization: Bearer [secret]"'],
    ['git clone https://ada:hunter22@example.org/x', 'git clone https://ada:[secret]@example.org/x'],
    ['password=hunter22 and AKIAIOSFODNN7EXAMPLE', 'password=[secret] and [secret]'],
    [String.raw`curl -d "{\"password\":\"hunter22\"}"`, String.raw`curl -d "{\"password\":\"[secret]"}"`],
    ['-----BEGIN RSA PRIVATE KEY-----\nMII\nabc\n-----END RSA PRIVATE KEY-----\nrest', '[secret]\nrest'],
    [
      'input_tokens: 12345, "max_tokens": "4096", maxTokens=8000',
      'input_tokens: 12345, "max_tokens": "4096", maxTokens=8000',
    ],
    ['pwd', 'pwd'],
    ['Tidy the repo', 'Tidy the repo'],
  ])('%j is shown as %j', (text, shown) => {
    expect(withoutSecrets(text)).toBe(shown);
  });

  it('are all of it under a name that tells one, unless it is a count of tokens', () => {
    expect(secretRanges('two words', 'db_password')).toEqual([{ start: 0, end: 9 }]);
    expect(secretRanges('4096', 'max_tokens')).toEqual([]);
    expect(secretRanges('', 'password')).toEqual([]);
  });

  it('that several patterns find are one', () => {
    expect(secretRanges(`token=${KEY}`)).toEqual([{ start: 6, end: 6 + KEY.length }]);
  });

  it('are in order and apart, and the rest of the text stays as it is', () => {
    const piece = fc.constantFrom(
      KEY,
      ' password=hunter22 ',
      'plain ',
      '\n',
      'Bearer abcdefgh1',
      '"',
      `token: "${KEY}"`
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const text = pieces.join(' ');
        const ranges = secretRanges(text);
        let at = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
        expect(withoutSecrets(text)).not.toContain(KEY);
      })
    );
  });
});

describe('lines about events', () => {
  const rows = [
    userPrompt({ prompt: `Use ${KEY} please` }),
    toolResult({ tool_input: JSON.stringify({ command: `deploy --token ${KEY}` }) }),
    record('assistant_response', { response: `It is ${KEY}` }),
    record('api_error', { error: `401 for ${KEY}` }),
  ];

  it('have masks, and so have titles', () => {
    for (const row of rows) {
      expect(eventSummary(parseEvent(row))).toContain('[secret]');
      expect(eventSummary(parseEvent(row))).not.toContain('abcdef');
    }
    expect(foldSession('session-1', [...rows, apiRequest()]).facts.title).toBe('Use [secret] please');
  });

  it('mask a secret that the end of the line would cut in two', () => {
    const long = parseEvent(userPrompt({ prompt: `${'word '.repeat(37)}${KEY}` }));
    expect(eventSummary(long)).not.toContain('sk-ant');
  });

  it('have none where the setting is off, and for a file', () => {
    const [prompt] = rows.map(parseEvent);
    const summary = () => (prompt === undefined ? '' : eventSummary(prompt));
    expect(withSecrets(summary)).toContain(KEY);
    expect(summary()).not.toContain(KEY);
    expect(() =>
      withSecrets(() => {
        throw new Error('on the way');
      })
    ).toThrow();
    expect(summary()).not.toContain(KEY);
    maskSecretsHere(false);
    expect(summary()).toContain(KEY);
  });
});
