import * as fc from 'fast-check';

import { foldSession } from 'domain/sessions/foldSession';
import { arbitrarySession } from 'testing/arbitrarySession';
import { record } from 'testing/builders';
import { EVENT_TYPES, filledFields } from 'testing/fullRecord';
import type { WireRecord } from 'domain/events/field';

import { allFormats, captured, contentOf, EVERYTHING, textOf } from './testing/exported';
import { METADATA_ONLY, WITHOUT_SECRETS } from './exportKinds';

/** No id, figure or word of the client has these. */
const MARK = 'zq plan';
const TYPES = [...EVENT_TYPES, 'event_of_tomorrow', '', MARK];

/** The kind and value of a field do not matter: the words must not come through. */
const hostileText = fc
  .tuple(
    fc.constantFrom(
      '',
      '"',
      '{"a":"',
      '<b>',
      '/',
      '=',
      '\n',
      '<REDACTED> ',
      '<task-notification>',
      'mcp__',
      'agent:x:',
      'claude-'
    ),
    fc.constantFrom('', '"', '"}', '</b>', '@x.org', '.md', ' 12', '\u202e')
  )
  .map(([before, after]) => `${before}${MARK}${after}`);

const ENVELOPE = [
  ...['prompt.id', 'agent_id', 'parent_agent_id', 'event.sequence', 'event.timestamp', 'user.id', 'user.email'],
  ...['service.version', 'terminal.type', 'team', 'message.uuid', 'workspace.host_paths', '_msg', MARK, `a.${MARK}`],
];

const hostileRow: fc.Arbitrary<WireRecord> = fc
  .record({
    type: fc.constantFrom(...TYPES),
    sequence: fc.option(fc.nat(50)),
    known: fc.array(fc.tuple(fc.nat(), hostileText), { maxLength: 12 }),
    extra: fc.array(fc.tuple(fc.constantFrom(...ENVELOPE), hostileText), { maxLength: 5 }),
  })
  .map(({ type, sequence, known, extra }) => {
    const names = EVENT_TYPES.flatMap((name) => (name === type ? filledFields(name) : [])).map(
      ({ wireName }) => wireName
    );
    const fields = names.length === 0 ? [] : known.map(([at, text]) => [names[at % names.length] ?? '', text] as const);
    return record(type, {
      'event.sequence': sequence ?? undefined,
      ...Object.fromEntries([...fields, ...extra]),
    });
  });

describe('with metadata only', () => {
  it('no words of any event are in any format, whatever field of whatever kind they stand in', () => {
    fc.assert(
      fc.property(
        fc.array(hostileRow, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('session-1', MARK),
        (rows, id) => {
          const session = foldSession(
            id,
            rows.map((row) => ({ ...row, 'session.id': id }))
          );
          const file = allFormats(contentOf(session));
          expect(file).not.toMatch(/zq.{0,3}plan/);
        }
      ),
      { numRuns: 150 }
    );
  });

  it('every field of every kind is left out but for figures and single words', () => {
    const rows = EVENT_TYPES.map((type, index) =>
      record(type, {
        'event.sequence': index,
        ...Object.fromEntries(
          filledFields(type).map(({ wireName, unit, stored }) => [
            wireName,
            unit === 'text' ? MARK : unit === 'json' ? JSON.stringify({ [MARK]: [MARK] }) : stored,
          ])
        ),
      })
    );
    expect(allFormats(contentOf(foldSession('session-1', rows)))).not.toContain(MARK);
  });

  it.each(captured)('%s: no prompt, answer, command, path or user is in any format', (_, session) => {
    const file = allFormats(contentOf(session));
    const texts = session.events.flatMap(({ record: row }) =>
      [
        'prompt',
        'prompt_text',
        'response',
        'tool_input',
        'tool_parameters',
        'error',
        'user.id',
        'user.email',
        'skill.name',
      ]
        .map((name) => row[name] ?? '')
        .filter((text) => text !== '' && text !== '<REDACTED>' && text !== '{}')
    );
    expect(texts.filter((text) => file.includes(text) || file.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    expect(file).not.toMatch(/\/home\/|hello\.py/);
  });
});

describe('with all but secrets', () => {
  const SECRET = `ghp${'_'}${'a1B2'.repeat(9)}`;

  it('a secret is in no format, wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVENT_TYPES), fc.constantFrom('', 'x ', '"', 'token='), (type, before) => {
        const fields = filledFields(type).map(({ wireName, unit, stored }) => {
          const json = JSON.stringify({ a: [before + SECRET] });
          return [wireName, unit === 'text' ? before + SECRET : unit === 'json' ? json : stored] as const;
        });
        // Ids are hashed when they do not look like one; this does.
        const isId = /(^|[_.])(uu)?id$/;
        const row = record(type, Object.fromEntries(fields.filter(([name]) => !isId.test(name))));
        expect(allFormats(contentOf(foldSession('session-1', [row]), WITHOUT_SECRETS))).not.toContain(SECRET);
      })
    );
  });
});

describe('whatever is left out', () => {
  it('figures, order and structure stay what they are', () => {
    fc.assert(
      fc.property(arbitrarySession, (rows) => {
        const session = foldSession('session-1', rows);
        const { session: redacted, totals } = contentOf(session);
        const shape = ({ events, turns, calls, agents, waits }: typeof session) => ({
          events: events.map(({ type, timeMs }) => [type, timeMs]),
          turns: turns.map(({ index, origin, interval, totals: sums }) => [index, origin, interval, sums]),
          calls: calls.map(({ outcome, turnId, isByOrder }) => [outcome, turnId, isByOrder]),
          agents: agents.map(({ id, parentId, totals: sums, openedBy }) => [id, parentId, sums, openedBy?.id]),
          waits: waits.map(({ startMs, endMs }) => [startMs, endMs]),
        });
        expect(shape(redacted)).toEqual(shape(session));
        expect(totals).toEqual(session.totals);
      }),
      { numRuns: 60 }
    );
  });

  it.each(captured)('%s: the same figures, with everything and with nothing', (_, session) => {
    for (const choices of [METADATA_ONLY, EVERYTHING]) {
      const content = contentOf(session, choices);
      expect(content.totals).toEqual(session.totals);
      expect(content.turns.map(({ totals }) => totals)).toEqual(session.turns.map(({ totals }) => totals));
      expect(content.calls.map(({ outcome }) => outcome)).toEqual(session.calls.map(({ outcome }) => outcome));
      const openers = (of: typeof session) => of.agents.map(({ id, openedBy }) => [id, openedBy?.id]);
      expect(openers(content.session)).toEqual(openers(session));
    }
  });

  it.each(captured)('%s: everything is there when everything is chosen', (_, session) => {
    const { events } = JSON.parse(textOf(contentOf(session, EVERYTHING), 'json'));
    const stored = session.events.map(({ record: row }) => row['prompt'] ?? row['response'] ?? row['tool_input']);
    expect(
      events.map(
        ({ attributes }: { attributes: Record<string, unknown> }) =>
          attributes['prompt'] ?? attributes['response'] ?? attributes['tool_input']
      )
    ).toEqual(stored);
  });
});
