import fc from 'fast-check';

import { addressFromUrl, addressToUrl, SESSION_URL_KEYS } from './sessionAddress';
import { SESSION_TABS } from './sessionTab';

const addresses = fc.record({
  tab: fc.constantFrom(...SESSION_TABS),
  selectedEventId: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  zoom: fc.option(
    fc
      .tuple(fc.integer({ min: -1e6, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
      .map(([startMs, span]) => ({ startMs, endMs: startMs + span })),
    { nil: undefined }
  ),
});

describe('the address of what a session page shows', () => {
  it('gives back what it was made of', () => {
    fc.assert(fc.property(addresses, (address) => expect(addressFromUrl(addressToUrl(address))).toEqual(address)));
  });

  it('names every key, so that what is the default leaves the address', () => {
    expect(addressToUrl({ tab: 'events' })).toEqual({ tab: null, event: null, view: null });
    expect(Object.keys(addressToUrl({ tab: 'raw' }))).toEqual([...SESSION_URL_KEYS]);
  });

  it('clears by null', () => {
    expect(addressFromUrl({ tab: null, event: null, view: null })).toEqual({
      tab: 'events',
      selectedEventId: undefined,
      zoom: undefined,
    });
  });

  it('reads junk as the default and leaves alone what is not named', () => {
    expect(addressFromUrl({ tab: 'cost' })).toEqual({ tab: 'events' });
    expect(addressFromUrl({ view: 'now-6h' })).toEqual({ zoom: undefined });
    expect(addressFromUrl({ event: ['e1', 'e2'] })).toEqual({ selectedEventId: 'e1' });
    expect(addressFromUrl({})).toEqual({});
  });
});
