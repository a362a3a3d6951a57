import { DEFAULT_USAGE_CHOICE, usageChoiceFromUrl, usageChoiceToUrl } from './usageChoice';

describe('the choice in the address', () => {
  it('comes back as it was written', () => {
    const choice = usageChoiceFromUrl(DEFAULT_USAGE_CHOICE, {
      by: 'team',
      counters: 'delta',
      model: ['opus', 'haiku'],
      user: 'ann@example.com',
      label: 'project=shop',
    });
    expect(choice.by).toBe('team');
    expect(choice.counters).toBe('delta');
    expect(choice.list.filters).toEqual({
      models: ['opus', 'haiku'],
      users: ['ann@example.com'],
      labels: { project: ['shop'] },
    });
    expect(usageChoiceFromUrl(DEFAULT_USAGE_CHOICE, usageChoiceToUrl(choice))).toEqual(choice);
  });

  it('leaves out what is the default, and reads junk as the default', () => {
    const url = usageChoiceToUrl(DEFAULT_USAGE_CHOICE);
    expect(url['by']).toBeNull();
    expect(url['counters']).toBeNull();
    expect(usageChoiceFromUrl(DEFAULT_USAGE_CHOICE, { by: '', counters: 'gauge' })).toEqual(DEFAULT_USAGE_CHOICE);
  });

  it('changes only what is named', () => {
    const chosen = usageChoiceFromUrl(DEFAULT_USAGE_CHOICE, { by: 'team', counters: 'cumulative' });
    expect(usageChoiceFromUrl(chosen, { model: 'opus' })).toMatchObject({ by: 'team', counters: 'cumulative' });
    expect(usageChoiceFromUrl(chosen, { counters: null }).counters).toBeUndefined();
  });
});
