import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type FindQuery, NO_FIND } from 'domain/find/findQuery';
import { foldSession } from 'domain/sessions/foldSession';
import { durationMs } from 'domain/units';
import React, { useState } from 'react';
import { aSession } from 'testing/builders';
import { withTextWidths } from '../testing/layout';
import { FindBar } from './FindBar';
import { useFound } from './useFound';

beforeEach(withTextWidths);

const work = aSession()
  .prompt('Tidy the repo')
  .request({ duration_ms: 4000 })
  .decide('Bash', { tool_parameters: '{"full_command":"git status"}' })
  .result({ success: false, error: 'Shell command failed' })
  .decide('Bash', { tool_parameters: '{"full_command":"git push"}' })
  .inAgent('agent-1', (agent) => agent.request().decide('Read'), { agent_type: 'scout' });
const session = foldSession('session-1', work.records);

interface OwnerProps {
  readonly first?: Partial<FindQuery>;
  readonly onStep?: (direction: string) => void;
  readonly onFind?: (find: FindQuery) => void;
}

function Owner({ first, onStep = () => undefined, onFind }: OwnerProps) {
  const [find, setFind] = useState<FindQuery>({ ...NO_FIND, ...first });
  const found = useFound(session, find);
  return (
    <FindBar
      session={session}
      find={find}
      onFind={(next) => {
        setFind(next);
        onFind?.(next);
      }}
      found={found}
      onStep={onStep}
    />
  );
}

const box = () => screen.getByRole('textbox', { name: 'Find events' });
const total = session.events.length;
const openFilters = () => userEvent.click(screen.getByRole('button', { name: /^Filters/ }));

describe('the box', () => {
  it('says how many of how many events match once typing pauses', async () => {
    render(<Owner />);
    expect(screen.queryByText(/match/)).not.toBeInTheDocument();
    await userEvent.type(box(), 'GIT');
    expect(await screen.findByText(`2 of ${total} match`)).toBeInTheDocument();
  });

  it('goes to the next match on Enter and to the one before on Shift+Enter', async () => {
    const onStep = jest.fn();
    render(<Owner first={{ text: 'git' }} onStep={onStep} />);
    await userEvent.type(box(), '{Enter}{Shift>}{Enter}{/Shift}');
    expect(onStep.mock.calls).toEqual([['next'], ['previous']]);
  });

  it('goes to the match of what was only just typed', async () => {
    const onStep = jest.fn();
    render(<Owner onStep={onStep} />);
    await userEvent.type(box(), 'git{Enter}');
    expect(onStep.mock.calls).toEqual([['next']]);
  });

  it('is cleared by Esc, then left', async () => {
    const onFind = jest.fn();
    render(<Owner first={{ text: 'git', outcomes: ['failed'] }} onFind={onFind} />);
    box().focus();
    await userEvent.keyboard('{Escape}');
    expect(box()).toHaveValue('');
    expect(box()).toHaveFocus();
    expect(onFind).toHaveBeenLastCalledWith({ ...NO_FIND, outcomes: ['failed'] });
    await userEvent.keyboard('{Escape}');
    expect(box()).not.toHaveFocus();
  });
});

describe('what was found', () => {
  it('can be stepped through', async () => {
    const onStep = jest.fn();
    render(<Owner first={{ text: 'git' }} onStep={onStep} />);
    await userEvent.click(screen.getByRole('button', { name: /^Next match/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Previous match/ }));
    expect(onStep.mock.calls).toEqual([['next'], ['previous']]);
  });

  it('may be nothing: there is no step then', () => {
    render(<Owner first={{ text: 'nowhere' }} />);
    expect(screen.getByText(`0 of ${total} match`)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Next match/ })).toBeDisabled();
  });

  it('may be shown alone', async () => {
    const onFind = jest.fn();
    render(<Owner first={{ text: 'git' }} onFind={onFind} />);
    await userEvent.click(screen.getByRole('switch', { name: 'Only matches' }));
    expect(onFind).toHaveBeenCalledWith({ ...NO_FIND, text: 'git', onlyMatches: true });
  });

  it('is forgotten whole by one button', async () => {
    const onFind = jest.fn();
    render(<Owner first={{ text: 'git', outcomes: ['failed'] }} onFind={onFind} />);
    await userEvent.click(screen.getByRole('button', { name: 'Clear text and filters' }));
    expect(onFind).toHaveBeenCalledWith(NO_FIND);
    expect(box()).toHaveValue('');
  });
});

describe('filters', () => {
  it('are counted on their button and cleared in one', async () => {
    const onFind = jest.fn();
    render(<Owner first={{ text: 'git', outcomes: ['failed'], overMs: durationMs(2000) }} onFind={onFind} />);
    expect(screen.getByRole('button', { name: /^Filters/ })).toHaveTextContent('Filters2');
    await openFilters();
    expect(screen.getByLabelText('Took at least')).toHaveValue('2s');
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(onFind).toHaveBeenCalledWith({ ...NO_FIND, text: 'git' });
    expect(screen.getByLabelText('Took at least')).toHaveValue('');
  });

  it('by kind and outcome say how many events there are', async () => {
    const onFind = jest.fn();
    render(<Owner onFind={onFind} />);
    await openFilters();
    await userEvent.click(
      within(screen.getByRole('group', { name: 'Outcome' })).getByRole('button', { name: 'Failed 1' })
    );
    expect(onFind).toHaveBeenCalledWith({ ...NO_FIND, outcomes: ['failed'] });
    await userEvent.click(screen.getByRole('button', { name: 'API Request 2' }));
    expect(onFind).toHaveBeenLastCalledWith({ ...NO_FIND, outcomes: ['failed'], categories: ['api_request'] });
  });

  it('by tool have the most used one first, and name tools of a link that the session has not', async () => {
    const onFind = jest.fn();
    render(<Owner first={{ toolNames: ['Gone'] }} onFind={onFind} />);
    await openFilters();
    const tools = within(screen.getByRole('group', { name: 'Tool' })).getAllByRole('button');
    expect(tools.map(({ textContent }) => textContent)).toEqual(['Bash 3', 'Read 1', 'Gone 0']);
    await userEvent.click(screen.getByRole('button', { name: 'Bash 3' }));
    expect(onFind).toHaveBeenCalledWith({ ...NO_FIND, toolNames: ['Gone', 'Bash'] });
  });

  it('by duration say why what was typed is not used', async () => {
    const onFind = jest.fn();
    render(<Owner onFind={onFind} />);
    await openFilters();
    await userEvent.type(screen.getByLabelText('Took at least'), '2');
    expect(screen.getByRole('alert')).toHaveTextContent('Not used: say which unit, like 2s');
    expect(onFind).toHaveBeenLastCalledWith({ ...NO_FIND, overMs: undefined });
    await userEvent.type(screen.getByLabelText('Took at least'), 's');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(onFind).toHaveBeenLastCalledWith({ ...NO_FIND, overMs: 2000 });
    await userEvent.type(screen.getByLabelText('Took at most'), '1s');
    expect(screen.getByRole('alert')).toHaveTextContent('nothing can match');
  });

  it('by agent are there only where there are several', async () => {
    render(<Owner />);
    await openFilters();
    const agents = screen.getByRole('group', { name: 'Agent' });
    expect(within(agents).getByRole('button', { name: /^scout · agent-1 / })).toBeEnabled();
    expect(within(agents).getByRole('button', { name: /^Main conversation 5$/ })).toBeEnabled();
  });
});
