import { fireEvent, screen, waitFor } from '@testing-library/react';
import { foldSession } from 'domain/sessions/foldSession';
import { aSession } from 'testing/builders';
import { fakeStage, STAGE } from './testing/fakeStage';
import { session, show } from './testing/shownTimeline';

interface Saved {
  readonly name: string;
  readonly file: Blob;
}

let saved: Saved[];

/** Everything lies everywhere in the labels' column: jsdom lays nothing out. */
const rect = () => DOMRect.fromRect({ x: 0, y: 0, width: STAGE.gutter, height: STAGE.height });

beforeEach(() => {
  saved = [];
  fakeStage();
  jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(rect);
  const files = new Map<string, Blob>();
  Object.assign(URL, {
    createObjectURL: (file: Blob) => {
      files.set(`blob:${files.size}`, file);
      return `blob:${files.size - 1}`;
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = files.get(this.href);
    if (file) {
      saved.push({ name: this.download, file });
    }
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

async function choose(name: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  fireEvent.click(await screen.findByRole('menuitem', { name }));
}

const textOf = (file: Blob | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file ?? new Blob());
  });

async function savedSvg(): Promise<Document> {
  await choose('Picture as SVG');
  await waitFor(() => expect(saved).toHaveLength(1));
  return new DOMParser().parseFromString(await textOf(saved[0]?.file), 'image/svg+xml');
}

const words = (svg: Document) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);

describe('the picture of a timeline', () => {
  it('names session, window, lanes, rows and what the colours mean', async () => {
    show();
    const svg = await savedSvg();
    expect(svg.querySelector('parsererror')).toBeNull();
    const text = words(svg).join('\n');
    expect(text).toContain(session.facts.title);
    expect(text).toMatch(/Session session-1 · 20\d\d-.* UTC\+00:00/);
    expect(text).toMatch(/Exported 20\d\d/);
    expect(words(svg)).toEqual(
      expect.arrayContaining(['Main conversation', 'Session', 'Turns', 'API Request', 'P  User Prompt', 'failed'])
    );
  });

  it('has no script and loads nothing, whatever a session is called', async () => {
    const title = '</text><script>alert(1)</script><a href="javascript:alert(1)">';
    show(foldSession('session-1', aSession().prompt(title).request().records));
    const svg = await savedSvg();
    expect([...svg.querySelectorAll('parsererror, script, foreignObject, image, a')]).toEqual([]);
    expect(words(svg).join('\n')).toContain('</text><script>');
  });

  it('goes by session and window', async () => {
    show();
    await savedSvg();
    expect(saved[0]?.name).toMatch(/^sessionline-session--\d{8}T\d{6}-\d{8}T\d{6}\.svg$/);
  });

  it('is a PNG of at least two pixels for each of the page', async () => {
    const sizes: number[] = [];
    jest.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, done) {
      sizes.push(this.width);
      done(new Blob(['png'], { type: 'image/png' }));
    });
    show();
    await choose('Picture as PNG');
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toMatch(/\.png$/);
    expect(sizes).toEqual([2 * STAGE.width]);
  });

  it('is refused in words where no browser could draw it', async () => {
    jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(20_000);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    show();
    await choose('Picture as PNG');
    expect(await screen.findByText(/more than this browser can draw/)).toBeInTheDocument();
    expect(saved).toEqual([]);
  });
});
