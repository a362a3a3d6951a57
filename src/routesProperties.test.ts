import fc from 'fast-check';

import { decodeSessionId, encodeSessionId, PLUGIN_BASE_URL, sessionsUrl, sessionUrl } from './routes';

const ids = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('~', '%', '/', '.', '0', 'a', 'F', '\ud800', '\udc00', '?', '#', ' '),
    minLength: 1,
  }),
  fc.uuid()
);

describe('addresses of any ids', () => {
  it('lead to different pages for different ids', () => {
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        expect(sessionUrl(one) === sessionUrl(other)).toBe(one === other);
      })
    );
  });

  it('stay below the plugin, whatever the id tries', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const { pathname, search, hash, origin } = new URL(sessionUrl(id), 'http://grafana.example/grafana/');
        expect([origin, search, hash]).toEqual(['http://grafana.example', '', '']);
        expect(pathname.startsWith(`${sessionsUrl()}/`)).toBe(true);
        expect(pathname.split('/')).toHaveLength(`${PLUGIN_BASE_URL}/sessions/x`.split('/').length);
      })
    );
  });

  it('survive being decoded any number of times on the way', () => {
    fc.assert(
      fc.property(ids, fc.nat(3), (id, times) => {
        let segment = encodeSessionId(id);
        for (let time = 0; time < times; time++) {
          segment = decodeURIComponent(encodeURI(decodeURI(segment)));
        }
        expect(decodeSessionId(segment)).toBe(id);
      })
    );
  });

  it('are read without an exception, whatever somebody typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => typeof decodeSessionId(typed) === 'string'));
  });
});
