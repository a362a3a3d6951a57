import { renderHook } from '@testing-library/react';
import { NO_FIND } from 'domain/find/findQuery';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { session } from './testing/shownTimeline';
import { useFoundMarks } from './useFoundMarks';

describe('flags while something is looked for', () => {
  const timeline = buildTimeline(session);
  const { notices } = timeline.notices;

  it.each([true, false])('are told apart by what matches, with only matches: %s', (onlyMatches) => {
    const find = { ...NO_FIND, outcomes: ['failed'] as const, onlyMatches };
    const { result } = renderHook(() => useFoundMarks(session, timeline, find));
    const lit = notices.map((_, index) => result.current.lit?.anyNotice(timeline.notices, index, index + 1));
    expect(lit).toEqual(notices.map(({ kind }) => kind === 'failure'));
    expect(new Set(lit).size).toBe(2);
  });
});
