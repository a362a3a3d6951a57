import fc from 'fast-check';
import { lastValueFrom } from 'rxjs';
import { loadSession } from 'data/loadSession';
import { logsSource } from 'data/logsSource';
import { findSessions, loadFieldValues, loadSessionPage } from 'data/sessionList';
import type { WireRecord } from 'domain/events/field';
import { epochMs } from 'domain/units';
import { eventsHistogramQuestion } from 'queries/eventsHistogram';
import type { SessionFilters, SessionListQuestion } from 'queries/sessionList';
import { userPrompt } from 'testing/builders';
import { logsUrl } from './stack';
import { inSuite, storeSuite, suiteFilter } from './store';

jest.mock('@grafana/runtime', () => jest.requireActual('./grafana').runtime);

const SUITE = 'hostile';
const baseFilter = suiteFilter(SUITE);
const source = () => logsSource(logsUrl());

/** What breaks out of a carelessly written query, or is something else to Grafana, the plugin or the database. */
const SNARES = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '\n',
    '\r\n',
    '\t',
    '\0',
    '\u2028',
    '|',
    '#',
    '*',
    '?',
    '!',
    '-',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
  ],
  ...['$__interval', '$__range', '$var', '${var}', '${var:raw}', '[[var]]', '{{x}}', '_time:', '_time:5m', ':in("*")'],
  ...[
    'options(',
    'options (concurrency=1)',
    ' or ',
    ' and not ',
    '=',
    ':=',
    '<',
    '>',
    ',',
    '%',
    '%22',
    '&',
    ';',
    '/',
    '.*',
    '^$',
  ],
  ...[
    '" | stats count() "',
    "') or ('",
    '# comment',
    '| delete *',
    'histogram',
    '| x histogram y',
    'in(*)',
    'sort by (_time)',
  ],
  ...[
    '😀',
    '👩‍👩‍👧',
    'שלום',
    '\u202eevil',
    'é',
    'e\u0301',
    'İ',
    'ß',
    '日本',
    '\ufeff',
    '\x1b[31m',
    '\ufffd',
    '<b>',
    '<session.id>',
  ],
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SNARES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) }
);
/** The database keeps no empty text, and the insert line no half characters. */
const hostileText = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => Buffer.from(pieces.join('')).toString())
  .filter((text) => text !== '');

const texts = [...new Set([...SNARES, ...fc.sample(hostileText, { numRuns: 150, seed: 20261123 })])];

/** Every text as id, as prompt, as user, and as value of a label whose name is hostile as well. */
const labelName = (index: number): string => `label ${texts[index % SNARES.length]}`;
const rows: readonly WireRecord[] = texts.map((text, index) => ({
  ...userPrompt({ 'session.id': text, prompt: text, 'user.id': text, [labelName(index)]: text }),
}));

const stored = inSuite(SUITE, rows);

const range = { fromMs: epochMs(Date.UTC(2026, 10, 1)), toMs: epochMs(Date.UTC(2026, 11, 1)) };

async function listed(question: Partial<SessionListQuestion>): Promise<readonly string[]> {
  const { rows: found } = await loadSessionPage(source(), {
    ...range,
    baseFilter,
    filters: {},
    sort: { column: 'id', direction: 'asc' },
    offset: 0,
    limit: 1000,
    ...question,
  });
  return found.map(({ id }) => id).sort();
}

const filtered = (filters: SessionFilters) => listed({ filters });
const cased = (text: string): string => text.toLowerCase();

beforeAll(() => storeSuite(logsUrl(), SUITE, rows));

describe('a hostile value is a value and nothing else', () => {
  it('as id: each session is found by it, and nothing else is', async () => {
    expect(await listed({})).toEqual([...texts].sort());
    for (const [index, text] of texts.entries()) {
      const load = await lastValueFrom(loadSession(source(), { sessionId: text, baseFilter }));
      expect(load).toMatchObject({
        status: 'complete',
        loadedEvents: 1,
        records: [{ ...stored[index], _time: expect.any(String) }],
      });
    }
  });

  it('as id of a page: each session gets its own first prompt', async () => {
    const { rows: found } = await loadSessionPage(source(), {
      ...{ ...range, baseFilter, filters: {}, sort: { column: 'title', direction: 'asc' }, offset: 0, limit: 1000 },
    });
    expect(found).toHaveLength(texts.length);
    const plain = found.filter(({ id }) => /^[\w$^.*?!;&%=-]+$/.test(id));
    expect(plain.length).toBeGreaterThan(5);
    plain.forEach(({ id, firstPrompt }) => expect(firstPrompt).toBe(id));
  });

  it('as filter, alone and among others', async () => {
    for (const text of texts) {
      expect(await filtered({ users: [text] })).toEqual([text]);
    }
    const some = texts.filter((_, index) => index % 7 === 0);
    expect(await filtered({ users: some })).toEqual([...some].sort());
  });

  it('as name and value of a label', async () => {
    for (const [index, text] of texts.entries()) {
      expect(await filtered({ labels: { [labelName(index)]: [text] } })).toEqual([text]);
    }
    const values = await loadFieldValues(source(), { ...range, baseFilter, field: labelName(0) });
    const expected = texts.filter((_, index) => labelName(index) === labelName(0));
    expect(values.map(({ value }) => value).sort()).toEqual(expected.sort());
  });

  it('as search: what contains it is found', async () => {
    for (const text of texts.filter((each) => each.trim() === each)) {
      const found = await listed({ search: text });
      expect(found).toContain(text);
      // Case folding of other scripts differs between the database and this test; ASCII does not.
      const strangers = found.filter((id) => !cased(id).includes(cased(text)) && /^[\x20-\x7e]*$/.test(id + text));
      expect(strangers).toEqual([]);
    }
  });

  it('as fragment: the picker finds it', async () => {
    for (const text of SNARES.filter((each) => each.trim() !== '')) {
      const found = await findSessions(source(), { fragment: text, limit: 1000, baseFilter });
      expect(found.map(({ id }) => id)).toContain(text);
    }
  });

  it('in the question of a panel', () => {
    for (const text of texts.filter((each) => each.trim() !== '')) {
      const { expr } = eventsHistogramQuestion({ ...range, baseFilter: '', search: text, filters: { users: [text] } });
      expect(expr).not.toMatch(/\$|\[\[|options\s*\(|in\("\*"\)|histogram/i);
      expect(expr.match(/_time:/g)).toHaveLength(3);
    }
  });
});
