import { aSession, START_MS } from './builders';

const build = (seed: number) =>
  aSession({ seed, common: { team: 'platform' } })
    .startup()
    .prompt('Tidy up')
    .request({ duration_ms: 300 })
    .inAgent('a1', (agent) => agent.decide('Bash').result())
    .resume()
    .prompt('Again').records;

describe('a built session', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(build(1)).toEqual(build(1));
    expect(build(2)).not.toEqual(build(1));
  });

  it('numbers the rows of each process from 0, and its clock never goes back', () => {
    const rows = build(1);
    expect(rows.map((row) => row['event.sequence'])).toEqual(['0', '1', '2', '3', '4', '5', '6', '0', '1', '2']);
    const times = rows.map((row) => Date.parse(row['_time'] ?? ''));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBe(START_MS);
  });

  it('puts on every row what is common, and the agent on what it did', () => {
    const rows = build(1);
    expect(rows.every((row) => row['team'] === 'platform')).toBe(true);
    expect(rows.filter((row) => row['agent_id'] === 'a1')).toHaveLength(3);
  });
});
