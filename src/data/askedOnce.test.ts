import { askedOnce } from './askedOnce';

describe('a question that several ask', () => {
  it('is asked once, even while nobody has the answer', async () => {
    const ask = jest.fn(async (question: { readonly of: string }) => question.of);
    const once = askedOnce(ask);
    expect(await Promise.all([once({ of: 'cost' }), once({ of: 'cost' })])).toEqual(['cost', 'cost']);
    expect(await once({ of: 'cost' })).toBe('cost');
    expect(await once({ of: 'tokens' })).toBe('tokens');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is asked again after a failure, by those who wait as by those who come later', async () => {
    let failures = 1;
    const once = askedOnce(async (question: string) => {
      failures -= 1;
      if (failures >= 0) {
        throw new Error('down');
      }
      return question;
    });
    const first = once('cost');
    const second = once('cost');
    await expect(first).rejects.toThrow('down');
    expect(await second).toBe('cost');
    expect(await once('cost')).toBe('cost');
  });

  it('is not asked again by who no longer wants to know', async () => {
    const ask = jest.fn(async () => Promise.reject(new Error('down')));
    const once = askedOnce(ask);
    const first = once('cost');
    const second = once('cost', { signal: AbortSignal.abort(new Error('gone elsewhere')) });
    await expect(first).rejects.toThrow('down');
    await expect(second).rejects.toThrow('gone elsewhere');
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
