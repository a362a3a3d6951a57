import { fireEvent, screen, within } from '@testing-library/react';
import { fakeStage } from './testing/fakeStage';
import { press, show, stage } from './testing/shownTimeline';

beforeEach(() => void fakeStage());
afterEach(() => jest.restoreAllMocks());

const help = () => screen.queryByRole('dialog', { name: 'Keys and moves of the timeline' });

describe('the help', () => {
  it('has a section for each kind of move, and the legend', () => {
    show();
    press('?');
    const titles = within(help() ?? document.body)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(titles).toEqual(['Move', 'Step', 'Mark', 'Show', 'Replay', 'Mouse', 'Touch', 'Legend']);
    expect(within(help() ?? document.body).getByText('waiting for a person')).toBeInTheDocument();
  });

  it.each(['Escape', '?'])('takes the focus and gives it back when %s closes it', (key) => {
    show();
    stage().focus();
    press('?');
    expect(help()).toHaveFocus();
    fireEvent.keyDown(help() ?? document.body, { key });
    expect(help()).toBeNull();
    expect(stage()).toHaveFocus();
  });
});
