import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import { aSession } from 'testing/builders';
import { fakeStage } from './testing/fakeStage';
import { show } from './testing/shownTimeline';

const NAME = 'R&D <agent>\u001b[31m';

/** More than a thousand events, most of a subagent whose name is hostile. */
const session = foldSession(
  'session-1',
  aSession()
    .prompt('Go')
    .inAgent(
      'agent-1',
      (agent) => {
        for (let index = 0; index < 1200; index++) {
          agent.request({ cost_usd: '0.001', duration_ms: 10 });
        }
      },
      { agent_type: NAME }
    ).records
);

/** Groups with something to fold. */
const lanes = () =>
  screen.getAllByRole('group').filter((group) =>
    within(group)
      .queryAllByRole('button')
      .some((button) => button.hasAttribute('aria-expanded'))
  );

describe('the names beside the timeline', () => {
  beforeEach(() => void fakeStage());

  it('count and cost the same way as all else, whatever the browser’s language', () => {
    jest.spyOn(Number.prototype, 'toLocaleString').mockReturnValue('1.201');
    show(session);
    expect(screen.getByRole('group', { name: 'R&D <agent>␛[31m: events: 1,201, cost: $1.20' })).toBeInTheDocument();
    expect(screen.getAllByText('1,201')).not.toHaveLength(0);
    expect(screen.getByText('1,200')).toBeInTheDocument();
    lanes().forEach((lane) => expect(lane).not.toHaveTextContent('1.201'));
  });

  it('fold a lane and unfold it, and say which it is', async () => {
    show(session);
    const lane = lanes().at(-1) ?? document.body;
    const button = within(lane).getByRole('button');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const before = lane.textContent;
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(lane.textContent).not.toBe(before);
    await userEvent.click(button);
    expect(lane.textContent).toBe(before);
  });
});
