import fc from 'fast-check';

import { SESSION_COLUMN_IDS } from 'components/SessionsTable/sessionColumns';

import { LIST_ROWS } from 'domain/settings/limits';

import { choiceFromUrl, choiceToUrl, DEFAULT_CHOICE, LIST_URL_KEYS, type ListChoice } from './listChoice';

const values = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 3 });
const name = fc.string({ minLength: 1 }).filter((text) => !text.includes('=') && text !== '__proto__');
const choices: fc.Arbitrary<ListChoice> = fc.record({
  search: fc.string({ unit: 'grapheme' }),
  filters: fc.record(
    {
      users: values,
      models: values,
      terminals: values,
      versions: values,
      tools: values,
      labels: fc.dictionary(name, values, { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
      hasErrors: fc.constant(true),
      hasRejections: fc.constant(true),
    },
    { requiredKeys: [] }
  ),
  sort: fc.record({
    column: fc.constantFrom(...SESSION_COLUMN_IDS),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
  }),
  page: fc.nat({ max: 9999 }),
  pageSize: fc.constantFrom(undefined, ...LIST_ROWS),
  columns: fc.subarray([...SESSION_COLUMN_IDS], { minLength: 1 }),
});

describe('the list in a link', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(choices, (choice) => expect(choiceFromUrl(DEFAULT_CHOICE, choiceToUrl(choice))).toEqual(choice))
    );
  });

  it('holds labels whose names every object has', () => {
    const { filters } = choiceFromUrl(DEFAULT_CHOICE, { label: ['valueOf=a', 'constructor=b', 'valueOf=c'] });
    expect(filters.labels).toEqual({ valueOf: ['a', 'c'], constructor: ['b'] });
  });

  it('comes back over any other list, so Back restores it', () => {
    fc.assert(
      fc.property(choices, choices, (choice, other) =>
        expect(choiceFromUrl(other, choiceToUrl(choice))).toEqual(choice)
      )
    );
  });

  it('says nothing of what is the default', () => {
    const address = choiceToUrl(DEFAULT_CHOICE);
    expect(Object.keys(address)).toEqual([...LIST_URL_KEYS]);
    expect(Object.values(address).flat().filter(Boolean)).toEqual([]);
  });

  it('can always be put into an address', () => {
    const halfCharacter = choiceToUrl({ ...DEFAULT_CHOICE, search: 'a\ud800b', filters: { users: ['\udc00'] } });
    expect(() => encodeURIComponent(JSON.stringify(halfCharacter['q']))).not.toThrow();
    expect(halfCharacter['q']).toBe('a\ufffdb');
    expect(halfCharacter['user']).toEqual(['\ufffd']);
  });

  it.each([
    { sort: '-nothing' },
    { sort: '' },
    { page: '-3' },
    { page: '1e9' },
    { page: '0' },
    { size: '7' },
    { size: '1000000' },
    { errors: 'yes' },
    { label: ['=x', 'name=', 'no equals'] },
    { user: '' },
    { cols: ',,;;' },
    { unknown: 'key' },
  ])('reads the junk %j as the default', (junk) => {
    expect(choiceFromUrl(DEFAULT_CHOICE, junk)).toEqual(DEFAULT_CHOICE);
  });

  it('clears by null and leaves alone what is not named', () => {
    const chosen: ListChoice = { ...DEFAULT_CHOICE, search: 'x', page: 3, filters: { hasErrors: true, users: ['a'] } };
    expect(choiceFromUrl(chosen, { q: null, errors: null })).toEqual({
      ...chosen,
      search: '',
      filters: { users: ['a'] },
    });
  });
});
