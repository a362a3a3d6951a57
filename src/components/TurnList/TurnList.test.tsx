import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import React, { useState } from 'react';
import { aSession } from 'testing/builders';
import { readCapture } from 'testing/captures';
import { testIds } from '../testIds';
import { withElementSize } from '../testing/layout';
import { TurnList } from './TurnList';

const session = foldSession(
  'session-1',
  aSession()
    .startup()
    .prompt('Tidy the repo')
    .request()
    .decide('Bash')
    .result({ success: false })
    .prompt('/compact', { command_name: 'compact' })
    .prompt('<task-notification>done</task-notification>')
    .request().records
);

function Harness({ onSelectTurn, of = session }: { onSelectTurn?: (id: string) => void; of?: typeof session }) {
  const [selected, setSelected] = useState<string>();
  return (
    <TurnList
      session={of}
      selectedTurnId={selected}
      onSelectTurn={(id) => {
        setSelected(id);
        onSelectTurn?.(id);
      }}
    />
  );
}

const rows = () => screen.getAllByTestId(testIds.turnList.row);

describe('TurnList', () => {
  beforeEach(() => withElementSize());

  it('has a row for each prompt, who asked, and what came before the first', () => {
    render(<Harness />);
    expect(rows()).toHaveLength(4);
    expect(rows()[0]).toHaveTextContent('Before the first prompt');
    expect(rows()[1]).toHaveTextContent('HumanTidy the repo');
    expect(rows()[2]).toHaveTextContent('Command');
    expect(rows()[3]).toHaveTextContent('Machine');
  });

  it('tells in words where the time went', () => {
    render(<Harness />);
    const [, first] = rows();
    const bar = within(first ?? document.body).getByRole('img');
    expect(bar).toHaveAccessibleName(/Model: 200 ms/);
    expect(bar).toHaveAccessibleName(/Tools: 50 ms/);
    expect(bar).toHaveAccessibleName(/what ran at once counts once/);
    expect(screen.getByTitle('Rejected 0, failed 1')).toHaveTextContent('0 / 1');
  });

  it('selects by keyboard and by click', async () => {
    const onSelectTurn = jest.fn();
    render(<Harness onSelectTurn={onSelectTurn} />);
    screen.getByRole('grid').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('row', { selected: true })).toHaveTextContent('Tidy the repo');
    await userEvent.click(screen.getByText('/compact'));
    expect(onSelectTurn).toHaveBeenLastCalledWith(session.turns[2]?.id);
  });

  it('says when an older client made it group by order', () => {
    render(<Harness of={foldSession('s', readCapture('1.0.60-print'))} />);
    expect(screen.getByText(/Grouped by order/)).toBeInTheDocument();
  });

  it('says when there is nothing', () => {
    render(<Harness of={foldSession('s', [])} />);
    expect(screen.getByText('The session has no prompts')).toBeInTheDocument();
  });
});
