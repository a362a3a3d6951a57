import fc from 'fast-check';

import { CURVE_KINDS } from 'domain/timeline/curves';

import { addressFromUrl, addressToUrl, SESSION_URL_KEYS } from './sessionAddress';
import { SESSION_TABS } from './sessionTab';

const window = fc.option(
  fc
    .tuple(fc.integer({ min: -1e6, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
    .map(([startMs, span]) => ({ startMs, endMs: startMs + span })),
  { nil: undefined }
);

const addresses = fc.record({
  tab: fc.constantFrom(...SESSION_TABS),
  selectedEventId: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  zoom: window,
  curves: fc.subarray([...CURVE_KINDS]),
  statisticsOf: window,
});

describe('the address of what a session page shows', () => {
  it('gives back what it was made of', () => {
    fc.assert(fc.property(addresses, (address) => expect(addressFromUrl(addressToUrl(address))).toEqual(address)));
  });

  it('names every key, so that what is the default leaves the address', () => {
    const defaults = { tab: null, event: null, view: null, curves: null, area: null };
    expect(addressToUrl({ tab: 'events', curves: CURVE_KINDS })).toEqual(defaults);
    expect(Object.keys(addressToUrl({ tab: 'raw', curves: [] }))).toEqual([...SESSION_URL_KEYS]);
  });

  it('clears by null', () => {
    expect(addressFromUrl({ tab: null, event: null, view: null, curves: null, area: null })).toEqual({
      tab: 'events',
      selectedEventId: undefined,
      zoom: undefined,
      curves: CURVE_KINDS,
      statisticsOf: undefined,
    });
  });

  it('reads junk as the default and leaves alone what is not named', () => {
    expect(addressFromUrl({ tab: 'cost' })).toEqual({ tab: 'events' });
    expect(addressFromUrl({ view: 'now-6h' })).toEqual({ zoom: undefined });
    expect(addressFromUrl({ curves: 'cost,money' })).toEqual({ curves: ['cost'] });
    expect(addressFromUrl({ curves: 'money' })).toEqual({ curves: CURVE_KINDS });
    expect(addressFromUrl({ curves: 'none' })).toEqual({ curves: [] });
    expect(addressFromUrl({ area: '9..3' })).toEqual({ statisticsOf: undefined });
    expect(addressFromUrl({ event: ['e1', 'e2'] })).toEqual({ selectedEventId: 'e1' });
    expect(addressFromUrl({})).toEqual({});
  });
});
