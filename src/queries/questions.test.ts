import fc from 'fast-check';

import { epochMs } from 'domain/units';

import { eventsHistogramQuestion } from './eventsHistogram';
import { fieldValuesQuestion } from './fieldValues';
import { findSessionsQuestion } from './findSessions';
import { firstPromptsQuestion } from './firstPrompts';
import { locateSessionQuestion } from './locateSession';
import { crowdedEventsQuestion, sessionEventsQuestion, sessionRequestsQuestion } from './sessionEvents';
import {
  SESSION_SORT_COLUMNS,
  sessionCountQuestion,
  type SessionListQuestion,
  sessionListQuestion,
  sessionStripQuestion,
} from './sessionList';

const span = { fromMs: epochMs(1_000), toMs: epochMs(2_000), baseFilter: '' };

/** Every question, with the same text wherever a text can stand. */
function questionsWith(text: string): ReadonlyArray<{ readonly expr: string }> {
  const filters = {
    ...{ users: [text], models: [text], terminals: [text], versions: [text], tools: [text, text] },
    ...{ labels: { [text]: [text] }, hasErrors: true, hasRejections: true },
  };
  const scope = { ...span, search: text, filters };
  const lists = SESSION_SORT_COLUMNS.map(
    (column): SessionListQuestion => ({
      ...scope,
      sort: { column, direction: 'desc' },
      offset: 50,
      limit: 25,
    })
  );
  return [
    ...lists.map(sessionListQuestion),
    sessionCountQuestion(scope),
    sessionStripQuestion(scope),
    eventsHistogramQuestion(scope),
    firstPromptsQuestion(scope, [text, text]),
    fieldValuesQuestion({ ...span, field: text }),
    findSessionsQuestion({ ...span, fragment: text, limit: 10 }),
    locateSessionQuestion(text, ''),
    sessionEventsQuestion({ ...span, sessionId: text }, 100),
    crowdedEventsQuestion({ ...span, sessionId: text }, 10_000),
    sessionRequestsQuestion({ ...span, sessionId: text }),
  ];
}

/** A query's grammar: all that is not inside of a literal. */
const grammar = (expr: string): string => expr.replace(/"(?:[^"\\]|\\.)*"/gs, '""');

describe('every question', () => {
  it('starts with a time filter of its own, whatever it asks for', () => {
    for (const { expr } of questionsWith('_time:5m options(x)')) {
      expect(expr).toMatch(/^_time:\[\d{4}-[\d:TZ.-]+, \d{4}-[\d:TZ.-]+\) /);
    }
  });

  it('has the same grammar whatever the text is', () => {
    const plain = questionsWith('a"').map(({ expr }) => grammar(expr));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        // A search is trimmed, and written a second time where JSON would escape it, as it would this quote.
        expect(questionsWith(`x${text}"`).map(({ expr }) => grammar(expr))).toEqual(plain);
      })
    );
  });

  it('has nothing for Grafana or the plugin to replace', () => {
    for (const { expr } of questionsWith('$__interval ${x} [[x]] histogram')) {
      expect(expr).not.toMatch(/\$|\[\[|\bhistogram\b/);
    }
  });
});

describe('the list’s question', () => {
  it('ends with a sort of its own and the id, so that no session is on two pages', () => {
    for (const { expr } of questionsWith('x').slice(0, SESSION_SORT_COLUMNS.length)) {
      expect(expr).toMatch(/\| sort by \("[\w.]+" desc, "session\.id"\) offset 50 limit 25$/);
    }
  });

  it('takes filters that are off or empty for none', () => {
    const sort = { column: 'cost', direction: 'asc' } as const;
    const bare: SessionListQuestion = { ...span, filters: {}, sort, offset: 0, limit: 10 };
    const off = { users: [], labels: { team: [] }, hasErrors: false, hasRejections: false };
    expect(sessionListQuestion({ ...bare, filters: off, search: '  ' })).toEqual(sessionListQuestion(bare));
  });
});
