import { timelineOf } from './timelineOf';

const parts = [{ counts: { user_prompt: 1 }, troubled: 0 }];
const known = new Map([['a', parts]]);

describe('the strip of a session', () => {
  it('shows its parts, also while newer ones are on their way or did not come', () => {
    const shown = { status: 'ready', parts };
    expect(timelineOf({ status: 'ready', value: known }, 'a')).toEqual(shown);
    expect(timelineOf({ status: 'loading', value: known }, 'a')).toEqual(shown);
    expect(timelineOf({ status: 'failed', value: known, error: { message: 'down' } }, 'a')).toEqual(shown);
  });

  it('is awaited, or says why it is not there', () => {
    expect(timelineOf({ status: 'idle' }, 'a')).toEqual({ status: 'loading' });
    expect(timelineOf({ status: 'loading', value: known }, 'b')).toEqual({ status: 'loading' });
    expect(timelineOf({ status: 'failed', error: { message: 'down' } }, 'a')).toEqual({
      status: 'absent',
      reason: 'down',
    });
    expect(timelineOf({ status: 'ready', value: known }, 'b').status).toBe('absent');
  });
});
