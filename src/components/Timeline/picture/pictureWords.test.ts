import { foldSession } from 'domain/sessions/foldSession';
import { epochMs } from 'domain/units';
import * as fc from 'fast-check';
import { aSession, START_MS } from 'testing/builders';
import { pictureFileName, pictureHeading } from './pictureWords';

const windowOf = (fromMs: number, toMs: number) => ({
  fromMs: epochMs(START_MS + fromMs),
  toMs: epochMs(START_MS + toMs),
});
const view = windowOf(0, 65_000);

describe('the name of a picture', () => {
  it.each([
    ['3459316f-0000-4000-8000-00000000a5ff', 'sessionline-3459316f-20261123T100000-20261123T100105.png'],
    ['ab', 'sessionline-ab-20261123T100000-20261123T100105.png'],
    ['../../etc/passwd', 'sessionline-etcpassw-20261123T100000-20261123T100105.png'],
    ['<b>:"|?*', 'sessionline-b-20261123T100000-20261123T100105.png'],
    ['', 'sessionline-20261123T100000-20261123T100105.png'],
    ['日本語', 'sessionline-20261123T100000-20261123T100105.png'],
  ])('of session %j is %s', (id, name) => {
    expect(pictureFileName({ id }, view, 'png', 'utc')).toBe(name);
  });

  it('has the times of the zone that is on the screen', () => {
    expect(pictureFileName({ id: 'a' }, view, 'svg', 'Asia/Tokyo')).toBe(
      'sessionline-a-20261123T190000-20261123T190105.svg'
    );
  });

  it('has no sign that a file system does not take, whatever the session is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(pictureFileName({ id }, view, 'png', 'utc')).toMatch(/^sessionline-[\w-]+\.png$/);
      })
    );
  });
});

describe('the heading of a picture', () => {
  const session = foldSession('session-1', aSession().prompt('Tidy <the> "repo" & more').request().records);
  beforeEach(() => void jest.useFakeTimers({ now: Date.UTC(2026, 11, 24, 18, 0, 0) }));
  afterEach(() => void jest.useRealTimers());

  it('has the title as it is, what is in view, and when it was made', () => {
    const [title, range, made] = pictureHeading(session, windowOf(100, 60_100), 'utc');
    expect(title).toBe('Tidy <the> "repo" & more');
    expect(range).toContain('Session session-1 · 2026-11-23 10:00:00.100');
    expect(range).toContain('2026-11-23 10:01:00.100');
    expect(range).toContain('UTC+00:00');
    expect(range).toMatch(/\+0:00\S* to \+1:00\S* \(1 min 00 s\)$/);
    expect(made).toMatch(/^Exported 2026-12-24 18:00:00\S* with Sessionline$/);
  });

  it('says which zone its times are of, by what it is off', () => {
    const [, range] = pictureHeading(session, view, 'Asia/Tokyo');
    expect(range).toContain('19:00:00');
    expect(range).toContain('UTC+09:00');
  });

  it('names nobody: no address, no account, no machine', () => {
    const common = { 'user.email': 'ada@example.org', 'user.account_uuid': 'account-7', 'host.name': 'machine-9' };
    const named = foldSession('session-1', aSession({ common }).prompt('Go').request().records);
    expect(pictureHeading(named, view, 'utc').join('\n')).not.toMatch(/ada@|account-7|machine-9|user-1/);
  });
});
