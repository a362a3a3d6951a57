import fc from 'fast-check';

import { foldSession } from 'domain/sessions/foldSession';
import { epochMs } from 'domain/units';
import { arbitrarySession } from 'testing/arbitrarySession';
import { record, START_MS } from 'testing/builders';
import { captures, readCapture } from 'testing/captures';
import { readLogsql, rowsFound, unquote } from 'testing/logsqlReader';

import { eventIs, isApiError, isFailedTool, isRejection } from './eventFilters';
import {
  and,
  containsText,
  exact,
  type Filter,
  isMissing,
  isPresent,
  not,
  oneOf,
  oneOfFound,
  or,
  phrase,
  quote,
  query,
  timeBetween,
} from './logsql';

const FIELDS = ['a', 'b.c', 'd "e"', 'f: (g)', '_msg'] as const;
const texts = fc.oneof(
  fc.constantFrom('', 'x', 'X', 'a b', '"', '\\', '|', ')', ' or ', '*', '$1', '_time:5m', '(?i)x', 'ß', '😀'),
  fc.string({ unit: 'grapheme' })
);
const fields = fc.constantFrom(...FIELDS);

type Row = Readonly<Record<string, string>>;

/** A condition, and what it means in plain code. */
interface Meant {
  readonly filter: Filter;
  readonly means: (row: Row) => boolean;
}

const at = (row: Row, field: string): string => row[field] ?? '';

const leaf: fc.Arbitrary<Meant> = fc.oneof(
  fc.tuple(fields, texts).map(([field, text]) => ({
    filter: exact(field, text),
    means: (row: Row) => at(row, field) === text,
  })),
  fc.tuple(fields, fc.array(texts, { maxLength: 3 })).map(([field, values]) => ({
    filter: oneOf(field, values),
    means: (row: Row) => values.includes(at(row, field)),
  })),
  fc.tuple(fields, fc.string()).map(([field, text]) => ({
    filter: containsText(field, text),
    means: (row: Row) => at(row, field).toLowerCase().includes(text.toLowerCase()),
  })),
  fields.map((field) => ({ filter: isPresent(field), means: (row: Row) => at(row, field) !== '' })),
  fields.map((field) => ({ filter: isMissing(field), means: (row: Row) => at(row, field) === '' }))
);

const { meant } = fc.letrec<{ meant: Meant }>((tie) => ({
  meant: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('meant'), { maxLength: 3 }).map((parts) => ({
      filter: and(...parts.map(({ filter }) => filter)),
      means: (row: Row) => parts.every(({ means }) => means(row)),
    })),
    fc.array(tie('meant'), { maxLength: 3 }).map((parts) => ({
      filter: or(...parts.map(({ filter }) => filter)),
      means: (row: Row) => parts.some(({ means }) => means(row)),
    })),
    tie('meant').map(({ filter, means }) => ({ filter: not(filter), means: (row: Row) => !means(row) }))
  ),
}));

const rows = fc.array(fc.dictionary(fields, texts), { maxLength: 4 });

describe('a condition that is read back', () => {
  it('means what was asked, however conditions are put together and whatever the texts are', () => {
    fc.assert(
      fc.property(meant, rows, ({ filter, means }, stored) => {
        expect(rowsFound(filter.logsql, stored)).toEqual(stored.filter(means));
      }),
      { numRuns: 400 }
    );
  });

  it('has its texts back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unquote(quote(text))).toBe(text);
      })
    );
  });

  it('takes a range from its start on and up to before its end', () => {
    const range = timeBetween(epochMs(START_MS), epochMs(START_MS + 1000));
    const times = [-1, 0, 0.5, 999, 1000].map((ms) => ({ _time: new Date(START_MS + ms).toISOString() }));
    expect(rowsFound(range.logsql, times)).toHaveLength(3);
    expect(rowsFound(range.logsql, [{}, { _time: 'soon' }])).toEqual([]);
  });

  it('keeps the pipes of a question within a question to that one', () => {
    const inner = oneOfFound('session.id', and(exact('model', 'a | b'), phrase('prompt', 'x)')));
    const { pipes } = readLogsql(query(inner, { pipe: 'stats count() as "n"' }));
    expect(pipes).toEqual(['stats count() as "n"']);
  });
});

describe('kinds of events in the database', () => {
  const CONDITIONS = [
    ['user prompts', eventIs('user_prompt'), 'userPrompts'],
    ['API requests', eventIs('api_request'), 'apiRequests'],
    ['decisions', eventIs('tool_decision'), 'toolDecisions'],
    ['results', eventIs('tool_result'), 'toolResults'],
    ['rejections', isRejection, 'rejections'],
    ['failed tools', isFailedTool, 'failedTools'],
  ] as const;
  const count = ({ logsql }: Filter, stored: Parameters<typeof rowsFound>[1]) => rowsFound(logsql, stored).length;

  it.each(captures)('$name: are counted as the client counts them', (capture) => {
    const stored = readCapture(capture.name);
    const counted = CONDITIONS.map(([name, filter]) => [name, count(filter, stored)]);
    expect(counted).toEqual(CONDITIONS.map(([name, , figure]) => [name, capture[figure]]));
  });

  it('are counted alike by the list and by the session’s own page, for any session', () => {
    fc.assert(
      fc.property(arbitrarySession, (stored) => {
        const { totals } = foldSession('session-1', stored);
        const counted = CONDITIONS.map(([, filter]) => count(filter, stored));
        expect(counted).toEqual(CONDITIONS.map(([, , figure]) => totals[figure]));
        expect(count(isApiError, stored)).toBe(totals.apiErrors);
      })
    );
  });

  it.each([
    ['bare', { 'event.name': 'user_prompt' }],
    ['with its prefix', { 'event.name': 'claude_code.user_prompt' }],
    ['as the message alone', { 'event.name': undefined }],
  ])('are found by a name %s', (_name, fields) => {
    expect(count(eventIs('user_prompt'), [record('user_prompt', fields)])).toBe(1);
    expect(count(eventIs('api_request'), [record('user_prompt', fields)])).toBe(0);
  });

  it('are not taken from the message where the name says another', () => {
    const odd = record('user_prompt', { 'event.name': 'event_of_tomorrow' });
    expect(count(eventIs('user_prompt'), [odd])).toBe(0);
  });
});
