import { aSession } from 'testing/builders';

import { foldSession } from './foldSession';
import type { Session } from './session';

const fold = (records: readonly unknown[]): Session => foldSession('session-1', records);

describe('facts', () => {
  it('take the title from the first thing a person asked', () => {
    const built = aSession().prompt('<system-reminder>x</system-reminder>').prompt('/greet', { command_name: 'greet' });
    expect(fold(built.records).facts.title).toBe('/greet');
    expect(fold(built.prompt('Fix the build').records).facts.title).toBe('Fix the build');
  });

  it('prefer the address of the user to an id', () => {
    const { records } = aSession({ common: { 'user.email': 'dev@example.org' } }).prompt('x');
    expect(fold(records).facts.user).toBe('dev@example.org');
    expect(fold(aSession().prompt('x').records).facts.user).toBe('user-1');
  });

  it('measure the context of the main conversation alone', () => {
    const { records } = aSession()
      .prompt('x')
      .request()
      .inAgent('a1', (agent) => agent.request({ input_tokens: 10 ** 6 }));
    expect(fold(records).facts.contextPeakTokens).toBe(1110);
  });

  it('take for labels what is on every row, not the new field of one kind of event', () => {
    const { records } = aSession({ common: { team: 'platform' } })
      .prompt('x', { mood_of_tomorrow: 'good' })
      .request();
    expect(fold(records).facts.labels).toEqual({ team: 'platform' });
  });
});
