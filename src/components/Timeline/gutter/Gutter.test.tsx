import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { testIds } from 'components/testIds';
import { foldSession } from 'domain/sessions/foldSession';
import { NO_LANE_CHOICES } from 'domain/timeline/laneChoices';
import { epochMs } from 'domain/units';
import { aSession } from 'testing/builders';
import { fakeStage, type FakeStage } from '../testing/fakeStage';
import { press, show } from '../testing/shownTimeline';

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

/** A main conversation of a minute and two subagents, one after the other. */
const family = foldSession(
  'session-2',
  aSession()
    .prompt('Go')
    .inAgent('one', (agent) => agent.request({ duration_ms: 4000, cost_usd: '0.5' }), { agent_type: 'explorer' })
    .after(20_000)
    .inAgent('two', (agent) => agent.request({ duration_ms: 9000, cost_usd: '0.1' }), { agent_type: 'reviewer' })
    .after(30_000)
    .prompt('Thanks').records
);

const laneOf = (name: string) => screen.getByRole('group', { name: new RegExp(`^${name}`) });
const laneNames = () =>
  screen
    .getAllByRole('group', { name: /: events: / })
    .map((lane) => lane.getAttribute('aria-label')?.split(':')[0] ?? '');
const foldOf = (name: string) => within(laneOf(name)).getByRole('button', { name });
const buttonOf = (name: string, button: RegExp) => within(laneOf(name)).getByRole('button', { name: button });
const pressButton = (name: string, button: RegExp) => userEvent.click(buttonOf(name, button));

describe('the names beside the timeline', () => {
  let fake: FakeStage;
  beforeEach(() => {
    fake = fakeStage();
  });

  it('count and cost the same way as all else, whatever the browser’s language', () => {
    jest.spyOn(Number.prototype, 'toLocaleString').mockReturnValue('1.201');
    show(session);
    const name = /^R&D <agent>␛\[31m: events: 1,201, time: 12\.0 s, cost: \$1\.20, tokens: /;
    const lane = screen.getByRole('group', { name });
    expect(within(lane).getByText('1,201')).toBeInTheDocument();
    expect(within(lane).getByText('1,200')).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('1.201');
  });

  it('fold a lane and unfold it, and say which it is', async () => {
    show(family);
    const before = laneOf('explorer').textContent;
    await userEvent.click(foldOf('explorer'));
    expect(foldOf('explorer')).toHaveAttribute('aria-expanded', 'false');
    expect(laneOf('explorer').textContent).not.toBe(before);
    await userEvent.click(foldOf('explorer'));
    expect(foldOf('explorer')).toHaveAttribute('aria-expanded', 'true');
    expect(laneOf('explorer').textContent).toBe(before);
  });

  it('tell all figures of a lane exactly to who asks', async () => {
    show(family);
    await userEvent.hover(foldOf('explorer'));
    const tooltip = await screen.findByRole('tooltip');
    for (const words of ['explorer', 'Events: 2', '4.0 s (4,000 ms)', 'Cost: $0.50', 'Tokens: 1,130', 'Output 20']) {
      expect(tooltip).toHaveTextContent(words);
    }
  });

  it('pin a lane to the top and let it go, by keyboard too', async () => {
    show(family);
    expect(laneNames()).toEqual(['Main conversation', 'explorer', 'reviewer']);
    foldOf('reviewer').focus();
    await userEvent.tab();
    expect(buttonOf('reviewer', /Pin/)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(laneNames()).toEqual(['reviewer', 'Main conversation', 'explorer']);
    expect(buttonOf('reviewer', /Unpin/)).toHaveAttribute('aria-pressed', 'true');
    await pressButton('reviewer', /Unpin/);
    expect(laneNames()).toEqual(['Main conversation', 'explorer', 'reviewer']);
  });

  it('mute a lane: its header says so, and unfolding shows it again', async () => {
    show(family);
    await pressButton('explorer', /Mute/);
    expect(laneOf('explorer')).toHaveAccessibleName(/Muted\. Events not drawn: 2$/);
    expect(within(laneOf('explorer')).queryByText('API Request')).not.toBeInTheDocument();
    expect(foldOf('explorer')).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(foldOf('explorer'));
    expect(within(laneOf('explorer')).getByText('API Request')).toBeInTheDocument();
  });

  it('solo a lane, which mutes all others, and say why they are', async () => {
    show(family);
    await pressButton('explorer', /Solo/);
    expect(within(laneOf('explorer')).getByText('API Request')).toBeInTheDocument();
    for (const other of ['Main conversation', 'reviewer']) {
      expect(laneOf(other)).toHaveAccessibleName(/Muted, as another lane is solo/);
      expect(buttonOf(other, /Unmute/)).toHaveAttribute('aria-pressed', 'true');
    }
    await pressButton('reviewer', /Unmute/);
    expect(buttonOf('reviewer', /End solo/)).toBeInTheDocument();
    await pressButton('explorer', /End solo/);
    await pressButton('reviewer', /End solo/);
    expect(screen.queryByRole('group', { name: /Muted/ })).not.toBeInTheDocument();
  });

  it('say how many lanes are hidden, which, and bring them back', async () => {
    const { startMs } = family.interval;
    show(family, {
      viewport: { fromMs: startMs, toMs: epochMs(startMs + 2000) },
      choices: { lanes: { ...NO_LANE_CHOICES, isEmptyHidden: true } },
    });
    expect(laneNames()).toEqual(['Main conversation', 'explorer']);
    const hidden = screen.getByRole('button', { name: '1 lane hidden: no events in view' });
    expect(hidden).toHaveAttribute('title', 'Show: reviewer');
    await userEvent.click(hidden);
    expect(laneNames()).toEqual(['Main conversation', 'explorer', 'reviewer']);
    expect(screen.queryByText(/hidden: no events/)).not.toBeInTheDocument();
  });

  it('draw a muted lane for the event that is selected in it, say so, and end it with the selection', async () => {
    const inExplorer = family.events.find(({ agentId }) => agentId === 'one')?.id ?? '';
    const { select } = show(family, { choices: { lanes: { ...NO_LANE_CHOICES, muted: ['one'] } } });
    select(inExplorer);
    expect(laneOf('explorer')).toHaveAccessibleName(/Muted: shown for the selected event$/);
    expect(within(laneOf('explorer')).getByText('API Request')).toBeInTheDocument();
    act(() => fake.paintFrame());
    expect(fake.calls.some(({ method }) => method === 'strokeRect')).toBe(true);
    press('Escape');
    expect(laneOf('explorer')).toHaveAccessibleName(/Muted\. Events not drawn: 2$/);
  });

  it('are all folded and unfolded by a key', () => {
    show(family);
    press('u');
    expect(screen.queryByText('API Request')).not.toBeInTheDocument();
    press('u');
    expect(screen.getAllByText('API Request').length).toBeGreaterThan(1);
  });

  it('are rendered where they are in view: a session may have hundreds of subagents', () => {
    const many = aSession().prompt('Go');
    for (let index = 0; index < 200; index++) {
      many.inAgent(`agent-${index}`, (agent) => agent.request());
    }
    show(foldSession('many', many.records));
    const rendered = laneNames();
    expect(rendered.length).toBeGreaterThan(3);
    expect(rendered.length).toBeLessThan(40);
    const lanes = screen.getByTestId(testIds.timeline.lanes);
    lanes.scrollTop = 12_000;
    fireEvent.scroll(lanes);
    expect(screen.queryByRole('group', { name: /^Main conversation/ })).not.toBeInTheDocument();
    expect(laneNames().length).toBeGreaterThan(3);
    expect(laneNames().length).toBeLessThan(40);
  });
});

describe('the lanes of the View menu', () => {
  beforeEach(() => void fakeStage());
  const open = () => userEvent.click(screen.getByRole('button', { name: 'View' }));
  const lanes = () => screen.getByRole('group', { name: 'Lanes' });

  it('order them', async () => {
    show(family);
    await open();
    await userEvent.click(within(lanes()).getByRole('radio', { name: 'Duration' }));
    expect(laneNames()).toEqual(['Main conversation', 'reviewer', 'explorer']);
    await userEvent.click(within(lanes()).getByRole('radio', { name: 'Cost' }));
    expect(laneNames()).toEqual(['Main conversation', 'explorer', 'reviewer']);
  });

  it('offer what would change something', async () => {
    show(family, { choices: { lanes: { ...NO_LANE_CHOICES, pinned: ['two'] } } });
    await open();
    const offered = () =>
      within(lanes())
        .getAllByRole('button')
        .map((button) => button.textContent);
    expect(offered()).toEqual(['Collapse all', 'Show all']);
    await userEvent.click(within(lanes()).getByRole('button', { name: 'Collapse all' }));
    expect(screen.queryByText('API Request')).not.toBeInTheDocument();
    expect(offered()).toEqual(['Expand all', 'Show all']);
    await userEvent.click(within(lanes()).getByRole('button', { name: 'Show all' }));
    await userEvent.click(within(lanes()).getByRole('button', { name: 'Expand all' }));
    expect(offered()).toEqual(['Collapse all']);
    expect(laneNames()).toEqual(['Main conversation', 'explorer', 'reviewer']);
  });

  it('are not there without subagents', async () => {
    show(foldSession('alone', aSession().prompt('Go').request().records));
    await open();
    expect(screen.getByRole('group', { name: 'Curves' })).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'Lanes' })).not.toBeInTheDocument();
  });
});
