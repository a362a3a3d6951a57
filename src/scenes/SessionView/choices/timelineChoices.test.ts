import fc from 'fast-check';

import { DEFAULT_CHOICES, type TimelineChoices } from 'domain/timeline/choices';
import { CURVE_KINDS } from 'domain/timeline/curves';

import { anyChoices } from './testing/anyChoices';
import {
  CHOICE_KEYS,
  choicesFromUrl,
  choicesToLink,
  choicesToUrl,
  storeChoices,
  storedChoices,
} from './timelineChoices';

describe('how the timeline is set up, in an address', () => {
  beforeEach(() => window.localStorage.clear());

  it('is read back, whatever was set before', () => {
    fc.assert(
      fc.property(anyChoices, anyChoices, (choices, before) => {
        expect(choicesFromUrl(choicesToUrl(choices), before)).toEqual(choices);
        expect(choicesFromUrl(choicesToLink(choices), before)).toEqual(choices);
      })
    );
  });

  it('has every key, and says nothing of what is as by default', () => {
    const url = choicesToUrl(DEFAULT_CHOICES);
    expect(Object.keys(url)).toEqual(CHOICE_KEYS);
    expect(new Set(Object.values(url))).toEqual(new Set([null]));
  });

  it('is the default for junk', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHOICE_KEYS), fc.string(), (key, text) => {
        const read = choicesFromUrl({ [key]: text }, DEFAULT_CHOICES);
        expect(choicesFromUrl(choicesToUrl(read), DEFAULT_CHOICES)).toEqual(read);
      })
    );
  });

  it('leaves alone what the address does not name', () => {
    const before: TimelineChoices = { ...DEFAULT_CHOICES, curves: ['cost'] };
    expect(choicesFromUrl({ idle: 'shown' }, before)).toMatchObject({
      curves: ['cost'],
      axis: { isIdleCompressed: false },
    });
  });

  it('names in a link what another browser might remember otherwise', () => {
    expect(choicesToLink(DEFAULT_CHOICES)).toMatchObject({ curves: CURVE_KINDS.join(','), idle: 'compressed' });
  });

  it('is remembered for other sessions', () => {
    const chosen: TimelineChoices = {
      ...DEFAULT_CHOICES,
      curves: [],
      axis: { isIdleCompressed: false, clock: 'wall' },
    };
    storeChoices(chosen);
    expect(storedChoices()).toEqual(chosen);
    storeChoices(DEFAULT_CHOICES);
    expect(window.localStorage).toHaveLength(0);
  });

  it.each(['7', 'null', '{"curves":7}', '{"money":"all"}', '[]', 'no json'])('remembers nothing of %s', (text) => {
    window.localStorage.setItem('sessionline-claudecode-app.session.timeline', text);
    expect(storedChoices()).toEqual(DEFAULT_CHOICES);
  });
});
