import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { parseAnsi, stripAnsi } from './parseAnsi';
import { TerminalText } from './TerminalText';

// Icons load as files, which there are none of here.

const ESC = '\u001b';
const show = (text: string, isCommand = false) =>
  render(<TerminalText text={text} label="Error" isCommand={isCommand} />);
const shown = () => screen.getByRole('group', { name: 'Error' });
const styleOf = (text: string) => ({ color: undefined, ...parseAnsi(text).find((run) => run.text.includes('X')) });

describe('colours and weights', () => {
  it.each([
    ['bright red', `${ESC}[91mX`, { color: 'red' }],
    ['a colour that is followed by a background', `${ESC}[32;41mX`, { color: 'green' }],
    ['256 colours, then bold', `${ESC}[38;5;196;1mX`, { color: undefined, isBold: true }],
    ['256 colours as a background, then red', `${ESC}[48;5;1;31mX`, { color: 'red' }],
    ['true colour by semicolons, then underlined', `${ESC}[38;2;1;2;3;4mX`, { isUnderlined: true, isBold: false }],
    ['true colour by colons', `${ESC}[38:2:1:3:4mX`, { isItalic: false, isUnderlined: false, isBold: false }],
    ['true colour by colons with a colour space', `${ESC}[38:2::9:9:1mX`, { isBold: false, color: undefined }],
    ['256 colours by colons, then dim', `${ESC}[38:5:4;2mX`, { isDim: true, isUnderlined: false }],
    ['underlined in a style', `${ESC}[4:3mX`, { isUnderlined: true, isItalic: false }],
    ['not underlined, as a style', `${ESC}[4m${ESC}[4:0mX`, { isUnderlined: false }],
    ['an empty sequence, which resets', `${ESC}[1;31m${ESC}[mX`, { isBold: false, color: undefined }],
    [
      'weights that are taken back',
      `${ESC}[1;2;3;4m${ESC}[22;23;24mX`,
      { isBold: false, isDim: false, isItalic: false },
    ],
    ['the default colour', `${ESC}[31m${ESC}[39mX`, { color: undefined }],
    ['numbers no terminal knows', `${ESC}[1;999999999999mX`, { isBold: true }],
    ['true colour that is cut short', `${ESC}[1;38;2mX`, { isBold: true }],
  ])('of %s', (_name, text, style) => expect(styleOf(text)).toMatchObject(style));

  it('are on the screen as the theme has them', () => {
    show(`${ESC}[1;31mfailed${ESC}[0m then fine`);
    expect(screen.getByText('failed').style.color).not.toBe('');
    expect(screen.getByText(/then fine/).style.color).toBe('');
    expect(Number(screen.getByText('failed').style.fontWeight)).toBeGreaterThan(400);
  });
});

describe('a text that would do something to a terminal', () => {
  it.each([
    ['clears the screen', `before${ESC}[2J${ESC}[Hafter`, 'beforeafter'],
    ['goes back and writes over', 'safe\b\b\b\bevil', 'safeevil'],
    ['returns to the start of the line', 'one\rtwo', 'onetwo'],
    ['ends lines with CRLF', 'one\r\ntwo', 'one\ntwo'],
    ['sets the title', `${ESC}]2;pwned${ESC}\\text`, 'text'],
    ['asks for the clipboard', `${ESC}]52;c;?\u0007text`, 'text'],
    ['sends a picture', `${ESC}Pq#0;2;0;0;0${ESC}\\text`, 'text'],
    ['uses the 8-bit forms', '\u009b31mtext', '31mtext'],
    ['rings', 'a\u0007b', 'ab'],
    ['holds a zero', 'a\u0000b', 'ab'],
  ])('that %s does nothing here', (_name, text, plain) => {
    expect(stripAnsi(text)).toBe(plain);
    show(text);
    expect(shown().textContent).toBe(plain);
  });

  it('with markup is shown as it is', () => {
    const { container } = show('<img src=x onerror=alert(1)>');
    expect(shown()).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).toBeNull();
  });

  it('with half of a character does not end the page', () => {
    show('a\ud800b');
    expect(shown().textContent).toHaveLength(3);
  });

  it('keeps what comes after a sequence that never ends', () => {
    expect(stripAnsi(`a${ESC}[31;1`)).toBe('a31;1');
    expect(stripAnsi(`a${ESC}`)).toBe('a');
    expect(stripAnsi(`a${ESC}[31\nnext line`)).toContain('next line');
  });
});

describe('a command', () => {
  it('has a prompt sign that is no part of what is copied', async () => {
    const user = userEvent.setup();
    Object.assign(window, { isSecureContext: true });
    show(`git ${ESC}[1mstatus${ESC}[0m`, true);
    expect(shown()).toHaveTextContent('$ git status');
    await user.click(screen.getByRole('button', { name: 'Copy: Error' }));
    expect(await window.navigator.clipboard.readText()).toBe('git status');
  });
});

describe('output of any length', () => {
  it('of a megabyte is shown from its start, the rest on request', async () => {
    show(`${ESC}[31m${'line of output\n'.repeat(70_000)}THE END`);
    expect(shown().textContent.length).toBeLessThan(10_000);
    await userEvent.click(screen.getByRole('button', { name: /^Show all/ }));
    expect(shown()).toHaveTextContent(/THE END/);
  });

  it('of nothing but control sequences is an empty text', () => {
    show(`${ESC}[31m${ESC}[0m`.repeat(1000));
    expect(shown()).toBeInTheDocument();
  });
});
