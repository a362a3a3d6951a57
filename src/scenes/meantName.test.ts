import { parseSettings } from 'appConfig/settings';
import { labelMeanings, putLabelsInUse } from 'data/labelsInUse';
import { DEFAULT_LABEL_MEANINGS } from 'domain/settings/labelMeanings';

import { labelWording, meantName } from './meantName';
import { labelName, listTitle } from './UsageView/labelName';
import {
  areNamedApart,
  filteredBy,
  listedLabels,
  logsLabels,
  usageFilters,
  userLabelOf,
} from './UsageView/usageFilters';

const use = (labels: unknown) => putLabelsInUse(parseSettings({ labels }).labels);

afterEach(() => putLabelsInUse(DEFAULT_LABEL_MEANINGS));

describe('labels that nobody has given a meaning', () => {
  it('have the usual one, and others their own name', () => {
    expect(['user.email', 'user.id', 'team', 'department', 'repo', 'cost_center'].map(meantName)).toEqual([
      'User',
      'User (user.id)',
      'Team',
      'Team (department)',
      'Repository',
      undefined,
    ]);
    expect(labelWording().always).toEqual([]);
    expect(labelWording().nameOf('<b>')).toBe('<b>');
  });
});

describe('labels of the settings', () => {
  it('are shown by what they mean, and stand among the filters from the first', () => {
    use({ team: ['squad', 'guild'], project: ['product'] });
    expect(labelWording().always).toEqual(['squad', 'product']);
    expect(['squad', 'guild', 'team'].map(labelName)).toEqual(['Team', 'Team (guild)', 'team']);
    expect(listTitle('squad')).toBe('Which teams cost most?');
    expect(listTitle('product')).toBe('Which projects cost most?');
    expect(listTitle('guild')).toBe('Which Team (guild) cost most?');
  });

  it('that are only taken from the usual ones of another meaning are not set for that', () => {
    use({ project: ['team'] });
    expect(labelMeanings().team).toEqual(['team.id', 'department']);
    expect(labelWording().always).toEqual(['team']);
    expect(meantName('team')).toBe('Project');
  });

  it('come first among the lists of usage, after those that everybody has', () => {
    use({ team: ['zz_squad'] });
    const own = Array.from({ length: 20 }, (_, index) => `own_${index}`);
    const listed = listedLabels(['model', 'zz_squad', 'project', ...own]);
    expect(listed.slice(0, 3)).toEqual(['model', 'zz_squad', 'project']);
  });

  it('name the user in usage, and lead to the filter of users and back', () => {
    use({ user: ['employee', 'user.email'] });
    expect(logsLabels()).toEqual(expect.arrayContaining(['employee', 'user.email']));
    expect(logsLabels()).not.toContain('user.id');
    expect(listTitle('employee')).toBe('Who cost most?');
    const filters = filteredBy({}, 'employee', 'E-42');
    expect(filters).toEqual({ users: ['E-42'] });
    expect(usageFilters(filters ?? {})).toEqual({ employee: ['E-42'] });
    // What no longer names the user is a field like any other.
    expect(filteredBy({}, 'user.id', 'd2fc')).toEqual({ labels: { 'user.id': ['d2fc'] } });
  });

  it('tell by its form what the client itself names the user by', () => {
    use({ user: ['user.email', 'employee'] });
    expect(userLabelOf(['ann@example.com'])).toBe('user.email');
    expect(userLabelOf(['E-42'])).toBe('employee');
    expect(areNamedApart(['ann@example.com', 'E-42'])).toBe(true);
  });
});
