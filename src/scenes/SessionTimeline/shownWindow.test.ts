import { viewportBounds } from 'domain/timeline/viewport';
import { epochMs } from 'domain/units';

import { shownWindow } from './shownWindow';

const START = Date.parse('2026-11-23T10:00:00Z');
const MINUTE = 60_000;
const interval = { startMs: epochMs(START), endMs: epochMs(START + 60 * MINUTE) };
const all = viewportBounds(interval);

describe('the stretch that is shown at first', () => {
  it('is all of the session unless one is asked for', () => {
    expect(shownWindow({}, interval)).toEqual(all);
  });

  it('is read from numbers and from dates', () => {
    const wanted = { fromMs: START + MINUTE, toMs: START + 5 * MINUTE };
    expect(shownWindow({ from: wanted.fromMs, to: wanted.toMs }, interval)).toEqual(wanted);
    expect(shownWindow({ from: '2026-11-23T10:01:00Z', to: '2026-11-23T10:05:00Z' }, interval)).toEqual(wanted);
  });

  it('reaches as far as the session does', () => {
    expect(shownWindow({ from: 0, to: START + MINUTE }, interval)).toEqual({ ...all, toMs: START + MINUTE });
    expect(shownWindow({ from: START + MINUTE }, interval)).toEqual({ ...all, fromMs: START + MINUTE });
  });

  it.each([{ from: 'junk' }, { to: NaN }, { from: START + 2, to: START + 1 }, { from: START + 1e9, to: START + 2e9 }])(
    'is all of it for %j',
    (wanted) => {
      expect(shownWindow(wanted, interval)).toEqual(all);
    }
  );
});
