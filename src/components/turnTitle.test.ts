import { foldSession } from 'domain/sessions/foldSession';
import { MAIN_AGENT_ID } from 'domain/sessions/session';
import { aSession } from 'testing/builders';

import { groupName } from './CostTokens/usageWords';
import { turnTitle } from './turnTitle';

describe('what a turn is called', () => {
  it('is what was asked', () => {
    expect(turnTitle({ origin: 'human', title: 'Tidy the repo' })).toBe('Tidy the repo');
    expect(turnTitle({ origin: 'command', title: '/compact' })).toBe('/compact');
  });

  it('is in the words of the page where nothing had been asked, whatever the model of the session calls it', () => {
    expect(turnTitle({ origin: 'startup', title: 'anything' })).toBe('Before the first prompt');
  });
});

describe('what the main conversation is called', () => {
  it('is in the words of the page among agents, too', () => {
    const session = foldSession('session-1', aSession().prompt('x').records);
    expect(groupName(session, 'agent', { value: MAIN_AGENT_ID })).toBe('Main conversation');
  });
});
