import fc from 'fast-check';

import { BACKENDS, COUNTERS, DEFAULT_SETUP, LOGINS, MODELS, PLACES } from 'domain/setup/choices';
import { RECORD_FLAGS } from 'domain/setup/recordFlags';

import { SETUP_URL_KEYS, setupFromUrl, setupToUrl } from './setupChoiceUrl';

const flags = RECORD_FLAGS.map(({ flag }) => flag);
const choices = fc
  .record({
    place: fc.constantFrom(...PLACES),
    backend: fc.constantFrom(...BACKENDS),
    login: fc.constantFrom(...LOGINS),
    model: fc.constantFrom(...MODELS),
    counters: fc.constantFrom(...COUNTERS),
    recorded: fc.subarray(flags),
  })
  .map((some) => ({ ...DEFAULT_SETUP, ...some }));

describe('the choices in the address', () => {
  it('come back from it', () => {
    fc.assert(fc.property(choices, (each) => expect(setupFromUrl(DEFAULT_SETUP, setupToUrl(each))).toEqual(each)));
  });

  it('are not there as long as they are what the page begins with', () => {
    expect(Object.values(setupToUrl(DEFAULT_SETUP)).filter((value) => value !== null)).toEqual([]);
    expect(Object.keys(setupToUrl(DEFAULT_SETUP)).sort()).toEqual([...SETUP_URL_KEYS].sort());
  });

  it('hold nothing that was typed', () => {
    const typed = { fields: { logs: 'http://secret', password: 'hunter2' }, attributes: 'team=x', mark: 'check-1' };
    const url = JSON.stringify(setupToUrl({ ...DEFAULT_SETUP, ...typed, backend: 'vmauth' }));
    expect(url).not.toMatch(/secret|hunter2|team|check-1/);
    expect(setupFromUrl({ ...DEFAULT_SETUP, ...typed }, { place: 'fish' })).toMatchObject({ ...typed, place: 'fish' });
  });

  it('stay as they are when the address does not name them', () => {
    const before = { ...DEFAULT_SETUP, place: 'gitlab', recorded: ['prompts'] } as const;
    expect(setupFromUrl(before, { backend: 'agents' })).toEqual({ ...before, backend: 'agents' });
    expect(setupFromUrl(before, { place: null, record: null })).toEqual(DEFAULT_SETUP);
  });

  it('are what the page begins with for anything else', () => {
    const junk = fc.oneof(fc.string(), fc.constant(null), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.record(Object.fromEntries(SETUP_URL_KEYS.map((key) => [key, junk]))), (values) => {
        const read = setupFromUrl(DEFAULT_SETUP, values);
        expect(PLACES).toContain(read.place);
        expect(setupFromUrl(DEFAULT_SETUP, setupToUrl(read))).toEqual(read);
      })
    );
  });

  it('know nothing recorded from nothing said', () => {
    expect(setupToUrl({ ...DEFAULT_SETUP, recorded: [] })['record']).toBe('nothing');
    expect(setupFromUrl(DEFAULT_SETUP, { record: 'nothing' }).recorded).toEqual([]);
    expect(setupFromUrl(DEFAULT_SETUP, { record: 'x,y' }).recorded).toEqual(DEFAULT_SETUP.recorded);
    expect(setupFromUrl(DEFAULT_SETUP, { record: 'version,x,prompts' }).recorded).toEqual(['prompts', 'version']);
  });
});
