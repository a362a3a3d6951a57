import { DEFAULT_LABEL_MEANINGS } from 'domain/settings/labelMeanings';
import { parseSettings, settingsProblems, writeSettings } from './settings';

const labelsOf = (labels: unknown) => parseSettings({ labels }).labels;
const problemsOf = (labels: unknown) => settingsProblems({ labels }).map(({ key: _key, ...problem }) => problem);

describe('the meanings of labels', () => {
  it('are lists of fields, or texts with commas, the one to look at first in front', () => {
    const meant = { user: ['employee', 'user.email'], team: ['squad'] };
    expect(labelsOf(meant)).toEqual({ ...DEFAULT_LABEL_MEANINGS, ...meant });
    expect(labelsOf({ user: ' employee , user.email,', team: 'squad' })).toEqual(labelsOf(meant));
    expect(labelsOf({ user: ['employee,user.email', ' employee '], team: ['squad', ''] })).toEqual(labelsOf(meant));
    expect(problemsOf(meant)).toEqual([]);
  });

  it.each([undefined, null, '', {}, { user: [] }, { user: ' , ', team: null }])(
    'are the usual ones for %j',
    (labels) => {
      expect(labelsOf(labels)).toEqual(DEFAULT_LABEL_MEANINGS);
      expect(problemsOf(labels)).toEqual([]);
    }
  );

  it('are taken from the usual ones: a field means one thing', () => {
    const labels = { project: ['team'], repo: ['project.name', 'repo'] };
    expect(labelsOf(labels)).toEqual({
      ...DEFAULT_LABEL_MEANINGS,
      team: ['team.id', 'department'],
      project: ['team'],
      repo: ['project.name', 'repo'],
    });
    expect(problemsOf(labels)).toEqual([]);
    expect(writeSettings(parseSettings({ labels }))).toMatchObject({ labels });
  });

  it('that are said twice hold where they were said first, and the page says so', () => {
    const labels = { user: ['a', 'b'], team: ['b', 'c'], repo: ['a'] };
    expect(labelsOf(labels)).toMatchObject({ user: ['a', 'b'], team: ['c'], repo: DEFAULT_LABEL_MEANINGS.repo });
    expect(problemsOf(labels)).toEqual([
      { field: 'team', reason: 'otherMeaning', detail: 'b' },
      { field: 'repo', reason: 'otherMeaning', detail: 'a' },
    ]);
  });

  it('leave somebody to be the user, whatever else is said', () => {
    const labels = { team: ['user.email', 'user.account_uuid', 'user.id'] };
    expect(labelsOf(labels).user).toEqual(DEFAULT_LABEL_MEANINGS.user);
    expect(parseSettings(writeSettings(parseSettings({ labels }))).labels).toEqual(labelsOf(labels));
  });

  it.each([
    [{ user: 7 }, [{ field: 'user', reason: 'notList' }]],
    [{ user: { a: 1 } }, [{ field: 'user', reason: 'notList' }]],
    [
      { team: ['a', 7, null] },
      [
        { field: 'team', reason: 'notText' },
        { field: 'team', reason: 'notText' },
      ],
    ],
    [{ team: ['x'.repeat(257)] }, [{ field: 'team', reason: 'tooLong', detail: '256' }]],
    [{ team: Array.from({ length: 11 }, (_, at) => `t${at}`) }, [{ field: 'team', reason: 'tooMany', detail: '10' }]],
    ['user', [{ reason: 'notObject' }]],
    [[], [{ reason: 'notObject' }]],
  ])('that are %j are left out, with the reason', (labels, problems) => {
    expect(problemsOf(labels)).toEqual(problems);
  });

  it('keep what fits beside what does not', () => {
    expect(labelsOf({ team: ['a', 7, 'b'] }).team).toEqual(['a', 'b']);
    expect(labelsOf({ team: Array.from({ length: 11 }, (_, at) => `t${at}`) }).team).toHaveLength(10);
  });

  it.each(['__proto__', 'constructor', '"} or x:"', '<b>', '部门', 'a b', 'a:b'])('may be called %j', (name) => {
    expect(labelsOf({ team: [name] }).team).toEqual([name]);
  });
});
