import fc from 'fast-check';

import { decodeSessionId, encodeSessionId, PLUGIN_BASE_URL, sessionsUrl, sessionUrl } from './routes';

const HOSTILE = [
  'a/b',
  '../..',
  '.',
  '..',
  '100%',
  '100%25',
  'a%2Fb',
  'a#b',
  'a?b=c&d',
  'two words',
  'prüfung-日本-🙂',
  '~0041',
  '\ud800',
  '<script>alert(1)</script>',
  'a\'b"c`d',
  'line\nbreak\ttab\u0000',
];

describe('the address of a session', () => {
  it('keeps the ids that the client makes readable', () => {
    const id = '3459316f-9a0b-4c1d-8e2f-0123456789ab';
    expect(sessionUrl(id)).toBe(`${PLUGIN_BASE_URL}/sessions/${id}`);
  });

  it.each(HOSTILE)('carries %j as one segment and gives it back', (id) => {
    expect(encodeSessionId(id)).toMatch(/^[\w~-]+$/);
    expect(decodeSessionId(encodeSessionId(id))).toBe(id);
  });

  it.each(HOSTILE)('survives a browser and a router that decode %j', (id) => {
    const { pathname } = new URL(sessionUrl(id), 'http://grafana.example');
    const segment = decodeURIComponent(decodeURI(pathname)).split('/').pop() ?? '';
    expect(decodeSessionId(segment)).toBe(id);
  });

  it('gives back any text, and no two ids share an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (id) => decodeSessionId(encodeSessionId(id)) === id)
    );
  });

  it('takes an id that somebody typed as it is', () => {
    expect(decodeSessionId('my session/7')).toBe('my session/7');
    expect(decodeSessionId('~zz')).toBe('~zz');
  });

  it('leads to the list without an id', () => {
    expect(sessionsUrl()).toBe('/a/sessionline-claudecode-app/sessions');
  });
});
