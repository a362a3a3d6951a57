import * as fc from 'fast-check';
import { START_MS } from 'testing/builders';
import { epochMs } from '../units';
import { geometry } from './geometry';
import { flagAt, flagOf, forEachFlag, meantNotice, type NoticeFlag } from './noticeFlags';
import { NOTICE_KINDS, type Notice, noticesOf } from './notices';
import { timeScale } from './viewport';

const WIDTH = 1000;
const { flagWidth } = geometry.notices;

/** Only failures and rejections need no more than their event. */
const noticeAt = (ms: number, kind: 'failure' | 'rejection', index = ms): Notice => ({
  kind,
  eventId: `event-${index}`,
  timeMs: epochMs(START_MS + ms),
});
const scaleOf = (fromMs: number, toMs: number) =>
  timeScale({ fromMs: epochMs(START_MS + fromMs), toMs: epochMs(START_MS + toMs) }, WIDTH);

function flagsOf(notices: readonly Notice[], fromMs: number, toMs: number): readonly NoticeFlag[] {
  const flags: NoticeFlag[] = [];
  forEachFlag(noticesOf(notices), scaleOf(fromMs, toMs), START_MS, (flag) => void flags.push(flag));
  return flags;
}

const arbitraryNotices = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom('failure' as const, 'rejection' as const)), {
    maxLength: 60,
  })
  .map((list) => list.map(([ms, kind], index) => noticeAt(ms, kind, index)));
const arbitraryWindow = fc
  .tuple(fc.integer({ min: -5000, max: 100_000 }), fc.integer({ min: 1, max: 110_000 }))
  .map(([from, span]): [number, number] => [from, from + span]);

describe('flags', () => {
  it('stand where their notices are, as long as there is room', () => {
    const flags = flagsOf([noticeAt(1000, 'failure'), noticeAt(5000, 'rejection')], 0, 10_000);
    expect(flags.map(({ kind, x }) => [kind, Math.round(x)])).toEqual([
      ['failure', 100],
      ['rejection', 500],
    ]);
  });

  it('share one when they are too close, which shows the worst', () => {
    const flags = flagsOf(
      [noticeAt(5000, 'rejection'), noticeAt(5001, 'failure'), noticeAt(5002, 'rejection')],
      0,
      10_000
    );
    expect(flags).toMatchObject([{ first: 0, end: 3, kind: 'failure' }]);
  });

  it('never hide a failure, never overlap, and leave none out', () => {
    fc.assert(
      fc.property(arbitraryNotices, arbitraryWindow, (list, [from, to]) => {
        const sorted = noticesOf(list).notices;
        const flags = flagsOf(list, from, to);
        const shown = new Map(
          flags.flatMap((flag) => sorted.slice(flag.first, flag.end).map((notice) => [notice, flag]))
        );
        for (const notice of sorted) {
          const ms = notice.timeMs - START_MS;
          const flag = shown.get(notice);
          expect(flag !== undefined || ms < from || ms > to).toBe(true);
          expect(flag === undefined || NOTICE_KINDS.indexOf(flag.kind) <= NOTICE_KINDS.indexOf(notice.kind)).toBe(true);
        }
        flags.forEach(({ x }, index) => {
          const next = flags[index + 1];
          expect(next === undefined || next.x - x >= flagWidth - 1e-6).toBe(true);
        });
      })
    );
  });

  it('keep together while the view pans', () => {
    fc.assert(
      fc.property(arbitraryNotices, fc.integer({ min: 0, max: 20_000 }), (list, by) => {
        const groups = (from: number) => flagsOf(list, from, from + 150_000).map(({ first, end }) => `${first}-${end}`);
        expect(groups(-by)).toEqual(groups(-by - 7));
      })
    );
  });

  it('keep together what happened at once, at the very edge of a cell too', () => {
    const atEdge = [0, 1].map((n) => ({
      kind: 'failure' as const,
      eventId: `event-${n}`,
      timeMs: epochMs(START_MS + 2 ** 17),
    }));
    for (let from = -4_000; from < 0; from += 1) {
      expect(flagsOf(atEdge, from, from + 150_000)).toHaveLength(1);
    }
  });

  it('are found where they are drawn, and from the notices they stand for', () => {
    fc.assert(
      fc.property(arbitraryNotices, arbitraryWindow, (list, [from, to]) => {
        const notices = noticesOf(list);
        const scale = scaleOf(from, to);
        forEachFlag(notices, scale, START_MS, (flag) => {
          expect(flagAt(notices, scale, START_MS, flag.x)).toEqual(flag);
          expect(flagOf(notices, scale, START_MS, flag.end - 1)).toEqual(flag);
        });
      })
    );
  });

  it('lead to each of their notices in turn, the worst first', () => {
    const notices = noticesOf([noticeAt(1, 'rejection'), noticeAt(2, 'failure'), noticeAt(3, 'rejection')]);
    const flag: NoticeFlag = { first: 0, end: 3, kind: 'failure', x: 0 };
    const first = meantNotice(notices, flag, undefined)?.eventId;
    const second = meantNotice(notices, flag, first)?.eventId;
    const third = meantNotice(notices, flag, second)?.eventId;
    expect([first, second, third, meantNotice(notices, flag, third)?.eventId]).toEqual([
      'event-2',
      'event-3',
      'event-1',
      'event-2',
    ]);
  });
});
