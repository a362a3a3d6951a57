import { LivePoller, type LookOutcome } from './LivePoller';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let isHidden = false;
function hide(next: boolean): void {
  isHidden = next;
  document.dispatchEvent(new Event('visibilitychange'));
}
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

/** A poller and how often it has looked; each look takes as long as the test says. */
function poller(outcome: () => LookOutcome | Promise<LookOutcome>) {
  const look = jest.fn(async () => outcome());
  return { look, poller: new LivePoller(look) };
}

beforeEach(() => {
  isHidden = false;
  jest.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const lasting = (ms: number) => () => new Promise<LookOutcome>((resolve) => setTimeout(() => resolve('nothing'), ms));

describe('looking for news', () => {
  it('begins a pace after the start, and ends with the stop', async () => {
    const { look, poller: it } = poller(() => 'nothing');
    it.start();
    await pass(5 * SECOND - 1);
    expect(look).not.toHaveBeenCalled();
    await pass(1);
    expect(look).toHaveBeenCalledTimes(1);
    it.stop();
    await pass(10 * MINUTE);
    hide(true);
    hide(false);
    await pass(MINUTE);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('never looks twice at the same time, however long a look takes', async () => {
    const { look, poller: it } = poller(lasting(3 * MINUTE));
    it.start();
    await pass(5 * SECOND);
    void it.lookNow();
    hide(true);
    hide(false);
    await pass(2 * MINUTE);
    expect(look).toHaveBeenCalledTimes(1);
    await pass(MINUTE + 30 * SECOND);
    expect(look).toHaveBeenCalledTimes(2);
    it.stop();
  });

  it('started twice looks once', async () => {
    const { look, poller: it } = poller(() => 'nothing');
    it.start();
    it.start();
    await pass(5 * SECOND);
    expect(look).toHaveBeenCalledTimes(1);
    it.stop();
    it.stop();
  });

  it('goes on after a stop and a start, though the look before has not ended', async () => {
    const { look, poller: it } = poller(lasting(20 * SECOND));
    it.start();
    await pass(6 * SECOND);
    it.stop();
    it.start();
    await pass(MINUTE);
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(2);
    it.stop();
  });

  it('asks for nothing after a look that ended while the page was hidden', async () => {
    const { look, poller: it } = poller(lasting(10 * SECOND));
    it.start();
    await pass(6 * SECOND);
    hide(true);
    await pass(10 * MINUTE);
    expect(look).toHaveBeenCalledTimes(1);
    hide(false);
    await pass(1);
    expect(look).toHaveBeenCalledTimes(2);
    it.stop();
  });

  it('started on a hidden page waits until it is seen', async () => {
    isHidden = true;
    const { look, poller: it } = poller(() => 'nothing');
    it.start();
    await pass(10 * MINUTE);
    expect(look).not.toHaveBeenCalled();
    hide(false);
    await pass(1);
    expect(look).toHaveBeenCalledTimes(1);
    it.stop();
  });

  it('backs off while looks fail, and forgets it once one works', async () => {
    let outcome: LookOutcome = 'failed';
    const { look, poller: it } = poller(() => outcome);
    it.start();
    await pass(5 * SECOND);
    await pass(10 * SECOND);
    await pass(30 * SECOND);
    await pass(MINUTE);
    expect(look).toHaveBeenCalledTimes(4);
    outcome = 'news';
    await pass(MINUTE);
    expect(look).toHaveBeenCalledTimes(5);
    await pass(5 * SECOND);
    expect(look).toHaveBeenCalledTimes(6);
    it.stop();
  });

  it('takes a look that throws for one that failed, and goes on', async () => {
    let isBroken = true;
    const { look, poller: it } = poller(() => {
      if (isBroken) {
        throw new Error('not as expected');
      }
      return 'nothing';
    });
    it.start();
    await pass(5 * SECOND);
    await pass(9 * SECOND);
    expect(look).toHaveBeenCalledTimes(1);
    isBroken = false;
    await pass(MINUTE);
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(2);
    it.stop();
  });
});
