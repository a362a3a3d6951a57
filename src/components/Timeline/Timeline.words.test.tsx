import { act, screen } from '@testing-library/react';
import { foldSession } from 'domain/sessions/foldSession';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { arrangeLanes } from 'domain/timeline/arrangeLanes';
import { layoutTimeline } from 'domain/timeline/layout';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { timeScale, viewportBounds } from 'domain/timeline/viewport';
import { aSession, type SessionBuilder } from 'testing/builders';
import { testIds } from '../testIds';
import { describeSelection } from './words/describeSelection';
import { lanesTop } from './frame';
import { type FakeStage, fakeStage, STAGE } from './testing/fakeStage';
import { BODY_TOP, PLOT_WIDTH, pointer, show, stage } from './testing/shownTimeline';

// Icons load as files, which there are none of here.

const fold = (session: SessionBuilder) => foldSession('session-1', session.records);

describe('what a screen reader is told of the selected event', () => {
  it.each([
    ['/compact now & then', '/compact now & then'],
    ['Is a < b > c in "x" or \'y\'?', 'Is a < b > c in "x" or \'y\'?'],
    ['<b>bold</b>', '<b>bold</b>'],
    ['$t(key) {{value}}', '$t(key) {{value}}'],
    ['\u001b[31mred\u001b[0m', 'red'],
  ])('is the text as it was written: %j', (prompt, words) => {
    const session = fold(aSession().prompt(prompt));
    expect(describeSelection(session, session.events[0]?.id)).toBe(`Event 1 of 1 at +0:00.0: User Prompt, ${words}`);
  });

  it('says that it failed or was rejected', () => {
    const session = fold(
      aSession().prompt('x').decide('Edit', { decision: 'reject' }).decide('Bash').result({ success: false })
    );
    const said = session.events.map(({ id }) => describeSelection(session, id));
    expect(said[1]).toContain('Tool Decision, rejected, reject Edit');
    expect(said[3]).toContain('Tool Result, failed, Bash');
  });

  it('is nothing without a selection, or with one that is not loaded', () => {
    const session = fold(aSession().prompt('x'));
    expect(describeSelection(session, undefined)).toBe('');
    expect(describeSelection(session, 'elsewhere')).toBe('');
  });
});

describe('what the timeline says', () => {
  let fake: FakeStage;
  beforeEach(() => {
    fake = fakeStage();
  });

  it('names a lane as its agent is named', () => {
    const session = fold(
      aSession()
        .prompt('x')
        .inAgent('a1', (agent) => agent.request(), { agent_type: 'R&D <reviewer>/main' })
    );
    show(session);
    expect(
      screen.getByRole('group', {
        name: /^R&D <reviewer>\/main: events: 2, time: .*, cost: \$0\.0041676, tokens: 1,130$/,
      })
    ).toBeInTheDocument();
  });

  it('has a length below a millisecond in its name as people write it', () => {
    const _time = '2026-11-23T10:00:00.0004Z';
    const session = foldSession('session-1', [
      ...aSession().prompt('x', { _time: '2026-11-23T10:00:00Z' }).add('auth', { _time }).records,
    ]);
    show(session);
    expect(stage()).toHaveAccessibleName(/2 events, <1 ms/);
  });

  /** Holds the pointer over the middle of the first mark of a kind, and gives what the card says. */
  function cardOf(builder: SessionBuilder, type: string, shape: string): string {
    const session = fold(builder);
    show(session);
    const timeline = buildTimeline(session);
    const row = timeline.lanes.flatMap(({ rows }) => rows).find(({ category }) => category === type);
    const mark = row?.marks.find((each) => each.shape === shape);
    const box = layoutTimeline(arrangeLanes(timeline)).rowBoxes.get(row?.id ?? '');
    const middle = ((mark?.startMs ?? 0) + (mark?.endMs ?? 0)) / 2;
    const top = lanesTop(timeline, USUAL_STRIPS);
    pointer('pointermove', {
      clientX: STAGE.gutter + timeScale(viewportBounds(session.interval), PLOT_WIDTH).timeToX(middle),
      clientY: top + (box?.firstLineTopPx ?? 0) + (mark?.line ?? 0) * (box?.linePx ?? 0) + 3,
    });
    act(() => fake.paintFrame());
    return screen.getByTestId(testIds.timeline.hoverCard).textContent;
  }

  it.each<readonly [string, SessionBuilder, string, string, readonly string[]]>([
    [
      'a request',
      aSession().prompt('x').request({ duration_ms: 4000, ttft_ms: 0.4 }),
      'api_request',
      'bar',
      ['API Request', 'claude-opus-5-5', '4.0 s', 'first token after <1 ms', '$0.0042', '10 in, 1.1k cached, 20 out'],
    ],
    [
      'a request that says nothing of money',
      aSession().prompt('x').request({ duration_ms: 4000, cost_usd: undefined }),
      'api_request',
      'bar',
      ['API Request', '4.0 s'],
    ],
    [
      'a failed tool',
      aSession().prompt('x').decide('Bash').result({ duration_ms: 3000, success: false, error_type: 'ShellError' }),
      'tool_result',
      'bar',
      ['Tool Result', 'failed', 'Bash ShellError', '3.0 s'],
    ],
    [
      'a wait',
      aSession().prompt('x').request().after(8000).decide('Edit', { source: 'user_temporary' }),
      'tool_decision',
      'wait',
      ['Tool Decision', 'waited at most 8.0 s for a person'],
    ],
    ['a prompt of markup', aSession().prompt('<b>&amp;</b>').request(), 'user_prompt', 'instant', ['<b>&amp;</b>']],
  ])('tells what is under the pointer: %s', (_name, builder, type, shape, words) => {
    const card = cardOf(builder, type, shape);
    for (const each of words) {
      expect(card).toContain(each);
    }
  });

  it('says how many events are in one block', () => {
    const crowd = Array.from({ length: 50 }).reduce<SessionBuilder>(
      (session) => session.add('auth', { success: false }),
      aSession().prompt('x')
    );
    const card = cardOf(crowd.after(900_000).prompt('y'), 'other', 'instant');
    const [, events, failed] = /^(\d+) events here, click again for the next · (\d+) failed/.exec(card) ?? [];
    expect(Number(events)).toBeGreaterThan(10);
    expect(failed).toBe(events);
  });

  it('has no card where nothing is', () => {
    show(fold(aSession().prompt('x').after(60_000).prompt('y')));
    pointer('pointermove', { clientX: 700, clientY: BODY_TOP + 45 });
    act(() => fake.paintFrame());
    expect(screen.queryByTestId(testIds.timeline.hoverCard)).not.toBeInTheDocument();
  });
});
