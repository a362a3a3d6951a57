import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { load, loadAll } from 'js-yaml';

import { readAttributes, writePairs } from './attributes';
import { isFieldWrong, PLACEHOLDERS, readAddress } from './addresses';
import { DEFAULT_SETUP, PLACES, type SetupChoices } from './choices';
import { environmentOf } from './environment';
import { envFileLines, fishQuoted, powershellQuoted, shLines } from './quoting';
import { recipe } from './recipe';
import { type Yaml, yamlOf } from './yaml';

/** Texts with what shells, YAML and templates take for their own. */
const nasty = fc.oneof(
  fc.constantFrom(
    ...["'", '"', '\\', "\\'", '$x', '${x}', '$(id)', '`id`', '%{x}', '${{ x }}', '[[x]]', '#', ': ', '- ', '~', '=ls'],
    ...[
      '!',
      '*',
      '{a,b}',
      'true',
      'no',
      '1e3',
      '0x1',
      '2026-11-23',
      '\u2019',
      '\u2028',
      '\u0085',
      '日本',
      '\ud83d\ude00',
      ' ',
    ]
  ),
  fc.string({ unit: 'grapheme' })
);
const text = fc.array(nasty, { maxLength: 6 }).map((pieces) => pieces.join(''));
/** What an environment can hold: no end of it, and no halves of characters. */
const value = text.filter((each) => !/[\0\p{Cs}]/u.test(each));
const oneLine = value.filter((each) => !/[\r\n]/.test(each));

describe('shells give back what was written', () => {
  it('bash, any value', () => {
    // One shell for all: it prints each value with a zero byte after it.
    const values = fc.sample(value, 300);
    const script = values.map((each) => `${shLines([['X', each]])}printf '%s\\0' "$X"\n`).join('');
    const printed = execFileSync('bash', ['-c', script]).toString().split('\0').slice(0, -1);
    expect(printed).toEqual(values);
  });

  it('fish, by its rules: a backslash means itself unless a quote or a backslash follows', () => {
    fc.assert(
      fc.property(value, (each) => {
        const quoted = fishQuoted(each);
        const inner = quoted.startsWith("'") ? quoted.slice(1, -1) : quoted;
        expect(quoted.startsWith("'") ? inner.replace(/\\([\\'])/g, '$1') : inner).toBe(each);
        expect(/(?<!\\)(?:\\\\)*'/.test(inner)).toBe(false);
      })
    );
  });

  it('PowerShell, by its rules: two of any of its quotes are one', () => {
    fc.assert(
      fc.property(value, (each) => {
        const inner = powershellQuoted(each).slice(1, -1);
        expect(inner.replace(/(['‘’‚‛])\1/g, '$1')).toBe(each);
        expect(inner.replace(/(['‘’‚‛])\1/g, '')).not.toMatch(/['‘’‚‛]/);
      })
    );
  });

  it('a file of an environment, which knows no quotes', () => {
    fc.assert(
      fc.property(oneLine, (each) => {
        expect(envFileLines([['X', each]])).toBe(`X=${each}\n`);
      })
    );
  });
});

const tree: fc.Arbitrary<Yaml> = fc.letrec<{ tree: Yaml; node: Yaml }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    text.filter((each) => !/\p{Cs}/u.test(each)),
    fc.integer(),
    tie('node')
  ),
  node: fc.oneof(
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(
      text.filter((each) => !/\p{Cs}/u.test(each) && each !== '__proto__'),
      tie('tree'),
      { maxKeys: 4 }
    )
  ),
})).tree;

describe('YAML', () => {
  it('says what was meant, whatever the texts hold', () => {
    fc.assert(
      fc.property(tree, (each) => {
        expect(load(yamlOf(each))).toEqual(each);
      })
    );
  });

  it('holds nothing that vmauth would take for a variable of its environment', () => {
    fc.assert(fc.property(text, (each) => expect(yamlOf({ password: each })).not.toContain('%{')));
  });
});

describe('lists of pairs', () => {
  it('come back from the variable as they were typed', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { pairs } = readAttributes(`team=${typed}`);
        const decoded = writePairs(pairs)
          .split(',')
          .filter((each) => each !== '')
          .map((each) => each.split('=').map(decodeURIComponent));
        expect(decoded).toEqual([...pairs]);
        expect(writePairs(pairs)).not.toMatch(/[\s"';\\]/);
      })
    );
  });

  it('leave out what is no pair, and say so', () => {
    const { pairs, wrong } = readAttributes('team=a=b, , project = x y,1x=2,=3,k=,\u0000=1,last');
    expect([...pairs]).toEqual([
      ['team', 'a=b'],
      ['project', 'x y'],
    ]);
    expect(wrong).toEqual(['1x=2', '=3', 'k=', '\u0000=1', 'last']);
  });
});

describe('addresses', () => {
  it.each([
    '',
    'vl',
    'ftp://x',
    'http://',
    'http://a b',
    'http://u:p@h',
    'http://h?q',
    'http://h#f',
    'http://h/$x',
    "http://h/'",
  ])('%j is none', (typed) => expect(readAddress(typed)).toBeUndefined());

  it('whatever is taken for one stands in a shell and in YAML as it is', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const address = readAddress(`http://host/${typed}`);
        expect(address ?? '').not.toMatch(/[\s'"`$\\<>|{}]/);
      })
    );
  });

  it('nothing typed is not wrong', () => {
    expect(isFieldWrong('logs', ' ')).toBe(false);
    expect(isFieldWrong('logs', 'x')).toBe(true);
    expect(isFieldWrong('password', 'a\tb')).toBe(true);
    expect(isFieldWrong('tenant', '1:')).toBe(true);
  });
});

describe('a recipe of anything', () => {
  const choices: fc.Arbitrary<SetupChoices> = fc
    .record({
      place: fc.constantFrom(...PLACES),
      backend: fc.constantFrom('vmauth' as const, 'cluster' as const),
      fields: fc.record({ vmauth: text, username: text, password: text, token: text, tenant: text, logs: text }),
      attributes: text.map((each) => `team=${each}`),
      login: fc.constantFrom('basic' as const, 'bearer' as const),
    })
    .map((some) => ({ ...DEFAULT_SETUP, ...some }));

  /** What reads each place makes of its first file. */
  function readBack(place: SetupChoices['place'], made: string): Record<string, string> | undefined {
    const undollared = (all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).map(([name, each]) => [name, each.replaceAll('$$', '$')]));
    switch (place) {
      case 'user':
      case 'managed':
        return JSON.parse(made).env;
      case 'docker':
        return Object.fromEntries(
          made
            .trimEnd()
            .split('\n')
            .map((line) => [line.split('=')[0], line.replace(/^.*?=/, '')])
        );
      case 'compose':
        return undollared(Object(load(made)).services.claude.environment);
      case 'kubernetes':
        return Object.assign({}, ...loadAll(made).map((each) => Object(each).data ?? Object(each).stringData));
      default:
        return undefined;
    }
  }

  it('gives Claude Code the environment that was meant, and nothing else', () => {
    fc.assert(
      fc.property(choices, (each) => {
        const read = readBack(each.place, recipe(each).files[0]?.text ?? '');
        const meant = Object.fromEntries(environmentOf(each).map(({ name, value: said }) => [name, said]));
        expect(read ?? meant).toEqual(meant);
      })
    );
  });

  it('finds its own placeholders', () => {
    for (const place of PLACES) {
      const { placeholders } = recipe({ ...DEFAULT_SETUP, place, backend: 'vmauth', model: 'vertex' });
      expect(placeholders).toContain('<host of vmauth>');
      expect(placeholders.every((each) => each.match(PLACEHOLDERS)?.[0] === each)).toBe(true);
    }
  });
});
