import { durationMs } from 'domain/units';

import { activeTimeStat } from './activeTimeStat';

describe('the words of an active time', () => {
  it('say less than a millisecond with a plain sign, not with an entity', () => {
    const now = {
      kind: 'known',
      userMs: durationMs(0.4),
      cliMs: durationMs(0.2),
      temporality: 'delta',
      scope: 'wanted',
      isEstimate: false,
    } as const;
    const { value, exact } = activeTimeStat({ status: 'ready', value: { now } }, true);
    expect(value).toBe('<1 ms');
    expect(exact?.split('\n')).toEqual(['0.6 ms', 'Typing: <1 ms', 'Claude Code at work: <1 ms', 'From delta metrics']);
  });
});
