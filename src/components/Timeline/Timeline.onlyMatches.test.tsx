import { act, cleanup, screen, within } from '@testing-library/react';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import { type FakeStage, fakeStage } from './testing/fakeStage';
import { drag, idOf, placeOf, press, session, show } from './testing/shownTimeline';

// Icons load as files, which there are none of here.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const showFinding = (find: Partial<FindQuery>) => show(session, { choices: { find: { ...NO_FIND, ...find } } });

let fake: FakeStage;
beforeEach(() => {
  fake = fakeStage();
});

/** How much was drawn, and how faint. */
function drawn() {
  fake.calls.length = 0;
  act(() => fake.paintFrame());
  return fake.calls.filter(({ method }) => /^(fill|fillRect|roundRect)$/.test(method)).length;
}

describe('only matches', () => {
  it('draws less than all there is', () => {
    showFinding({});
    const all = drawn();
    cleanup();
    showFinding({ outcomes: ['failed'], onlyMatches: true });
    expect(drawn()).toBeLessThan(all);
  });

  it('says how much of how much there is', () => {
    showFinding({ outcomes: ['failed'], onlyMatches: true });
    expect(screen.getByText(`1 of ${session.events.length} match`)).toBeInTheDocument();
  });

  it('keeps every lane’s name, so that one knows where one is', () => {
    showFinding({ outcomes: ['failed'], onlyMatches: true });
    expect(screen.getByText('Main conversation')).toBeInTheDocument();
  });

  it('without any match hides all marks, and nothing can be hit', () => {
    const { told } = showFinding({ text: 'there is no such text', onlyMatches: true });
    for (const type of ['user_prompt', 'api_request', 'tool_result']) {
      const place = placeOf(idOf(0, type));
      drag(place, place);
    }
    expect(told.selections.filter((id) => id !== undefined)).toEqual([]);
    expect(screen.getByText(`0 of ${session.events.length} match`)).toBeInTheDocument();
  });

  it('while nothing is looked for hides nothing', () => {
    const { told } = showFinding({ onlyMatches: true });
    const place = placeOf(idOf(0, 'tool_result'));
    drag(place, place);
    expect(told.selections).toEqual([idOf(0, 'tool_result')]);
  });

  it('steps through the matches in order and around the end', () => {
    const { told } = showFinding({ categories: ['api_request'], onlyMatches: true });
    const requests = session.events.filter(({ type }) => type === 'api_request').map(({ id }) => id);
    for (const _ of [...requests, 'around']) {
      press('n');
    }
    expect(told.selections).toEqual([...requests, requests[0]]);
  });

  it('counts what failed of the whole session still', () => {
    showFinding({ text: 'there is no such text', onlyMatches: true });
    const toolbar = within(screen.getByRole('toolbar', { name: 'Timeline' }));
    expect(toolbar.getByRole('group', { name: 'failures: 1' })).toBeInTheDocument();
  });
});
