import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EventType } from 'domain/events/eventTables';
import { foldSession } from 'domain/sessions/foldSession';
import React from 'react';
import { record, type RowFields, toolResult } from 'testing/builders';
import { EVENT_TYPES, type FilledField, filledFields, fullRecord, INJECTED } from 'testing/fullRecord';
import { testIds } from '../testIds';
import { EventDetails } from './EventDetails';

// Icons load as files, which there are none of here.

function show(row: unknown) {
  const session = foldSession('session-1', [row]);
  const eventId = session.events[0]?.id ?? '';
  return render(<EventDetails session={session} eventId={eventId} onSelect={jest.fn()} onClose={jest.fn()} />);
}

const details = () => screen.getByTestId(testIds.eventDetails.root);
const cases = EVENT_TYPES.map((type) => [type] as const);

/** What says "yes" in the table of fields says more where an event has a layout of its own. */
const OWN_WORDS: Partial<Record<EventType, Readonly<Record<string, string>>>> = {
  tool_result: { success: 'succeeded' },
};

/** The value beside a field's name, where the field is in the list; the value may be a block below its name. */
function besideName({ wireName }: FilledField): string | undefined {
  const name = screen.queryAllByTitle(wireName).find((element) => element.tagName === 'DT');
  return name === undefined ? undefined : (name.nextElementSibling?.textContent ?? undefined);
}

describe.each(cases)('details of %s', (type) => {
  const filled = filledFields(type);

  it('show every field it may have, in its unit', () => {
    const row = { ...fullRecord(type), ...(type === 'tool_result' ? { success: 'true' } : {}) };
    show(row);
    for (const field of filled) {
      const own = OWN_WORDS[type]?.[field.wireName];
      expect(details()).toHaveTextContent(own ?? field.shown, { normalizeWhitespace: false });
    }
  });

  it('have the right value beside each name', () => {
    show(fullRecord(type));
    for (const field of filled.filter(({ unit }) => unit !== 'json')) {
      // The layout made for the kind shows some fields elsewhere.
      const value = besideName(field) ?? field.shown;
      expect([field.wireName, value]).toEqual([field.wireName, field.shown]);
    }
  });

  it('take no text for markup', () => {
    const { container } = show(fullRecord(type));
    expect(container.querySelector(INJECTED)).toBeNull();
  });

  it('say which fields were not sent', () => {
    show(record(type));
    const lacking = screen.queryByText('Not sent')?.nextElementSibling?.textContent?.split(', ') ?? [];
    expect(lacking).toEqual(filled.map(({ wireName }) => wireName));
  });

  it('show what does not fit its type as it was stored, and say so', () => {
    const odd = filled.filter(({ unit }) => unit !== 'text');
    show(record(type, Object.fromEntries(odd.map(({ wireName }) => [wireName, `not ${wireName}`]))));
    for (const { wireName } of odd) {
      const note = `${wireName} should be`;
      expect(screen.getAllByRole('note').some((element) => element.textContent.startsWith(note))).toBe(true);
      expect(details()).toHaveTextContent(`not ${wireName}`);
    }
  });
});

describe('fields beside those a layout is made for', () => {
  const PARAMETERS = {
    bash_command: 'git commit -m done',
    full_command: 'git commit -m done',
    description: 'Commit',
    git_branch: 'main',
    git_commit_id: '4f1c0de',
  };
  const INPUTS: ReadonlyArray<readonly [string, string, RowFields, readonly string[]]> = [
    ['a command', 'Bash', { tool_parameters: JSON.stringify(PARAMETERS) }, ['git commit -m done', 'main', '4f1c0de']],
    [
      'a command with its input',
      'Bash',
      {
        tool_parameters: JSON.stringify(PARAMETERS),
        tool_input: '{"command":"git commit -m done","description":"Commit","timeout":90000}',
      },
      ['git commit -m done', '4f1c0de', '90000'],
    ],
    [
      'an edit',
      'Edit',
      { tool_input: '{"file_path":"/a.ts","old_string":"one","new_string":"two","replace_all":true}' },
      ['/a.ts', 'one', 'two', 'replace_all'],
    ],
    [
      'an agent with a prompt',
      'Agent',
      { tool_parameters: '{"subagent_type":"Explore"}', tool_input: '{"prompt":"Look around"}' },
      ['Look around', 'Explore'],
    ],
    [
      'a file with its content',
      'Write',
      { tool_input: '{"file_path":"/b.ts","content":"text","mode":"0644"}' },
      ['/b.ts', 'text', '0644'],
    ],
  ];

  it.each(INPUTS)('are shown too: %s', (_name, toolName, fields, words) => {
    show(toolResult({ tool_name: toolName, ...fields }));
    for (const word of words) {
      expect(details()).toHaveTextContent(word);
    }
  });

  it('are not said twice', () => {
    show(toolResult({ tool_parameters: JSON.stringify(PARAMETERS), tool_input: '{"command":"git commit -m done"}' }));
    expect(details().textContent.split('git commit -m done')).toHaveLength(2);
  });

  it('are none when everything is in the layout', () => {
    show(toolResult({ tool_input: '{"command":"ls","description":"List"}' }));
    expect(screen.queryByRole('group', { name: 'Other input' })).not.toBeInTheDocument();
  });
});

describe('who decided', () => {
  it.each([
    ['config', /Settings or their rules decided/],
    ['hook', 'A hook decided'],
    ['user_permanent', 'A person allowed it, for good'],
    ['user_temporary', 'A person allowed it, this time'],
    ['user_abort', 'A person stopped the turn'],
    ['user_reject', 'A person refused'],
    ['oracle', 'oracle'],
    ['constructor', 'constructor'],
  ])('%s is said in words, a new one in its own', (source, words) => {
    show(record('tool_decision', { source, tool_name: 'Bash' }));
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  });
});

describe('the list of all fields', () => {
  it('cuts long values with a word and leaves them whole in the record', async () => {
    const long = 'x'.repeat(1000);
    show(record('user_prompt', { prompt: 'short', team: long }));
    await userEvent.click(screen.getByText(/^All fields/));
    expect(screen.getByText(/^x{300}… \(1,000 characters; whole in the record\)$/)).toBeInTheDocument();
    await userEvent.click(screen.getByText('Stored record'));
    expect(screen.getByTestId(testIds.eventDetails.raw)).toHaveTextContent(long);
  });

  it('finds by value in any case, and says how many of how many', async () => {
    const row = record('user_prompt', { prompt: 'short', team: 'Platform', 'a.field.named.platform': '1' });
    show(row);
    await userEvent.click(screen.getByText(/^All fields/));
    await userEvent.type(screen.getByLabelText('Search fields and values'), 'PLATFORM');
    expect(screen.getByText(`2 of ${Object.keys(row).length} fields shown`)).toBeInTheDocument();
    const list = within(details());
    expect(list.getByText('a.field.named.platform')).toBeInTheDocument();
    expect(list.getByText('Platform')).toBeInTheDocument();
  });
});
