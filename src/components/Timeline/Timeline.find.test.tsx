import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { rangeInterval } from 'domain/events/rangeInterval';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import { fakeStage } from './testing/fakeStage';
import { drag, idOf, placeOf, pointer, press, session, show } from './testing/shownTimeline';

// Icons load as files, which there are none of here.
jest.mock('react-inlinesvg', () => ({ __esModule: true, default: () => null }));

const showFinding = (find: Partial<FindQuery>, more: Parameters<typeof show>[1] = {}) =>
  show(session, { ...more, choices: { find: { ...NO_FIND, ...find } } });
const click = (eventId: string) => {
  const place = placeOf(eventId);
  drag(place, place);
};
const eventAt = (index: number) => session.events[index];

beforeEach(() => void fakeStage());

describe('while something is looked for', () => {
  it('N and Shift+N go from match to match, around the end', () => {
    const { told } = showFinding({ text: 'Edit' });
    const [edit] = session.events.filter(({ record }) => record['tool_name'] === 'Edit');
    press('n');
    press('n');
    press('N', { shiftKey: true });
    expect(told.selections).toEqual([edit?.id, edit?.id, edit?.id]);
  });

  it('N does nothing while nothing is', () => {
    const { told } = showFinding({});
    press('n');
    expect(told.selections).toEqual([]);
  });

  it('what does not match can still be selected, unless only matches are shown', () => {
    const { told } = showFinding({ text: 'Edit' });
    click(idOf(0, 'user_prompt'));
    expect(told.selections).toEqual([idOf(0, 'user_prompt')]);
  });

  it('what is hidden cannot be hit, what is shown can', () => {
    const { told } = showFinding({ outcomes: ['failed'], onlyMatches: true });
    click(idOf(0, 'user_prompt'));
    click(idOf(0, 'tool_result'));
    expect(told.selections).toEqual([undefined, idOf(0, 'tool_result')]);
  });

  it('Enter in the box leads to the next match', async () => {
    const { told } = showFinding({ text: 'Edit' });
    await userEvent.type(screen.getByRole('textbox', { name: 'Find events' }), '{Enter}');
    expect(told.selections).toHaveLength(1);
  });

  it('the box takes the keys of the timeline as text', () => {
    const { told } = showFinding({ text: 'Edit' });
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Find events' }), { key: 'f' });
    expect(told.viewports).toEqual([]);
  });
});

describe('an area marked by keys alone', () => {
  const areaTo = (index: number) => {
    const [anchor, lead] = [eventAt(2), eventAt(index)];
    return anchor && lead && rangeInterval(anchor, lead);
  };
  const forward = () => press('>', { shiftKey: true, code: 'Period' });
  const back = () => press('<', { shiftKey: true, code: 'Comma' });

  it('reaches from the selected event to the next ones, and back again', () => {
    const { told } = show(session, { selectedEventId: eventAt(2)?.id });
    forward();
    forward();
    back();
    back();
    back();
    expect(told.areas).toEqual([3, 4, 3, 2, 1].map(areaTo));
    expect(screen.getByText(/^Marked: /).closest('[aria-live=polite]')).toBeInTheDocument();
  });

  it('begins anew at another selected event', () => {
    const { told } = show(session, { selectedEventId: eventAt(0)?.id });
    forward();
    press('.');
    press('.');
    forward();
    expect(told.areas.at(-1)).toEqual(areaTo(3));
  });

  it('needs an event to begin at: the first step selects one', () => {
    const { told } = show();
    forward();
    expect(told.selections).toEqual([eventAt(0)?.id]);
    expect(told.areas).toEqual([]);
  });
});

it('pointing at nothing tells nobody', () => {
  const { told } = showFinding({ text: 'Edit' });
  pointer('pointermove', placeOf(idOf(0, 'user_prompt')));
  expect(told.selections).toEqual([]);
});
