import type { WireRecord } from 'domain/events/field';
import { hideTexts } from 'domain/privacy/hideTexts';
import { epochMs } from 'domain/units';
import { findSessionsQuestion } from 'queries/findSessions';
import { firstPromptsQuestion } from 'queries/firstPrompts';
import { sessionEventsQuestion } from 'queries/sessionEvents';
import { sessionListQuestion } from 'queries/sessionList';
import { aSession } from 'testing/builders';

import { logsUrl } from './stack';
import { inSuite, store, suiteFilter } from './store';

/** What docs/privacy.md says of the database, and the app's own questions where it hides fields. */
const SUITE = 'privacy';
const TEXT = 'Ask about the merger';
/** As docs/privacy.md has it. */
const HIDDEN =
  'prompt,prompt_text,response,body,body_ref,system_prompt,tool_parameters,tool_input,error,hook_definitions,managed_settings.settings,managed_settings.sources,workspace.host_paths';
const HIDING = { hidden_fields_filters: HIDDEN };

const rowsOf = (session: string, team: string): readonly WireRecord[] =>
  aSession({ common: { suite: SUITE, 'session.id': session, team } })
    .prompt(TEXT)
    .request()
    .decide('Bash', { tool_parameters: JSON.stringify({ full_command: TEXT }) })
    .result({ success: false, error: TEXT, tool_input: JSON.stringify({ command: TEXT }) }).records;

// Rows that the default base filter does not find: another suite counts all that it does.
const all = inSuite(SUITE, [...rowsOf('privacy-1', 'platform'), ...rowsOf('privacy-2', 'research')]);
const span = { fromMs: epochMs(Date.UTC(2026, 10, 23, 9)), toMs: epochMs(Date.UTC(2026, 10, 23, 12)) };
const scope = { ...span, baseFilter: suiteFilter(SUITE) };

type Params = Readonly<Record<string, string>>;

async function ask(path: string, params: Params): Promise<string> {
  const range = { start: '2026-11-23T09:00:00Z', end: '2026-11-23T12:00:00Z' };
  const response = await fetch(`${logsUrl()}/select/logsql/${path}?${new URLSearchParams({ ...range, ...params })}`);
  const text = await response.text();
  if (!response.ok) {
    throw new Error(text);
  }
  return text;
}

const rows = async (query: string, params: Params = {}): Promise<WireRecord[]> =>
  (await ask('query', { query, ...params }))
    .split('\n')
    .filter((line) => line !== '')
    .map((line): WireRecord => JSON.parse(line));

const ofSuite = suiteFilter(SUITE);

// A new stream is found by its name a second or two after its rows are.
beforeAll(() => store(logsUrl(), all, { logsql: `{suite="${SUITE}"} ${ofSuite}` }));

describe('a database that hides fields', () => {
  it('answers no query with them, under whatever name', async () => {
    expect(await rows(`${ofSuite} | fields prompt | filter prompt:*`)).not.toEqual([]);
    for (const pipe of [
      'fields prompt',
      'copy prompt x | fields x',
      'extract_regexp "(?P<x>.+)" from prompt | fields x',
      'format "<prompt>" as x | fields x',
    ]) {
      expect(JSON.stringify(await rows(`${ofSuite} | ${pipe}`, HIDING))).not.toContain('merger');
    }
    expect(JSON.stringify(await rows(ofSuite, HIDING))).not.toContain('merger');
  });

  it('finds nothing by them either: not by a filter, below another query, by values or by lengths', async () => {
    const found = async (query: string) => (await rows(`${query} | stats count() found`, HIDING))[0]?.['found'];
    expect(await found(`${ofSuite} prompt:merger`)).toBe('0');
    expect(await found(`${ofSuite} session.id:in(prompt:merger | fields session.id)`)).toBe('0');
    expect(await rows(`${ofSuite} | stats count_uniq(prompt) p, sum_len(error) l`, HIDING)).toEqual([
      { p: '0', l: '0' },
    ]);
    for (const path of ['field_values', 'facets', 'hits']) {
      expect(await ask(path, { query: ofSuite, field: 'prompt', ...HIDING })).not.toContain('merger');
    }
  });

  it('still tells that there are such fields', async () => {
    expect(await ask('field_names', { query: ofSuite, ...HIDING })).toContain('"prompt"');
  });

  it('hides what tools are called, too, where a name ends in an asterisk', async () => {
    const params = { hidden_fields_filters: 'tool_*' };
    expect(await rows(`${ofSuite} tool_name:*`, params)).toEqual([]);
  });

  it('leaves the app all that it needs for figures, turns and pairs', async () => {
    const question = sessionEventsQuestion({ ...scope, sessionId: 'privacy-1' }, 100);
    const shown = await rows(question.expr, HIDING);
    const kept = all.filter((row) => row['session.id'] === 'privacy-1');
    expect(shown).toHaveLength(kept.length);
    expect(shown.map((row) => row['tool_name'] ?? '')).toEqual(kept.map((row) => row['tool_name'] ?? ''));
    expect(shown.map((row) => row['cost_usd'] ?? '')).toEqual(kept.map((row) => row['cost_usd'] ?? ''));
  });
});

describe('filters that the database adds to every query', () => {
  it.each<[string, Params]>([
    ['on fields', { extra_filters: 'team:=platform' }],
    ['as JSON', { extra_filters: '{"team":"platform"}' }],
  ])('%s: only these rows are there, below another query as well', async (_name, params) => {
    const [{ sessions = '' } = {}] = await rows(`${ofSuite} | stats uniq_values(session.id) sessions`, params);
    expect(sessions).toBe('["privacy-1"]');
    expect(await rows(`${ofSuite} session.id:in(team:=research | fields session.id)`, params)).toEqual([]);
  });

  it('on streams: only these streams are there', async () => {
    const count = async (job: string) =>
      (await rows(`${ofSuite} | stats count() n`, { extra_stream_filters: `{suite="${job}"}` }))[0]?.['n'];
    expect(await count(SUITE)).toBe(String(all.length));
    expect(await count('another')).toBe('0');
  });
});

describe('fields that are not to be stored', () => {
  it('are left out by an argument of the address they are sent to', async () => {
    const suite = 'privacy-ignored';
    const address = `${logsUrl()}/insert/jsonline?_time_field=_time&_msg_field=_msg&_stream_fields=suite`;
    const sent = inSuite(suite, rowsOf('privacy-3', 'platform')).map((row) => JSON.stringify(row));
    await fetch(`${address}&ignore_fields=${HIDDEN}`, { method: 'POST', body: sent.join('\n') });
    const stored = async (): Promise<WireRecord[]> => {
      const found = await rows(suiteFilter(suite));
      return found.length >= sent.length ? found : stored();
    };
    const found = await stored();
    expect(JSON.stringify(found)).not.toContain('merger');
    expect(found.filter((row) => row['prompt_length'] !== undefined)).toHaveLength(1);
  });

  it('or by a header', async () => {
    const suite = 'privacy-header';
    const address = `${logsUrl()}/insert/jsonline?_time_field=_time&_msg_field=_msg&_stream_fields=suite`;
    const [prompt] = inSuite(suite, rowsOf('privacy-4', 'platform'));
    await fetch(address, {
      method: 'POST',
      body: JSON.stringify(prompt),
      headers: { 'VL-Ignore-Fields': 'prompt' },
    });
    const stored = async (): Promise<WireRecord[]> => {
      const found = await rows(suiteFilter(suite));
      return found.length > 0 ? found : stored();
    };
    expect((await stored())[0]).not.toHaveProperty('prompt');
  });
});

describe('the app on behalf of those who may not read texts', () => {
  it('has no text in any row that its own questions are answered with', async () => {
    const list = { ...scope, filters: {}, offset: 0, limit: 50 };
    const questions = [
      sessionListQuestion({ ...list, sort: { column: 'title', direction: 'asc' } }),
      firstPromptsQuestion(scope, ['privacy-1', 'privacy-2']),
      sessionEventsQuestion({ ...scope, sessionId: 'privacy-1' }, 100),
    ];
    for (const { expr } of questions) {
      const found = await rows(expr);
      expect(JSON.stringify(found).toLowerCase()).toContain('merger');
      expect(JSON.stringify(found.map(hideTexts)).toLowerCase()).not.toContain('merger');
    }
  });

  it('finds sessions by their ids alone', async () => {
    const find = async (fragment: string) =>
      rows(findSessionsQuestion({ ...scope, fragment, limit: 10, byIdOnly: true }).expr);
    expect(await find('privacy-1')).toHaveLength(1);
    expect(await find('merger')).toEqual([]);
  });
});
