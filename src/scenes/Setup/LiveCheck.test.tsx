import { CustomVariable, EmbeddedScene, SceneVariableSet } from '@grafana/scenes';

import { activateTree } from '../testing/activateTree';
import { type Answer, fakeLogs, settled } from '../testing/fakeLogs';

import { LiveCheck } from './LiveCheck';

type Row = Readonly<Record<string, string>>;
const session = (id: string, events: number): Row => ({
  'session.id': id,
  events: String(events),
  first_time: '2026-11-20T08:00:00Z',
  last_time: '2026-11-20T09:00:00Z',
});

let leave = (): void => undefined;
afterEach(() => leave());

/** A check of a database that has these sessions, or fails; a test changes what it has. */
async function open(first: readonly Row[] | Error = [], uids: readonly string[] = ['logs-1']) {
  const database = { has: first };
  const answer = (expr: string): Answer => {
    if (database.has instanceof Error) {
      return database.has;
    }
    const isCount = /\| stats count_uniq\(/.test(expr) && !expr.includes('sort');
    return isCount ? [{ sessions: String(database.has.length) }] : database.has;
  };
  const { asked } = fakeLogs(answer, uids);
  const check = new LiveCheck('');
  const logs = new CustomVariable({ name: 'logs', query: uids.join(), value: uids[0] ?? '', text: '' });
  leave = activateTree(new EmbeddedScene({ $variables: new SceneVariableSet({ variables: [logs] }), body: check }));
  await settled();
  return { check, database, asked, logs };
}
const look = async (check: LiveCheck) => {
  check.lookNow();
  await settled();
};

describe('the first events', () => {
  it('are a session that was not there when the look began', async () => {
    const { check, database } = await open([session('old', 5)]);
    expect(check.state.arrived).toBeUndefined();
    expect(check.state.lookedAtMs).toBeDefined();
    database.has = [session('new', 1), session('old', 5)];
    await look(check);
    expect(check.state.arrived?.id).toBe('new');
  });

  it('are more events of a session that was there, whatever time they name', async () => {
    const { check, database } = await open([session('old', 5), session('other', 3)]);
    await look(check);
    expect(check.state.arrived).toBeUndefined();
    database.has = [session('other', 3), session('old', 6)];
    await look(check);
    expect(check.state.arrived?.id).toBe('old');
  });

  it('end the look; the next one takes them for old', async () => {
    const { check, database, asked } = await open();
    database.has = [session('new', 1)];
    await look(check);
    const before = asked.length;
    check.begin();
    await settled();
    expect(check.state.arrived).toBeUndefined();
    expect(asked.length).toBeGreaterThan(before);
  });
});

describe('a mark', () => {
  it('is asked for alone, and what has it counts however old it is', async () => {
    const { check, database, asked } = await open([session('old', 5)]);
    database.has = [session('mine', 2)];
    check.setMark('check-"1');
    await settled();
    expect(asked.some(({ expr }) => expr.includes('"sessionline.check":in("check-\\"1")'))).toBe(true);
    expect(check.state.arrived?.id).toBe('mine');
  });

  it('taken away lets any session count again, new ones', async () => {
    const { check, asked } = await open([session('old', 5)]);
    check.setMark('check-1');
    await settled();
    const before = asked.length;
    check.setMark(undefined);
    await settled();
    expect(asked.length).toBeGreaterThan(before);
    expect(asked.slice(before).some(({ expr }) => expr.includes('sessionline.check'))).toBe(false);
    expect(check.state.arrived).toBeUndefined();
  });
});

describe('a look', () => {
  it('that fails says why, and the next one that works is over it', async () => {
    const { check, database } = await open(new Error('dial tcp: refused'));
    expect(JSON.stringify(check.state.failure)).toContain('refused');
    database.has = [];
    await look(check);
    expect(check.state.failure).toBeUndefined();
  });

  it('is not made once stopped, nor without a data source', async () => {
    const { check, asked } = await open();
    check.stop();
    const before = asked.length;
    expect(check.state.isOn).toBe(false);
    check.setMark('x');
    await settled();
    expect(asked).toHaveLength(before);
    leave();
    const none = await open([], []);
    expect(none.check.state.sourceUid).toBeUndefined();
    expect(none.asked).toHaveLength(0);
  });

  it('under way when one leaves is cancelled', async () => {
    const { asked } = fakeLogs(() => 'never');
    const check = new LiveCheck('');
    const logs = new CustomVariable({ name: 'logs', query: 'logs-1', value: 'logs-1', text: '' });
    leave = activateTree(new EmbeddedScene({ $variables: new SceneVariableSet({ variables: [logs] }), body: check }));
    await settled();
    leave();
    leave = () => undefined;
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ isCancelled }) => isCancelled)).toBe(true);
    expect(check.state.failure).toBeUndefined();
  });
});
