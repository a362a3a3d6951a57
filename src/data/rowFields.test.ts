import { sessionRow, titleOf } from './rowFields';

describe('a row of the list', () => {
  it('reads the database’s figures', () => {
    const row = sessionRow(
      {
        'session.id': 'a',
        first_time: '2026-11-23T10:18:03.4Z',
        last_time: '2026-11-23T10:18:04Z',
        events: '3',
        cost_usd: '0.19533840000000002',
        cache_read_tokens: '12',
        models: '["x","","y"]',
        user: 'me',
      },
      'Tidy up'
    );
    expect(row).toMatchObject({
      id: 'a',
      firstPrompt: 'Tidy up',
      user: 'me',
      durationMs: 600,
      events: 3,
      models: ['x', 'y'],
    });
    expect(row.costNanoUsd).toBe(195_338_400);
    expect(row.tokens).toEqual({ inputTokens: 0, outputTokens: 0, cacheReadTokens: 12, cacheCreationTokens: 0 });
  });

  it('has zeros where the database had nothing to add up', () => {
    const row = sessionRow({ 'session.id': 'a', cost_usd: 'NaN', events: 'x', models: '{broken' }, undefined);
    expect(row).toMatchObject({ costNanoUsd: 0, events: 0, models: [], durationMs: 0 });
    expect(row).not.toHaveProperty('user');
    expect(row).not.toHaveProperty('firstPrompt');
  });
});

describe('the title', () => {
  const base = { 'session.id': 'a', _time: '2026-11-23T10:18:03.4Z' };

  it('is the prompt’s first line, the command, or that it is redacted', () => {
    expect(titleOf({ ...base, prompt_head: '\n Tidy up\nplease' })).toBe('Tidy up');
    expect(titleOf({ ...base, command_name: 'compact' })).toBe('/compact');
    expect(titleOf({ ...base, prompt_head: '<REDACTED>' })).toContain('<REDACTED>');
  });
});
