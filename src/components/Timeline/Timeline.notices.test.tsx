import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { testIds } from 'components/testIds';
import { foldSession } from 'domain/sessions/foldSession';
import { USUAL_STRIPS } from 'domain/timeline/stageStrips';
import { buildTimeline } from 'domain/timeline/buildTimeline';
import { DEFAULT_CHOICES } from 'domain/timeline/choices';
import { geometry } from 'domain/timeline/geometry';
import { timeScale, viewportBounds } from 'domain/timeline/viewport';
import { aSession } from 'testing/builders';
import { type FakeStage, fakeStage, STAGE } from './testing/fakeStage';
import { idOf, PLOT_WIDTH, pointer, press, session as plain, show } from './testing/shownTimeline';

const work = aSession()
  .prompt('Tidy the repo')
  .add('permission_mode_changed', { from_mode: 'default', to_mode: 'plan', trigger: 'shift_tab' })
  .request({ cache_read_tokens: 100_000 })
  .after(7 * 60_000)
  .request({ cache_read_tokens: 0, cache_creation_tokens: 100_000 })
  .after(130_000)
  .decide('Bash', { source: 'user_temporary' })
  .result()
  .after(100_000)
  .add('compaction', { trigger: 'auto', success: true, pre_tokens: 161_000, post_tokens: 14_000 })
  .after(100_000)
  .add('permission_mode_changed', { from_mode: 'plan', to_mode: 'bypassPermissions' })
  .after(60_000)
  .add('api_error', { error: 'Overloaded', status_code: 529 })
  .add('api_retries_exhausted', { total_attempts: 11 });

const session = foldSession('session-1', work.records);
/** With its idle minutes as long as they were. */
const IN_FULL = { axis: { ...DEFAULT_CHOICES.axis, isIdleCompressed: false } };
const idOfType = (type: string, position = 0) =>
  session.events.filter((event) => event.type === type)[position]?.id ?? '';
const timeOf = (eventId: string) => session.events.find(({ id }) => id === eventId)?.timeMs ?? NaN;
const scale = timeScale(viewportBounds(session.interval), PLOT_WIDTH);
const flagPlace = (eventId: string) => ({
  clientX: STAGE.gutter + scale.timeToX(timeOf(eventId)),
  clientY: USUAL_STRIPS.notices.topPx + geometry.notices.height / 2,
});
const modePlace = (eventId: string) => ({
  clientX: flagPlace(eventId).clientX + 5,
  clientY: USUAL_STRIPS.notices.topPx + geometry.notices.height + geometry.modes.height / 2,
});

describe('what calls for a look', () => {
  let fake: FakeStage;
  beforeEach(() => {
    fake = fakeStage();
  });
  const hover = (place: object) => {
    pointer('pointermove', place);
    act(() => fake.paintFrame());
    return screen.getByTestId(testIds.timeline.hoverCard);
  };
  const click = (place: object) => {
    pointer('pointerdown', { ...place, button: 0 });
    pointer('pointerup', place);
  };

  it('has a step for each kind that there is, by button and by key', async () => {
    const { told } = show(session, { choices: IN_FULL });
    const toolbar = screen.getByRole('toolbar', { name: 'Timeline' });
    expect(
      within(toolbar)
        .getAllByRole('group')
        .map((group) => group.getAttribute('aria-label'))
    ).toEqual(['failures: 1', 'cache breaks: 1', 'compactions: 1', 'long waits: 1', 'given up after retries: 1']);
    await userEvent.click(screen.getByRole('button', { name: 'Next cache break (K)' }));
    for (const key of ['l', 'c', 'x', 'y']) {
      press(key);
    }
    press('C', { shiftKey: true });
    expect(told.selections).toEqual([
      idOfType('api_request', 1),
      idOfType('tool_decision'),
      idOfType('compaction'),
      idOfType('api_error'),
      idOfType('api_retries_exhausted'),
      idOfType('compaction'),
    ]);
  });

  it('steps by its count too, back with Shift', () => {
    const { told } = show(plain);
    fireEvent.click(screen.getByRole('button', { name: /^rejections: 1: to the next/ }));
    fireEvent.click(screen.getByRole('button', { name: /^failures: 1: to the next/ }), { shiftKey: true });
    expect(told.selections).toEqual([idOf(1, 'tool_decision'), idOf(0, 'tool_result')]);
  });

  it('says when there is nothing', () => {
    show(foldSession('session-1', aSession().prompt('x').request().records));
    expect(screen.getByText('Nothing failed or was rejected')).toBeInTheDocument();
    expect(screen.queryByText('Marks')).not.toBeInTheDocument();
  });

  it('has a strip with a name and a count', () => {
    show(session, { choices: IN_FULL });
    expect(screen.getByText('Marks').parentElement).toHaveTextContent('Marks5');
    expect(screen.getByText('Permission mode')).toBeInTheDocument();
  });

  it.each([
    [
      'api_request',
      1,
      /Cache break: 100k of 100\.1k tokens written again; likely cause: idle for 7 min 00 s \(ttl_expired_5m, inferred\)/,
    ],
    ['tool_decision', 0, /Waited at most 2 min 10 s for an answer/],
    ['compaction', 0, /Compaction: 161k → 14k tokens, auto/],
    ['api_error', 0, /failures: 1, given up after retries: 1; click again for the next/],
  ])('tells of the flag at %s %d', (type, position, words) => {
    show(session, { choices: IN_FULL });
    expect(hover(flagPlace(idOfType(type, position)))).toHaveTextContent(words);
  });

  it('selects what a flag leads to, and the next one with each click', () => {
    const { told } = show(session, { choices: IN_FULL });
    const place = flagPlace(idOfType('api_error'));
    click(place);
    click(place);
    expect(told.selections).toEqual([idOfType('api_error'), idOfType('api_retries_exhausted')]);
  });

  it('tells the permission mode and since when, and that it is not known', () => {
    show(session, { choices: IN_FULL });
    expect(hover(modePlace(idOfType('permission_mode_changed', 1)))).toHaveTextContent(
      /Permission mode: bypassPermissions since .*before: plan/
    );
    const start = { ...modePlace(idOfType('permission_mode_changed')), clientX: STAGE.gutter + 1 };
    expect(hover(start)).toHaveTextContent('Permission mode not known');
  });

  it('names each mode on the canvas', () => {
    show(session, { choices: IN_FULL });
    act(() => fake.paintFrame());
    const texts = fake.calls.filter(({ method }) => method === 'fillText').map(({ args }) => String(args[0]));
    expect(texts).toEqual(expect.arrayContaining(['plan', expect.stringMatching(/^bypass/)]));
  });

  it('draws lines from the selected event to what it led to', () => {
    const { select } = show(plain);
    act(() => fake.paintFrame());
    fake.calls.length = 0;
    select(idOf(0, 'tool_result'));
    act(() => fake.paintFrame());
    expect(fake.calls.filter(({ method }) => method === 'bezierCurveTo')).toHaveLength(3);
  });
});

it('counts every notice in the strip of a session', () => {
  expect(buildTimeline(session).notices.notices).toHaveLength(5);
});
