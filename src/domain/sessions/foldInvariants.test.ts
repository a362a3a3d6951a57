import * as fc from 'fast-check';

import { arbitrarySession } from 'testing/arbitrarySession';
import { record } from 'testing/builders';

import { foldSession } from './foldSession';
import type { Agent, Session } from './session';

const fold = (records: readonly unknown[]): Session => foldSession('session-1', records);

/** Sessions in which one field of some rows says something else than the client would say. */
const damagedSession = arbitrarySession.chain((records) => {
  const names = [...new Set(records.flatMap((row) => Object.keys(row)))];
  const damage = fc.record({
    row: fc.nat(records.length - 1),
    name: fc.constantFrom(...names),
    value: fc.oneof(
      fc.string(),
      fc.constantFrom('-1', '1e400', 'NaN', '{', '\u001b[31m', '<b>', '0001-01-01T00:00:00Z'),
      fc.anything()
    ),
  });
  return fc.array(damage, { maxLength: 8 }).map((damages) =>
    records.map((row, index) => ({
      ...row,
      ...Object.fromEntries(damages.filter((each) => each.row === index).map(({ name, value }) => [name, value])),
    }))
  );
});

/** Rows whose agents name any other agent as their parent. */
const tangledAgents = fc
  .array(fc.tuple(fc.nat(12), fc.option(fc.nat(12), { nil: undefined })), { minLength: 1, maxLength: 40 })
  .map((pairs) =>
    pairs.map(([agent, parent], index) =>
      record('at_mention', {
        'event.sequence': index,
        agent_id: `a${agent}`,
        parent_agent_id: parent === undefined ? undefined : `a${parent}`,
      })
    )
  );

function expectTree(agents: readonly Agent[]): void {
  const byId = new Map(agents.map((agent) => [agent.id, agent]));
  expect(byId.size).toBe(agents.length);
  agents.forEach((agent, index) => {
    const parent = byId.get(agent.parentId ?? 'none');
    expect(agent.depth).toBe(index === 0 ? 0 : (parent?.depth ?? Number.NaN) + 1);
    expect(parent?.children.includes(agent.id) ?? true).toBe(true);
    expect(agents.indexOf(parent ?? agent)).toBeLessThanOrEqual(index);
  });
}

describe('whatever the rows say', () => {
  it('every row that is no duplicate is an event, in one turn, by time', () => {
    fc.assert(
      fc.property(damagedSession, (rows) => {
        const { events, turns, problems } = fold(rows);
        const copies = problems.flatMap((problem) => (problem.kind === 'duplicate' ? [problem.copies - 1] : []));
        expect(events.length + copies.reduce((a, b) => a + b, 0)).toBe(rows.length);
        expect(turns.reduce((sum, turn) => sum + turn.events.length, 0)).toBe(events.length);
        expect(events.every((event, index) => event.timeMs >= (events[index - 1]?.timeMs ?? 0))).toBe(true);
      })
    );
  });

  it('no figure is anything but a number of zero or more', () => {
    fc.assert(
      fc.property(damagedSession, (rows) => {
        const { totals, turns, agents } = fold(rows);
        for (const { tokens, ...figures } of [totals, ...[...turns, ...agents].map((part) => part.totals)]) {
          for (const figure of [...Object.values(figures), ...Object.values(tokens)]) {
            expect(figure).toBeGreaterThanOrEqual(0);
          }
        }
      })
    );
  });

  it('agents make a tree that begins with the main conversation', () => {
    fc.assert(fc.property(fc.oneof(tangledAgents, damagedSession), (rows) => expectTree(fold(rows).agents)));
  });

  it('each decision and each result belongs to one call', () => {
    fc.assert(
      fc.property(arbitrarySession, (rows) => {
        const { events, calls, callsOfEvent } = fold(rows);
        for (const event of events.filter(({ type }) => type === 'tool_decision' || type === 'tool_result')) {
          expect(callsOfEvent.get(event.id)).toHaveLength(1);
        }
        expect(new Set(calls.map((call) => call.id)).size).toBe(calls.length);
      })
    );
  });

  it("an agent's waits do not overlap", () => {
    fc.assert(
      fc.property(arbitrarySession, (rows) => {
        const { waits } = fold(rows);
        waits.forEach((wait, index) => {
          const before = waits.slice(0, index).filter((other) => other.agentId === wait.agentId);
          expect(before.every((other) => other.endMs <= wait.startMs)).toBe(true);
        });
      })
    );
  });

  it('titles are never empty and on one line', () => {
    fc.assert(
      fc.property(damagedSession, (rows) => {
        const { turns, facts } = fold(rows);
        for (const title of [facts.title, ...turns.map((turn) => turn.title)]) {
          expect(title).toMatch(/^[^\n\r]+$/);
        }
      })
    );
  });
});
