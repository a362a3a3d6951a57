import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Session } from 'domain/sessions/session';
import { foldSession } from 'domain/sessions/foldSession';
import { DEFAULT_CHOICES, type TimelineChoices } from 'domain/timeline/choices';
import { NO_LANE_CHOICES } from 'domain/timeline/laneChoices';
import type { AxisBreak } from 'domain/timeline/timeAxis';
import { epochMs } from 'domain/units';
import React, { useState } from 'react';
import { aSession } from 'testing/builders';
import { ViewMenu } from './ViewMenu';

const alone = foldSession('session-1', aSession().prompt('Go').request().records);
const inAgent = aSession()
  .prompt('Go')
  .inAgent('agent-1', (agent) => agent.request());
const family = foldSession('session-1', inAgent.inAgent('agent-2', (agent) => agent.request()).records);
const agentIds = family.agents.map(({ id }) => id);

interface OwnerProps {
  readonly session?: Session;
  readonly first?: Partial<TimelineChoices>;
  readonly breaks?: readonly AxisBreak[];
  readonly told?: (change: Partial<TimelineChoices>) => void;
}

function Owner({ session = family, first, breaks = [], told }: OwnerProps) {
  const [choices, setChoices] = useState<TimelineChoices>({ ...DEFAULT_CHOICES, ...first });
  const onChoose = (change: Partial<TimelineChoices>) => {
    setChoices((before) => ({ ...before, ...change }));
    told?.(change);
  };
  return <ViewMenu {...{ session, choices, breaks, onChoose }} />;
}

async function open(props: OwnerProps = {}) {
  const told = jest.fn();
  render(<Owner {...props} told={told} />);
  await userEvent.click(screen.getByRole('button', { name: 'View' }));
  return told;
}
const section = (name: string) => within(screen.getByRole('group', { name }));
const click = (role: string, name: string | RegExp) => userEvent.click(screen.getByRole(role, { name }));
const stretch = (fromMs: number, toMs: number): AxisBreak => ({
  kind: 'idle',
  startMs: epochMs(fromMs),
  endMs: epochMs(toMs),
});

describe('time', () => {
  it('has nothing to shorten where there is no long stretch, and says so', async () => {
    await open();
    const idle = screen.getByRole('checkbox', { name: /^Shorten idle time/ });
    expect(idle).toBeDisabled();
    expect(screen.getByText('This session has no long stretch without events.')).toBeInTheDocument();
  });

  it('says how much there is to shorten, and turns it on and off', async () => {
    const { isIdleCompressed: before } = DEFAULT_CHOICES.axis;
    const told = await open({ breaks: [stretch(0, 3_600_000), stretch(4_000_000, 5_800_000)] });
    expect(screen.getByText('2 breaks, 1 h 30 min')).toBeInTheDocument();
    await click('checkbox', /^Shorten idle time/);
    await click('checkbox', /^Shorten idle time/);
    expect(told.mock.calls.map(([change]) => change.axis.isIdleCompressed)).toEqual([!before, before]);
  });

  it('is since the start or of the clock, one of both', async () => {
    const told = await open();
    expect(screen.getByRole('radio', { name: 'Since start' })).toBeChecked();
    await click('radio', 'Clock');
    expect(told).toHaveBeenLastCalledWith({ axis: { ...DEFAULT_CHOICES.axis, clock: 'wall' } });
    expect(screen.getByRole('radio', { name: 'Since start' })).not.toBeChecked();
  });
});

describe('lanes', () => {
  it('are not set where there is but one', async () => {
    await open({ session: alone });
    expect(screen.queryByRole('group', { name: 'Lanes' })).not.toBeInTheDocument();
    expect(section('Time').getByRole('radio', { name: 'Clock' })).toBeInTheDocument();
  });

  it('are ordered by what is chosen, with nothing else changed', async () => {
    const lanes = { ...NO_LANE_CHOICES, pinned: ['agent-1'] };
    const told = await open({ first: { lanes } });
    await click('radio', 'Cost');
    await click('radio', 'Duration');
    expect(told.mock.calls).toEqual([
      [{ lanes: { ...lanes, order: 'cost' } }],
      [{ lanes: { ...lanes, order: 'duration' } }],
    ]);
    expect(screen.getByRole('radio', { name: 'Duration' })).toBeChecked();
  });

  it('without events in view are hidden on demand, and come back', async () => {
    const told = await open();
    await click('checkbox', 'Hide lanes without events in view');
    await click('checkbox', 'Hide lanes without events in view');
    expect(told.mock.calls.map(([change]) => change.lanes.isEmptyHidden)).toEqual([true, false]);
  });

  it('offer only what would change anything', async () => {
    const told = await open();
    const offers = () =>
      section('Lanes')
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    expect(offers()).toEqual(['Collapse all']);
    await click('button', 'Collapse all');
    expect(told).toHaveBeenLastCalledWith({ lanes: { ...NO_LANE_CHOICES, collapsed: agentIds } });
    expect(offers()).toEqual(['Expand all']);
    await click('button', 'Expand all');
    expect(told).toHaveBeenLastCalledWith({ lanes: NO_LANE_CHOICES });
    expect(offers()).toEqual(['Collapse all']);
  });

  it.each([
    ['pinned', { pinned: ['agent-1'] }],
    ['soloed', { soloed: ['agent-1'] }],
    ['muted', { muted: ['agent-2'] }],
  ])('that are %s can all be shown again', async (_name, choices) => {
    const told = await open({ first: { lanes: { ...NO_LANE_CHOICES, ...choices } } });
    await click('button', 'Show all');
    expect(told).toHaveBeenLastCalledWith({ lanes: NO_LANE_CHOICES });
    expect(screen.queryByRole('button', { name: 'Show all' })).not.toBeInTheDocument();
  });

  it('of a link that the session has not are no reason to offer anything', async () => {
    await open({ first: { lanes: { ...NO_LANE_CHOICES, pinned: ['gone'], collapsed: ['gone'] } } });
    expect(screen.queryByRole('button', { name: 'Show all' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Expand all' })).not.toBeInTheDocument();
  });
});
