import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { EXPORT_FORMATS } from 'domain/export/exportFile';
import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { addMs } from 'domain/units';
import { hideTextsHere } from 'infra/hiddenTexts';
import React, { type ComponentProps } from 'react';
import { aSession } from 'testing/builders';
import { readCapture } from 'testing/captures';
import { withTextWidths } from '../testing/layout';
import { saveFile } from '../Timeline/picture/saveFile';
import { ExportDialog } from './ExportDialog';

jest.mock('../Timeline/picture/saveFile', () => ({ saveFile: jest.fn() }));

const PROMPT = 'Ask ada@example.org for /home/ada/plan.md, password=hunter22';
const LINK = 'https://grafana.example/a/sessionline-claudecode-app/sessions/x?from=1';

const twoTurns = foldSession(
  'session-1',
  aSession()
    .prompt(PROMPT)
    .request()
    .decide('Bash', { tool_parameters: '{"full_command":"make"}' })
    .result()
    .after(60_000)
    .prompt('And now <b>bold</b>')
    .request().records
);

type Props = ComponentProps<typeof ExportDialog>;

/** Large sessions take a while. */
const made = async () => waitFor(() => expect(screen.getByRole('button', { name: 'Download' })).toBeEnabled());

async function show(more: Partial<Props> = {}) {
  const props: Props = {
    session: twoTurns,
    link: LINK,
    onShorten: async () => undefined,
    onClose: jest.fn(),
    language: 'en',
    ...more,
  };
  const rendered = render(<ExportDialog {...props} />);
  await screen.findByRole('dialog');
  await made();
  return { ...rendered, props };
}

const radio = (group: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name });
const kind = (name: RegExp) => screen.getByRole('checkbox', { name });
const sample = () => screen.getByRole('textbox', { name: 'Beginning of the file' });
const pick = async (group: string, name: string) => userEvent.click(radio(group, name));

async function download(): Promise<{ name: string; text: string; type: string }> {
  await made();
  await userEvent.click(screen.getByRole('button', { name: 'Download' }));
  const [blob, name] = jest.mocked(saveFile).mock.calls.at(-1) ?? [];
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });
  return { name: name ?? '', text, type: blob?.type ?? '' };
}

beforeEach(() => {
  jest.mocked(saveFile).mockClear();
  withTextWidths();
});

describe('what would be given away', () => {
  it('is metadata only, and what is left out is counted', async () => {
    await show();
    expect(radio('Include', 'Metadata only')).toBeChecked();
    const said = screen.getByText(/^Left out or masked/);
    expect(said).toHaveTextContent('Prompts: 2');
    expect(said).toHaveTextContent('Commands, tool inputs, errors: 1');
    expect(said).toHaveTextContent('Paths: 1');
    expect(said).toHaveTextContent('E-mail addresses and user ids: 2');
    expect(said).toHaveTextContent('Secrets, by pattern: 1');
    expect((await download()).text).not.toMatch(/ada@|home|plan\.md|hunter|make|<b>/);
  });

  it('is chosen kind by kind; paths, addresses and secrets stay masked until they are chosen, too', async () => {
    await show();
    await pick('Format', 'CSV');
    await userEvent.click(kind(/^Prompts: 2/));
    expect((await download()).text).toContain('Ask [e-mail] for [path], password=[secret]');
    expect(radio('Include', 'Metadata only')).not.toBeChecked();
    await pick('Include', 'All but secrets');
    expect((await download()).text).toContain('Ask ada@example.org for /home/ada/plan.md, password=[secret]');
    expect(screen.queryByText(/will hold secrets/)).not.toBeInTheDocument();
    await userEvent.click(kind(/^Secrets/));
    expect((await download()).text).toContain(PROMPT);
    expect(screen.getByText(/will hold secrets/)).toBeInTheDocument();
    expect(screen.getByText('Nothing is left out or masked')).toBeInTheDocument();
  });

  it('says of a part of a session how much that is and why, and so does the file', async () => {
    await show({ partial: { loadedEvents: 20, totalEvents: 32, reason: 'stopped' } });
    const words = 'A part of the session: 20 of 32 events, since loading was stopped';
    expect(screen.getByText(words)).toBeInTheDocument();
    const { name, text } = await download();
    expect(name).toBe('sessionline-session--session-part.html');
    expect(text).toContain(words);
    await pick('Format', 'JSON');
    expect(JSON.parse((await download()).text).partial).toEqual({
      loadedEvents: 20,
      totalEvents: 32,
      reason: 'stopped',
    });
  });

  it('says that texts were hidden from whoever makes it, and so does the file', async () => {
    hideTextsHere(true);
    await show();
    hideTextsHere(false);
    expect(screen.getByText(/^Texts were hidden from whoever made this/)).toBeInTheDocument();
    expect((await download()).text).toContain('Texts were hidden from whoever made this');
    await pick('Format', 'JSON');
    expect(JSON.parse((await download()).text).redaction.textsHidden).toBe(true);
  });
});

describe('a file', () => {
  it.each([
    ['HTML', 'sessionline-session--session.html', 'text/html'],
    ['Markdown', 'sessionline-session--session.md', 'text/markdown'],
    ['JSON', 'sessionline-session--session.json', 'application/json'],
    ['CSV', 'sessionline-session--session.csv', 'text/csv'],
    ['Perfetto', 'sessionline-session--session.trace.json', 'application/json'],
    ['OTLP', 'sessionline-session--session.otlp.json', 'application/json'],
  ])('as %s is saved as %s', async (format, name, type) => {
    await show();
    await pick('Format', format);
    const file = await download();
    expect(file.name).toBe(name);
    expect(file.type).toContain(type);
    // Boxes have no other ends of lines.
    const lines = (text: string) => text.replaceAll('\r\n', '\n');
    expect(sample()).toHaveValue(lines(file.text.length > 2000 ? `${file.text.slice(0, 2000)}…` : file.text));
  });

  it('comes in as many formats as there are', async () => {
    await show();
    expect(within(screen.getByRole('radiogroup', { name: 'Format' })).getAllByRole('radio')).toHaveLength(
      EXPORT_FORMATS.length
    );
  });

  it('can be copied', async () => {
    const writeText = jest.fn(async () => undefined);
    const user = userEvent.setup();
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
    await show();
    await pick('Format', 'Markdown');
    await made();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(writeText).toHaveBeenCalledWith(expect.stringContaining('## Turns'));
  });

  it('of a turn has that turn alone', async () => {
    await show({ turnIndex: 1 });
    await pick('What', 'Turn');
    await pick('Format', 'JSON');
    const { turns, totals } = JSON.parse((await download()).text);
    expect(turns.map(({ index }: { index: number }) => index)).toEqual([1]);
    expect(totals.userPrompts).toBe(1);
    expect(totals.toolResults).toBe(1);
  });

  it('of an area has what ended in it, and can be had only where one is marked', async () => {
    const { unmount } = await show();
    expect(radio('What', 'Marked area')).toBeDisabled();
    unmount();
    const { startMs } = twoTurns.interval;
    await show({ area: { startMs, endMs: addMs(startMs, 30_000) } });
    await pick('What', 'Marked area');
    await pick('Format', 'JSON');
    expect(JSON.parse((await download()).text).totals.userPrompts).toBe(1);
  });

  it('is of the session as it was when the dialog was opened', async () => {
    const { rerender, props } = await show();
    rerender(<ExportDialog {...props} session={foldSession('session-1', [])} />);
    await pick('Format', 'JSON');
    expect(JSON.parse((await download()).text).totals.userPrompts).toBe(2);
  });
});

describe('a page for others', () => {
  const parsed = async (session: Session) => {
    await show({ session });
    await pick('Include', 'All but secrets');
    const { text } = await download();
    return { text, page: new DOMParser().parseFromString(text, 'text/html') };
  };

  it('loads nothing and runs nothing, and has texts as text', async () => {
    const evil = `</pre></title></style><script>window.hacked=1</script><img src=x onerror="hacked=1">\u0000\u202e`;
    const { page } = await parsed(foldSession('session-1', aSession().prompt(evil).request({ model: evil }).records));
    expect(page.querySelectorAll('script, img, iframe, object, embed, link, a, base, form, input')).toHaveLength(0);
    const attributes = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on') || name === 'href' || name === 'src')).toEqual([]);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(page.querySelector('h1')?.textContent).toContain('<script>');
    expect(page.documentElement.textContent).not.toMatch(/[\u0000\u202e]/);
  });

  it('has every event, the figures, and the timeline with what failed', async () => {
    const session = foldSession('3459316f-4b57-4041-aae2-04fad0375ff6', readCapture('2.1.330-interactive'));
    const { page } = await parsed(session);
    const tables = [...page.querySelectorAll('table')];
    expect(tables.at(-1)?.querySelectorAll('tbody tr')).toHaveLength(session.events.length);
    expect(page.querySelector('dl')?.textContent).toContain('$0.67269');
    const drawn = page.querySelectorAll('svg rect:not(.gap)');
    expect(drawn.length).toBeGreaterThan(100);
    expect(page.querySelectorAll('svg rect.bad').length).toBe(page.querySelectorAll('svg .sign').length);
    expect(page.querySelectorAll('svg .lane')).toHaveLength(session.agents.length);
    expect(page.documentElement.lang).toBe('en');
  });
});

describe('the link', () => {
  const field = () => screen.getByRole('textbox', { name: 'Link to this view' });

  it('is there in full, and shorter where Grafana makes it so', async () => {
    await show({ onShorten: async () => 'https://grafana.example/goto/abc' });
    expect(field()).toHaveValue(LINK);
    await userEvent.click(screen.getByRole('button', { name: 'Shorten' }));
    await waitFor(() => expect(field()).toHaveValue('https://grafana.example/goto/abc'));
    expect(screen.getByRole('button', { name: 'Shorten' })).toBeDisabled();
  });

  it('stays as it is where Grafana makes none, and says so', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Shorten' }));
    expect(await screen.findByText(/made no short link/)).toBeInTheDocument();
    expect(field()).toHaveValue(LINK);
  });
});

describe('the dialog', () => {
  it('has roles and names that assistive technology can use', async () => {
    const { baseElement } = await show();
    const { violations } = await axe.run(baseElement, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    const ours = violations.filter(({ nodes }) => nodes.some(({ html }) => !html.includes('data-floating-ui')));
    expect(ours.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`)).toEqual([]);
  });

  it('closes', async () => {
    const { props } = await show();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(props.onClose).toHaveBeenCalled();
  });
});
