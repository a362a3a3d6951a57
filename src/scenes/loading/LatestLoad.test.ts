import { LatestLoad } from './LatestLoad';
import { failureOf, IDLE, type Loadable } from './loadable';

interface Deferred {
  readonly signal: AbortSignal;
  readonly resolve: (value: string) => void;
  readonly reject: (cause: unknown) => void;
}

describe('the latest load', () => {
  const begin = () => {
    const told: Array<Loadable<string>> = [];
    const asked: Deferred[] = [];
    const latest = new LatestLoad();
    const start = (before: Loadable<string> = IDLE) =>
      latest.start(
        before,
        (signal) => new Promise<string>((resolve, reject) => asked.push({ signal, resolve, reject })),
        (next) => told.push(next)
      );
    return { told, asked, latest, start };
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

  it('tells that it loads, then the value', async () => {
    const { told, asked, start } = begin();
    start();
    asked[0]?.resolve('one');
    await settle();
    expect(told).toEqual([{ status: 'loading' }, { status: 'ready', value: 'one' }]);
  });

  it('cancels what it supersedes and never tells its outcome, whichever answers last', async () => {
    const { told, asked, start } = begin();
    start();
    start();
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[1]?.resolve('new');
    await settle();
    asked[0]?.resolve('old');
    await settle();
    expect(told.at(-1)).toEqual({ status: 'ready', value: 'new' });
    expect(told.filter(({ status }) => status === 'ready')).toHaveLength(1);
  });

  it('keeps the older value visible while loading and after a failure', async () => {
    const { told, asked, start } = begin();
    start({ status: 'ready', value: 'before' });
    asked[0]?.reject(new Error('The database does not answer.'));
    await settle();
    expect(told).toEqual([
      { status: 'loading', value: 'before' },
      { status: 'failed', value: 'before', error: { message: 'The database does not answer.' } },
    ]);
  });

  it('tells nothing after it was cancelled', async () => {
    const { told, asked, latest, start } = begin();
    start();
    latest.cancel();
    asked[0]?.reject(new Error('aborted'));
    await settle();
    expect(told).toEqual([{ status: 'loading' }]);
  });

  it('has words for whatever is thrown', () => {
    expect(failureOf('plain')).toEqual({ message: 'plain' });
    expect(failureOf(Object.assign(new Error('a'), { detail: 'b' }))).toEqual({ message: 'a', detail: 'b' });
  });
});
