import { USER_FIELDS } from 'queries/sessionFilters';

import { userOf } from '../sessions/facts';
import { foldSession } from '../sessions/foldSession';
import { aSession } from 'testing/builders';
import { DEFAULT_LABEL_MEANINGS, LABEL_MEANINGS, meaningOf, meantFields } from './labelMeanings';

describe('what labels mean', () => {
  it('is one thing each, and the user is who the client says', () => {
    const all = LABEL_MEANINGS.flatMap((meaning) => DEFAULT_LABEL_MEANINGS[meaning]);
    expect(new Set(all).size).toBe(all.length);
    expect(DEFAULT_LABEL_MEANINGS.user).toEqual(USER_FIELDS);
  });

  it('is known of a field by its name', () => {
    expect(meaningOf('department', DEFAULT_LABEL_MEANINGS)).toBe('team');
    expect(meaningOf('toString', DEFAULT_LABEL_MEANINGS)).toBeUndefined();
  });

  it('is said by the first field that is there', () => {
    const there = ['department', 'team.id', 'vcs.repository.name', 'user.email', 'x'];
    expect(meantFields(there, DEFAULT_LABEL_MEANINGS)).toEqual(['team.id', 'vcs.repository.name']);
  });

  it('finds the user by the fields in their order', () => {
    const { records } = aSession().prompt('x');
    const { events } = foldSession(
      's',
      records.map((row) => ({ ...row, employee: '\u202eE-42', 'user.email': 'a@b' }))
    );
    expect(userOf(events, ['employee', 'user.email'])).toContain('E-42');
    expect(userOf(events, ['user.email', 'employee'])).toBe('a@b');
    expect(userOf(events, ['staff', 'user.email'])).toBe('a@b');
    expect(userOf(events, ['staff'])).toBeUndefined();
    expect(userOf(events)).toBe('a@b');
  });
});
