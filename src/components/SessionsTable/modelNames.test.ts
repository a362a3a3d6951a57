import { modelNames } from './modelNames';

describe('short names of models', () => {
  it.each([
    ['claude-opus-5-5', 'opus-5-5'],
    ['claude-haiku-4-5-20251001', 'haiku-4-5'],
    ['claude-3-5-haiku-20241022', '3-5-haiku'],
    ['glm-4.7', 'glm-4.7'],
    ['us.anthropic.claude-sonnet-4', 'us.anthropic.claude-sonnet-4'],
    ['claude-', 'claude-'],
    ['', ''],
  ])('leave out what all share: %s is %s', (model, short) => {
    expect(modelNames([model])(model)).toBe(short);
  });

  it('stay whole where two would be called the same', () => {
    const nameOf = modelNames([
      'claude-opus-5-5',
      'opus-5-5',
      'claude-haiku-4-5-20251001',
      'claude-haiku-4-5-20251001',
    ]);
    expect(nameOf('claude-opus-5-5')).toBe('claude-opus-5-5');
    expect(nameOf('opus-5-5')).toBe('opus-5-5');
    expect(nameOf('claude-haiku-4-5-20251001')).toBe('haiku-4-5');
  });
});
