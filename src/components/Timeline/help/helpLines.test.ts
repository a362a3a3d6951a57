import { type HelpLine, helpSections } from './helpLines';
import { BOUND_COMMANDS, keyCommand } from '../commands/keyCommands';

const WRITTEN: Readonly<Record<string, string>> = { Esc: 'Escape', Space: ' ', '←': 'ArrowLeft', '→': 'ArrowRight' };

/** What the timeline does at a key as the help writes it. */
function commandOf(written: string) {
  const name = written.replace('Shift+', '');
  const shiftKey = name !== written;
  return keyCommand({ key: WRITTEN[name] ?? name, code: '', shiftKey, ctrlKey: false, metaKey: false, altKey: false });
}

const lines: readonly HelpLine[] = helpSections().flatMap((section) => section.lines);

describe('the help', () => {
  it('has a line for every command that has a key', () => {
    const told = new Set(lines.flatMap(({ commands = [] }) => commands));
    expect([...BOUND_COMMANDS].filter((command) => !told.has(command))).toEqual([]);
  });

  it('says of every key what it does', () => {
    const wrong = lines
      .filter(({ commands }) => commands !== undefined)
      .filter(({ keys, commands }) => keys.map(commandOf).join() !== commands?.join());
    expect(wrong).toEqual([]);
  });

  it('says no key twice', () => {
    const keys = lines.flatMap(({ keys: written, commands }) => (commands === undefined ? [] : written));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
