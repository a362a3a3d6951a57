import * as fc from 'fast-check';

import { METADATA_ONLY } from './exportKinds';
import { type Finding, textMask } from './maskText';
import { EVERYTHING } from './testing/exported';

function masked(text: string, choices = METADATA_ONLY) {
  const findings: Finding[] = [];
  const mask = textMask(choices, (finding) => findings.push(finding));
  return { text: mask.text(text), findings };
}

/** Made up here, in parts: a scanner of this repository need not find them. */
const random = (length: number): string => 'aB3dE6gH9'.repeat(20).slice(0, length);

describe('secrets by their patterns', () => {
  it.each([
    ['Anthropic', `sk-${'ant'}-api03-${random(40)}`],
    ['OpenAI', `sk-${'proj'}-${random(40)}`],
    ['GitHub', `ghp${'_'}${random(36)}`],
    ['GitHub, fine-grained', `github${'_pat_'}${random(60)}`],
    ['GitLab', `glpat${'-'}${random(20)}`],
    ['Slack', `xoxb${'-'}1234567890-${random(20)}`],
    ['Google', `AIza${random(35)}`],
    ['Stripe', `sk_${'live'}_${random(24)}`],
    ['npm', `npm${'_'}${random(36)}`],
    ['Hugging Face', `hf${'_'}${random(34)}`],
    ['Grafana', `glsa${'_'}${random(32)}_1a2b3c4d`],
    ['AWS', `AKIA${'ABCDEFGHIJ234567'}`],
    ['JWT', `eyJ${random(20)}.${random(30)}.${random(30)}`],
    ['private key', `-----BEGIN RSA PRIVATE ${'KEY'}-----\nMIIB\nabc\n-----END RSA PRIVATE ${'KEY'}-----`],
    ['private key that was cut', `-----BEGIN PRIVATE ${'KEY'}-----\nMIIB\nabc`],
  ])('%s', (_, secret) => {
    const { text, findings } = masked(`before ${secret} after`);
    expect(text.startsWith('before [secret]')).toBe(true);
    expect(text).not.toContain(secret.slice(-6));
    expect(findings.map(({ kind }) => kind)).toEqual(['secrets']);
  });

  it.each([
    ['curl https://ada:hunter2@example.org/x', 'hunter2', 'curl https://ada:[secret]@example.org/x'],
    ['postgres://ada:p@ss@db.local/x', 'p@ss', 'postgres://ada:[secret]@db.local/x'],
    ['Authorization: Bearer abc.def-123456', 'abc.def', 'Authorization: Bearer [secret]'],
    ['export DB_PASSWORD=hunter22 && x', 'hunter22', 'export DB_PASSWORD=[secret] && x'],
    ["api_key: 'abcd1234'", 'abcd1234', "api_key: '[secret]'"],
    ['mysql --password hunter22', 'hunter22', 'mysql --password [secret]'],
    ['aws_secret_access_key = wJalrXUtnFEMI+K7MDENG/bPxRfi', 'wJalr', 'aws_secret_access_key = [secret]'],
  ])('%s', (before, secret, after) => {
    const { text } = masked(before);
    expect(text).not.toContain(secret);
    expect(text).toBe(after);
  });

  it.each([
    'token: string',
    'password = $DB_PASSWORD',
    'sk-loading-spinner-container',
    'npm_config_user_agent',
    'the token limit of 200000 tokens',
    'git rev-parse 9aff47d6d61431129e5b7de3cf4d0b1d8a05cb51',
  ])('are not: %s', (text) => expect(masked(text).findings.filter(({ kind }) => kind === 'secrets')).toEqual([]));
});

describe('e-mail addresses', () => {
  it.each([
    ['Co-Authored-By: Ada <ada.l+x@mail.example.org>', 'Co-Authored-By: Ada <[e-mail]>'],
    ['jürgen@müller.example', '[e-mail]'],
  ])('%s', (before, after) => expect(masked(before).text).toBe(after));

  it.each(['react@18.3.1', '@grafana/data', 'a @ b', 'x@localhost'])('are not: %s', (text) =>
    expect(masked(text).text).toBe(text)
  );
});

describe('paths', () => {
  it.each([
    ['cat /home/ada/notes.md', 'cat [path]'],
    ['cd ~/work && ls', 'cd [path] && ls'],
    ['cat ~ada/notes.md', 'cat [path]'],
    ['./run.sh ../x', '[path] [path]'],
    ['edit src/a/b.ts:12', 'edit [path]:12'],
    ['PATH=/usr/bin/x:/home/ada/bin', 'PATH=[path]:[path]'],
    ['gcc -I/usr/include/x', 'gcc [path]'],
    ['"C:\\Users\\Ada Lovelace\\notes.md"', '"[path]"'],
    ['\\\\server\\share\\x', '[path]'],
    ['open file:///home/ada/x', 'open [path]'],
  ])('%s', (before, after) => expect(masked(before).text).toBe(after));

  it.each(['and/or', '/compact', 'https://example.org/a/b.html', 'a / b', '1/2'])('are not: %s', (text) =>
    expect(masked(text).text).toBe(text)
  );
});

describe('any text', () => {
  it('stays as it is where all may be seen', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(masked(text, EVERYTHING).text).toBe(text)));
  });

  it('is masked once: what is masked already is no find', () => {
    const parts = fc.constantFrom(
      'password=',
      'hunter22',
      '/home/ada/x',
      ' ',
      'a@b.example',
      '"',
      '\n',
      '[',
      'file://'
    );
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        const once = masked(pieces.join('')).text;
        expect(masked(once).text).toBe(once);
      })
    );
  });

  it.each(['-', 'a', 'a/', '/a', 'a@', 'eyJ-', 'sk-', '\\\\a\\', 'C:\\', 'token=', '-----BEGIN PRIVATE KEY-----', '.'])(
    'of a megabyte of %j is gone through',
    (part) => {
      const text = part.repeat(1_000_000 / part.length);
      expect(masked(text, EVERYTHING).text).toBe(text);
    }
  );
});

describe('JSON', () => {
  const json = (value: unknown, choices = METADATA_ONLY): unknown =>
    JSON.parse(textMask(choices, () => undefined).json(JSON.stringify(value)));

  it('stays JSON, and a key may tell what its value is', () => {
    expect(json({ file_path: 'notes.md', deep: [{ apiKey: 'x', n: 1, note: 'mail ada@example.org' }] })).toEqual({
      file_path: '[path]',
      deep: [{ apiKey: '[secret]', n: 1, note: 'mail [e-mail]' }],
    });
  });

  it('stays as it was written where nothing is masked', () => {
    const text = '{ "big": 12345678901234567890, "a": "b" }';
    expect(textMask(METADATA_ONLY, () => undefined).json(text)).toBe(text);
  });

  it('that is none, or too deep, is text', () => {
    const mask = textMask(METADATA_ONLY, () => undefined);
    expect(mask.json('{"a": "/home/ada/x"')).toBe('{"a": "[path]"');
    expect(mask.json('['.repeat(100_000) + ']'.repeat(100_000)).length).toBeLessThan(200);
  });
});
