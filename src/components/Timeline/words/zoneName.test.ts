import { zoneName } from './zoneName';

describe('the name of a time zone', () => {
  it.each([
    ['utc', 'UTC'],
    ['Europe/Vienna', 'Europe/Vienna'],
    // The tests' own.
    ['browser', 'UTC'],
    ['', 'UTC'],
    [undefined, 'UTC'],
  ])('%j is %s', (zone, name) => {
    expect(zoneName(zone)).toBe(name);
  });

  it('is not empty where the browser has none', () => {
    const options = Intl.DateTimeFormat().resolvedOptions();
    jest.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...options, timeZone: '' });
    expect(zoneName('browser')).toBe('Browser time');
  });
});
