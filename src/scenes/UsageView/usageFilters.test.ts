import { areNamedApart, filteredBy, hasOtherFilters, listedLabels, usageFilters, userLabelOf } from './usageFilters';

describe('filters of the list of sessions, as conditions on usage', () => {
  it('keeps those that metrics and requests carry', () => {
    const filters = {
      users: ['ann@example.com'],
      models: ['opus'],
      terminals: ['vscode'],
      versions: ['2.1.330'],
      labels: { team: ['web', 'data'] },
      tools: ['Bash'],
      hasErrors: true,
    };
    expect(usageFilters(filters)).toEqual({
      'user.email': ['ann@example.com'],
      model: ['opus'],
      'terminal.type': ['vscode'],
      'service.version': ['2.1.330'],
      team: ['web', 'data'],
    });
    expect(usageFilters({ users: [] })).toEqual({});
  });

  it('tells users by the form of what names them', () => {
    expect(userLabelOf(['ann@example.com'])).toBe('user.email');
    expect(userLabelOf(['3459316f-4b57-4041-aae2-04fad0375ff6'])).toBe('user.account_uuid');
    expect(userLabelOf(['d2fc8a1b'])).toBe('user.id');
  });

  it('knows users that are named in different ways', () => {
    expect(areNamedApart(['ann@example.com', 'ben@example.com'])).toBe(false);
    expect(areNamedApart(['ann@example.com', 'd2fc8a1b'])).toBe(true);
    expect(areNamedApart(undefined)).toBe(false);
  });

  it('knows what it leaves out', () => {
    expect(hasOtherFilters('', { models: ['opus'] })).toBe(false);
    expect(hasOtherFilters('words', {})).toBe(true);
    expect(hasOtherFilters('', { tools: ['Bash'] })).toBe(true);
    expect(hasOtherFilters('', { hasRejections: true })).toBe(true);
  });
});

describe('the sessions of a value', () => {
  it.each([
    ['model', 'opus', { models: ['opus'] }],
    ['user.email', 'ann@example.com', { users: ['ann@example.com'] }],
    ['user.id', 'd2fc', { users: ['d2fc'] }],
    ['terminal.type', 'vscode', { terminals: ['vscode'] }],
    ['service.version', '2.1.330', { versions: ['2.1.330'] }],
    ['team', 'web', { labels: { team: ['web'] } }],
    ['query_source', 'main', { labels: { query_source: ['repl_main_thread', 'sdk'] } }],
  ])('of %s', (label, value, filters) => {
    expect(filteredBy({}, label, value)).toEqual(filters);
  });

  it('stay filtered as they were', () => {
    const before = { users: ['ann@example.com'], labels: { project: ['shop'] } };
    expect(filteredBy(before, 'team', 'web')).toEqual({ ...before, labels: { project: ['shop'], team: ['web'] } });
    expect(filteredBy({ models: ['opus', 'haiku'] }, 'model', 'opus')).toEqual({ models: ['opus'] });
  });

  it('cannot be told where events name it more finely', () => {
    expect(filteredBy({}, 'query_source', 'subagent')).toBeUndefined();
  });
});

describe('the labels that get a list', () => {
  it('are those that the source has, and what users added', () => {
    expect(listedLabels(['host.arch', 'model', 'os.type', 'query_source', 'team', 'user.id'])).toEqual([
      'model',
      'user.id',
      'query_source',
      'team',
    ]);
  });

  it('leave room for a team where users have several names: of those lists one is shown', () => {
    const users = ['user.account_uuid', 'user.email', 'user.id'];
    const known = ['agent.name', 'job', 'model', 'project', 'query_source', 'service.version', 'team', 'terminal.type'];
    expect(listedLabels([...known, ...users])).toEqual(expect.arrayContaining(['project', 'team', ...users]));
  });

  it('are never too many to read', () => {
    expect(listedLabels(Array.from({ length: 40 }, (_, index) => `own_${index}`))).toHaveLength(9);
  });
});
