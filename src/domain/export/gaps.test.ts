import { foldSession } from 'domain/sessions/foldSession';
import { aSession } from 'testing/builders';

import { PARTIAL_REASONS } from './exportContent';
import { EXPORT_FORMATS, fileFacts, filePieces } from './exportFile';
import { METADATA_ONLY } from './exportKinds';
import { contentOf, textOf, WHOLE, WORDS } from './testing/exported';

const session = foldSession('session-1', aSession().prompt('Tidy').request().decide('Bash').result().records);
const partial = { loadedEvents: 4, totalEvents: 9, reason: 'failed' } as const;
const lacking = contentOf(session, METADATA_ONLY, WHOLE, { partial, textsHidden: true });
const whole = contentOf(session);
const words = { ...WORDS, gaps: ['4 of 9 events | loading *failed*', 'Texts were hidden'] };

describe('what a file lacks', () => {
  it('is told by its name in every format', () => {
    for (const format of EXPORT_FORMATS) {
      expect(fileFacts(lacking, format).name).toMatch(/^sessionline-session--session-part\./);
      expect(fileFacts(whole, format).name).not.toContain('part');
    }
    expect(PARTIAL_REASONS).toContain(partial.reason);
  });

  it('is told to people in their words, which are no markup', () => {
    expect(textOf(lacking, 'html', words)).toContain('<p>4 of 9 events | loading *failed*</p>');
    expect(textOf(lacking, 'markdown', words)).toContain('4 of 9 events \\| loading \\*failed\\*\n\nTexts were hidden');
  });

  it('is told to programs by names', () => {
    const json = JSON.parse(textOf(lacking, 'json'));
    expect(json.partial).toEqual(partial);
    expect(json.redaction.textsHidden).toBe(true);
    const flat = {
      'sessionline.loaded_events': 4,
      'sessionline.total_events': 9,
      'sessionline.partial_reason': 'failed',
      'sessionline.texts_hidden': true,
    };
    expect(JSON.parse(textOf(lacking, 'trace')).otherData).toMatchObject(flat);
    const [root] = JSON.parse(textOf(lacking, 'otlp')).resourceSpans[0].scopeSpans[0].spans;
    const names = root.attributes.map(({ key }: { readonly key: string }) => key);
    expect(names).toEqual(expect.arrayContaining(Object.keys(flat)));
  });

  it('is not told of a file that lacks nothing', () => {
    for (const format of EXPORT_FORMATS) {
      expect(textOf(whole, format)).not.toMatch(/partial|sessionline\.|textsHidden/);
    }
  });
});

describe('a file', () => {
  it.each(EXPORT_FORMATS)('as %s comes in pieces, none with more than some events', (format) => {
    const long = foldSession(
      'session-1',
      Array.from({ length: 50 }).reduce<ReturnType<typeof aSession>>(
        (built) => built.prompt('Tidy the repo').request().decide('Bash').result(),
        aSession()
      ).records
    );
    const pieces = [...filePieces(contentOf(long), format, WORDS)];
    const text = pieces.join('');
    expect(pieces.length).toBeGreaterThan(50);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(Math.max(5000, text.length / 5));
  });
});
