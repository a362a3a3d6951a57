import fc from 'fast-check';

import { DEFAULT_USAGE, USAGE_CHARTS, USAGE_DIMENSIONS, USAGE_SORTS } from 'domain/usage/usageChoices';

import { addressFromUrl, addressToUrl, SESSION_URL_KEYS } from './sessionAddress';
import { SESSION_TABS } from './sessionTab';

const window = fc.option(
  fc
    .tuple(fc.integer({ min: -1e6, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
    .map(([startMs, span]) => ({ startMs, endMs: startMs + span })),
  { nil: undefined }
);

const table = {
  by: fc.constantFrom(...USAGE_DIMENSIONS),
  sort: fc.constantFrom(...USAGE_SORTS),
  isDescending: fc.boolean(),
};

const addresses = fc.record({
  tab: fc.constantFrom(...SESSION_TABS),
  selectedEventId: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  zoom: window,
  statisticsOf: window,
  usage: fc.oneof(
    fc.record(
      { ...table, open: fc.oneof(fc.string(), fc.constantFrom('*', '=', '=a,b', '=~', '=%2c', ',', '=chart:kind')) },
      { requiredKeys: ['by', 'sort', 'isDescending'] }
    ),
    fc.record({ ...table, chart: fc.constantFrom(...USAGE_CHARTS) })
  ),
});

describe('the address of what a session page shows', () => {
  it('gives back what it was made of', () => {
    fc.assert(fc.property(addresses, (address) => expect(addressFromUrl(addressToUrl(address))).toEqual(address)));
  });

  it('names every key, so that what is the default leaves the address', () => {
    const defaults = { tab: null, event: null, view: null, area: null, usage: null };
    expect(addressToUrl({ tab: 'events', usage: DEFAULT_USAGE })).toEqual(defaults);
    expect(Object.keys(addressToUrl({ tab: 'raw', usage: DEFAULT_USAGE }))).toEqual([...SESSION_URL_KEYS]);
  });

  it('clears by null', () => {
    expect(addressFromUrl({ tab: null, event: null, view: null, area: null, usage: null })).toEqual({
      tab: 'events',
      selectedEventId: undefined,
      zoom: undefined,
      statisticsOf: undefined,
      usage: DEFAULT_USAGE,
    });
  });

  it('reads junk as the default and leaves alone what is not named', () => {
    expect(addressFromUrl({ tab: 'nonsense' })).toEqual({ tab: 'events' });
    expect(addressFromUrl({ view: 'now-6h' })).toEqual({ zoom: undefined });
    expect(addressFromUrl({ area: '9..3' })).toEqual({ statisticsOf: undefined });
    expect(addressFromUrl({ usage: 'cost,model' })).toEqual({ usage: DEFAULT_USAGE });
    expect(addressFromUrl({ usage: 'turn,cost,desc,chart:pie' })).toEqual({ usage: DEFAULT_USAGE });
    expect(addressFromUrl({ usage: 'model,cost,desc,~zz' })).toEqual({ usage: { ...DEFAULT_USAGE, by: 'model' } });
    expect(addressFromUrl({ event: ['e1', 'e2'] })).toEqual({ selectedEventId: 'e1' });
    expect(addressFromUrl({})).toEqual({});
  });
});
