import * as fc from 'fast-check';

import { foldSession } from 'domain/sessions/foldSession';
import type { Session } from 'domain/sessions/session';
import { addMs } from 'domain/units';
import { apiRequest, aSession, userPrompt } from 'testing/builders';

import { leftOut } from './exportContent';
import { captured, contentOf, EVERYTHING, textOf } from './testing/exported';

/** By RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (let match = cells.exec(text); match; match = cells.exec(text)) {
    const [, cell = '', end] = match;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') {
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

const csvOf = (session: Session, choices = EVERYTHING) => {
  const [head = [], ...rows] = parseCsv(textOf(contentOf(session, choices), 'csv'));
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head[index] ?? '?', cell])));
};
const prompted = (prompt: string) => foldSession('session-1', [userPrompt({ prompt })]);

describe('a table for spreadsheets', () => {
  it.each(captured)('%s has a line for each event and a cell for each column', (_, session) => {
    const rows = csvOf(session);
    expect(rows).toHaveLength(session.events.length);
    expect(new Set(rows.map((row) => Object.keys(row).length)).size).toBe(1);
    const cost = rows.reduce((sum, row) => sum + Number(row['cost_usd'] ?? 0), 0);
    expect(cost).toBeCloseTo(session.totals.costNanoUsd / 1e9, 9);
  });

  it('gives back any text, save for an apostrophe before what would be calculated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [row] = csvOf(prompted(`x${text}`));
        expect(row?.['prompt']).toBe(`x${text}`);
      })
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '|cmd', '＝1', '%0A=1'])(
    'does not calculate %j',
    (text) => expect(csvOf(prompted(text))[0]?.['prompt']).toBe(`'${text}`)
  );

  it('has negative figures as figures, and no column of what is left out', () => {
    const [row] = csvOf(foldSession('session-1', [apiRequest()]), new Set());
    expect(row).toMatchObject({ input_tokens: '10', cost_usd: '0.0041676', event: 'api_request' });
    expect(row).not.toHaveProperty('user.id');
  });
});

describe('a report', () => {
  it('has figures, turns, tools, costs and failures', () => {
    const [, session] = captured[2] ?? [];
    const text = session === undefined ? '' : textOf(contentOf(session, EVERYTHING), 'markdown');
    expect(text).toMatch(/^# Tidy the repo please\n/);
    expect(text).toContain('- Cost: \\$0.67 (\\$0.67269)');
    for (const heading of ['Turns', 'Tool calls', 'Cost', 'Failures']) {
      expect(text).toContain(`\n## ${heading}\n\n| `);
    }
    expect(text).toContain('Nothing was left out');
  });

  it('has texts that are neither markup nor links nor further cells', () => {
    const text = textOf(
      contentOf(prompted('a | b <img> [x](http://x.org) `c` **d** www.x.org ada@x.org # $e$ ~~f~~ \\'), EVERYTHING),
      'markdown'
    );
    const [title = ''] = text.split('\n');
    expect(title).toBe(
      '# a \\| b &lt;img&gt; \\[x\\](http\\://x.org) \\`c\\` \\*\\*d\\*\\* www\\.x.org ada\\@x.org \\# \\$e\\$ \\~\\~f\\~\\~ \\\\'
    );
  });

  it('has as many cells in each line of a table, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (prompt) => {
        const text = textOf(
          contentOf(foldSession('s', aSession().prompt(prompt).request().records), EVERYTHING),
          'markdown'
        );
        const lines = text.split('\n').filter((line) => line.startsWith('|'));
        const bars = lines.map((line) => line.replace(/\\\\|\\\|/g, '').split('|').length);
        expect(new Set(bars.slice(0, 3)).size).toBe(1);
      })
    );
  });
});

describe('what goes into a file', () => {
  const session = foldSession(
    'session-1',
    aSession().prompt('One ada@x.org, ada@x.org').request().after(60_000).prompt('Two').request().records
  );

  it('is a turn, all of it and nothing else', () => {
    const content = contentOf(session, EVERYTHING, { kind: 'turn', turnIndex: 2 });
    expect(content.turns.map(({ title }) => title)).toEqual(['Two']);
    expect(content.totals).toEqual(session.turns[1]?.totals);
    expect(content.counts.get('prompts')).toBe(1);
  });

  it('is an area, which has what ended in it: parts of a session add up to it', () => {
    const { startMs, endMs } = session.interval;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: endMs - startMs }), (cut) => {
        const middle = addMs(startMs, cut);
        const parts = [
          { startMs, endMs: middle },
          { startMs: middle, endMs },
        ].map((interval) => contentOf(session, undefined, { kind: 'area', interval }).events.length);
        expect(parts[0] === undefined || parts[1] === undefined ? 0 : parts[0] + parts[1]).toBeGreaterThanOrEqual(
          session.events.length
        );
      })
    );
  });

  it('says what is left out, with how many: of addresses different ones', () => {
    expect(leftOut(contentOf(session))).toEqual([
      ['prompts', 2],
      ['people', 2],
    ]);
    expect(leftOut(contentOf(session, EVERYTHING))).toEqual([]);
  });
});
