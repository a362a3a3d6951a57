import fc from 'fast-check';
import { epochMs } from 'domain/units';
import {
  and,
  containsText,
  exact,
  isMissing,
  not,
  oneOf,
  oneOfFound,
  or,
  query,
  quote,
  sortBy,
  stats,
  count,
  timeBetween,
} from './logsql';

/** What LogsQL reads in a literal: JSON's escapes and `\xNN`. */
const unquote = (literal: string): unknown =>
  JSON.parse(
    literal.replace(/\\(x[0-9a-f]{2}|[\s\S])/g, (all, code: string) =>
      code.length === 3 ? `\\u00${code.slice(1)}` : all
    )
  );

describe('the escaper', () => {
  it('keeps every text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unquote(quote(text))).toBe(Buffer.from(text).toString());
      })
    );
  });

  it('is one literal to LogsQL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(quote(text)).toMatch(/^"(?:[^"\\\n]|\\[^\n])*"$/);
      })
    );
  });

  it('leaves no sign to those who read a query before the database does', () => {
    const snares = [
      '$__interval',
      '$var',
      '${var}',
      '[[var]]',
      '*',
      '_time:5m',
      'options(concurrency=1)',
      'a | b',
      '{x}',
    ];
    for (const snare of snares) {
      expect(quote(snare)).not.toMatch(/[$[\]{}()|:*]/);
    }
  });

  it('hides the word that the plugin takes for a histogram', () => {
    expect(quote('a Histogram of histograms')).not.toMatch(/histogram/i);
    expect(unquote(quote('a Histogram of histograms'))).toBe('a Histogram of histograms');
  });

  it('replaces halves of characters, which nothing on the way can hold', () => {
    expect(unquote(quote('a\ud800b\udfffc😀'))).toBe('a\ufffdb\ufffdc😀');
  });
});

describe('filters', () => {
  it('are put together with parentheses where they need them', () => {
    const either = or(exact('a', '1'), exact('b', '2'));
    expect(and(either, not(exact('c', '3'))).logsql).toBe('(("a":="1") or ("b":="2")) !("c":="3")');
  });

  it('of nothing find nothing, and without conditions everything', () => {
    expect(oneOf('a', []).logsql).toBe('!*');
    expect(or().logsql).toBe('!*');
    expect(and().logsql).toBe('*');
  });

  it('find text literally, in any case', () => {
    expect(containsText('prompt', 'a.b*').logsql).toBe('"prompt":~"\\x28?i\\x29a\\\\.b\\\\\\x2a"');
  });

  it('name fields of any name', () => {
    expect(isMissing('a "b": c').logsql).toBe('"a \\"b\\"\\x3a c":=""');
  });

  it('hold times as nanoseconds, from on and before to', () => {
    const range = timeBetween(epochMs(Date.UTC(2026, 10, 23, 10, 18, 36, 738)), epochMs(Date.UTC(2026, 10, 24)));
    expect(range.logsql).toBe('_time:[2026-11-23T10:18:36.738000000Z, 2026-11-24T00:00:00.000000000Z)');
  });

  it('take values from another question', () => {
    expect(oneOfFound('session.id', exact('model', 'x')).logsql).toBe(
      '"session.id":in("model":="x" | fields "session.id")'
    );
  });
});

describe('pipes', () => {
  it('follow the filter', () => {
    const figures = stats(['model'], { calls: count(exact('success', 'true')) });
    const expr = query(
      exact('a', 'b'),
      figures,
      sortBy([{ field: 'calls', direction: 'desc' }], { offset: 20, limit: 10 })
    );
    expect(expr).toBe(
      '"a":="b" | stats by ("model") count() if ("success":="true") as "calls" | sort by ("calls" desc) offset 20 limit 10'
    );
  });

  it('take only whole numbers for pages', () => {
    expect(sortBy([], { offset: -1.5, limit: Number.NaN }).pipe).toContain('offset 0 limit 0');
  });
});
