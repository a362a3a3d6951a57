import { readStored, writeStored } from 'infra/storage';

import { readRemembered, remember } from './rememberedSetup';

afterEach(() => localStorage.clear());

describe('what is remembered', () => {
  it('is what was typed, but no secret', () => {
    remember({
      fields: { logs: 'http://vl:9428', username: 'ada', password: 'hunter2', token: 't0k3n' },
      attributes: 'team=a',
    });
    expect(readRemembered()).toEqual({ fields: { logs: 'http://vl:9428', username: 'ada' }, attributes: 'team=a' });
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/hunter2|t0k3n/);
  });

  const junkyard: readonly unknown[] = [
    ...[undefined, null, 1, 'text', []],
    { logs: 1, attributes: {} },
    { password: 'x', constructor: 'y' },
  ];
  it.each(junkyard.map((junk) => [junk] as const))('is nothing of what somebody else has left there: %j', (junk) => {
    writeStored('setup', junk);
    expect(readRemembered()).toEqual({ fields: {}, attributes: '' });
  });

  it('is forgotten when a field is emptied', () => {
    remember({ fields: { logs: 'http://vl' }, attributes: '' });
    remember({ fields: { logs: '' }, attributes: '' });
    expect(readRemembered().fields.logs).toBe('');
    expect(readStored('setup')).toEqual({ logs: '', attributes: '' });
  });
});
