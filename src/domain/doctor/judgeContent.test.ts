import fc from 'fast-check';

import { type ContentFacts, judgeContent, type Share } from './judgeContent';

const share = (count: number, total: number): Share => ({ count, total });
const open: ContentFacts = {
  prompts: share(3, 3),
  responses: share(4, 4),
  toolDetails: share(5, 5),
  rawBodies: share(0, 6),
  cut: share(0, 12),
};
const told = (change: Partial<ContentFacts>) =>
  judgeContent({ ...open, ...change }).map(({ state, reason }) => `${state} ${reason}`);

describe('what events show', () => {
  it('is fine where everything is shown and raw requests stay out', () => {
    expect(told({})).toEqual(['ok prompts.shown', 'ok responses.shown', 'ok toolDetails.shown', 'ok rawBodies.off']);
  });

  it.each([
    ['prompts', 'OTEL_LOG_USER_PROMPTS=1'],
    ['responses', 'OTEL_LOG_ASSISTANT_RESPONSES=1'],
    ['toolDetails', 'OTEL_LOG_TOOL_DETAILS=1'],
  ] as const)('is a choice where %s are hidden, in all or in some, with the flag that shows them', (of, fix) => {
    for (const count of [0, 1]) {
      const found = judgeContent({ ...open, [of]: share(count, 2) });
      expect(found.find(({ state }) => state === 'note')).toEqual({
        ...{ state: 'note', reason: `${of}.hidden`, facts: { count, total: 2 } },
        fix,
      });
    }
  });

  it.each(['prompts', 'responses', 'toolDetails', 'rawBodies'] as const)(
    'is not known of %s where there are none',
    (of) => {
      expect(told({ [of]: share(0, 0) })).toContain(`unknown ${of}.none`);
    }
  );

  it('is said of raw requests that are stored, without a flag to copy', () => {
    const found = judgeContent({ ...open, rawBodies: share(7, 6) });
    expect(found[3]).toEqual({ state: 'note', reason: 'rawBodies.on', facts: { count: 7 } });
  });

  it('is a warning where the client cut texts', () => {
    const [cut] = judgeContent({ ...open, cut: share(2, 12) }).filter(({ state }) => state === 'warning');
    expect(cut).toMatchObject({ reason: 'content.cut', facts: { count: 2, total: 12 } });
    expect(cut?.fix).toMatch(/^CLAUDE_CODE_OTEL_CONTENT_MAX_LENGTH=\d+$/);
  });

  it('never fails: it is what somebody chose', () => {
    const any = fc.record({ count: fc.nat(9), total: fc.nat(9) });
    const facts = fc.record({ prompts: any, responses: any, toolDetails: any, rawBodies: any, cut: any });
    fc.assert(
      fc.property(facts, (change) => {
        expect(judgeContent(change).some(({ state }) => state === 'failed')).toBe(false);
      })
    );
  });
});
