import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { foldSession } from 'domain/sessions/foldSession';
import React, { type ReactElement } from 'react';
import { aSession } from 'testing/builders';
import { DiffView } from '../DiffView/DiffView';
import { EventDetails } from '../EventDetails/EventDetails';
import { EventList } from '../EventList/EventList';
import { JsonView } from '../JsonView/JsonView';
import { LongText } from '../LongText/LongText';
import { RawRecords } from '../RawRecords/RawRecords';
import { TerminalText } from '../TerminalText/TerminalText';
import { TurnList } from '../TurnList/TurnList';
import { withElementSize } from '../testing/layout';

const KEY = 'sk-ant-api03-abcdef0123456789abcdef';
const OTHER = 'ghp_abcdefghijklmnop0123456789';
const covers = () => screen.queryAllByRole('button', { name: 'Show this secret' });
const cover = (at = 0) => covers()[at] ?? document.body;

const copied = async () => window.navigator.clipboard.readText();
const copy = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  return copied();
};

beforeEach(() => {
  withElementSize();
  userEvent.setup();
  Object.assign(window, { isSecureContext: true });
});

describe('a text with secrets', () => {
  it('covers each, uncovers the one that is clicked, and covers it again', async () => {
    const { container } = render(<LongText text={`first ${KEY} then ${OTHER} end`} label="Prompt" />);
    expect(container).toHaveTextContent('first [secret] then [secret] end');
    await userEvent.click(cover(1));
    expect(container).toHaveTextContent(`first [secret] then ${OTHER} end`);
    const opened = screen.getByRole('button', { name: OTHER, pressed: true });
    expect(opened).toHaveFocus();
    await userEvent.click(opened);
    expect(container).toHaveTextContent('first [secret] then [secret] end');
  });

  it('is uncovered by the keyboard, too', async () => {
    const { container } = render(<LongText text={KEY} label="Prompt" />);
    cover().focus();
    await userEvent.keyboard('{Enter}');
    expect(container).toHaveTextContent(KEY);
  });

  it('is copied as it is shown, and as it is by another button', async () => {
    render(<LongText text={`${KEY} ${OTHER}`} label="Prompt" />);
    expect(await copy('Copy: Prompt')).toBe('[secret] [secret]');
    await userEvent.click(cover());
    expect(await copy('Copy: Prompt')).toBe(`${KEY} [secret]`);
    expect(await copy('Copy: Prompt, with its secrets')).toBe(`${KEY} ${OTHER}`);
  });

  it('without any has one button', () => {
    render(<LongText text="Tidy the repo" label="Prompt" />);
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('is covered again when it becomes another', async () => {
    const { container, rerender } = render(<LongText text={KEY} label="Prompt" />);
    await userEvent.click(cover());
    rerender(<LongText text={OTHER} label="Prompt" />);
    expect(container).toHaveTextContent('[secret]');
  });

  it('that is folded within a secret shows nothing of it', () => {
    const lines = Array.from({ length: 30 }, () => 'MIIabcdef').join('\n');
    const { container } = render(
      <LongText text={`-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----`} label="Prompt" />
    );
    expect(container).not.toHaveTextContent('MII');
  });
});

describe('secrets elsewhere', () => {
  it('are found through the colours of a terminal', async () => {
    const { container } = render(
      <TerminalText
        text={`export TOKEN=\u001b[31mghp_abcdefgh\u001b[32mijklmnop0123456789\u001b[0m ok`}
        label="Command"
      />
    );
    expect(container).not.toHaveTextContent('abcdefgh');
    expect(container).not.toHaveTextContent('0123456789');
    expect(await copy('Copy: Command')).toBe('export TOKEN=[secret] ok');
    await userEvent.click(cover());
    expect(container).toHaveTextContent(`export TOKEN=${OTHER} ok`);
  });

  it('are found in JSON by their keys, too, and counts of tokens are none', async () => {
    render(<JsonView value={{ password: 'two words', max_tokens: '4096', list: [`a ${KEY}`] }} label="Input" />);
    expect(covers()).toHaveLength(2);
    expect(screen.getByText('4096')).toBeInTheDocument();
    expect(await copy('Copy as JSON: Input')).not.toMatch(/two words|abcdef/);
    expect(await copy('Copy as JSON: Input, with its secrets')).toMatch(/two words[^]*abcdef/);
  });

  it('are found in a diff, over several lines', () => {
    const key = (body: string) => `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\nend`;
    const { container } = render(<DiffView oldText={key('MIIold')} newText={key('MIInew')} label="a.pem" />);
    expect(container).not.toHaveTextContent('MII');
    expect(container).toHaveTextContent('end');
  });
});

describe('a session with secrets', () => {
  const session = foldSession(
    'session-1',
    aSession()
      .prompt(`Use ${KEY}`)
      .request({ input_tokens: 123456 })
      .decide('Bash', { tool_parameters: JSON.stringify({ full_command: `deploy --token ${KEY}` }) })
      .result({ success: false, error: `401 for ${KEY}`, tool_input: JSON.stringify({ password: KEY }) }).records
  );
  const nothing = (): void => undefined;

  it.each<[string, ReactElement]>([
    ['event list', <EventList key="" session={session} events={session.events} onSelect={nothing} groupByTurn />],
    ['turn list', <TurnList key="" session={session} onSelectTurn={nothing} />],
    ['raw records', <RawRecords key="" session={session} />],
    ...session.events.map(({ id, type }): [string, ReactElement] => [
      `details of ${type}`,
      <EventDetails key="" session={session} eventId={id} onSelect={nothing} onClose={nothing} />,
    ]),
  ])('%s: none is shown', async (_name, element) => {
    const { container } = render(element);
    const closed = within(container).queryAllByRole('button', { expanded: false });
    for (const button of closed) {
      await userEvent.click(button);
    }
    expect(container.innerHTML).not.toContain('abcdef');
    expect(container.textContent).not.toBe('');
  });

  it('a row opened as JSON keeps its figures', async () => {
    const { container } = render(<RawRecords session={session} />);
    for (const button of within(container).getAllByRole('button', { expanded: false })) {
      await userEvent.click(button);
    }
    expect(container).toHaveTextContent('"input_tokens": "123456"');
  });
});
