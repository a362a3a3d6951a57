import * as fc from 'fast-check';

import { epochMs } from 'domain/units';
import { sessionEventsQuestion } from 'queries/sessionEvents';
import { labelIsOneOf } from 'queries/metricsql';

import { sessionsInQuery } from './sessionsInQuery';

const ID = '0f2b6c1e-54d4-4c51-9d5c-3a6f0d9e8b71';
const OTHER = '11111111-2222-4333-8444-555555555555';

describe('the sessions that a query names', () => {
  it.each([
    [`_time:1h "session.id":="${ID}" | stats count()`, [ID]],
    [`session.id:=${ID}`, [ID]],
    [`session.id:=\`${ID}\``, [ID]],
    [`"session.id":in("${ID}", '${OTHER}') event.name:api_request`, [ID, OTHER]],
    [`session.id:=in(${ID},${OTHER})`, [ID, OTHER]],
    [`session.id:"${ID}" or session.id:${OTHER}`, [ID, OTHER]],
    [`sum by (model) (increase_pure({__name__="claude_code.cost.usage","session.id"="${ID}"}[1h]))`, [ID]],
    [`claude_code_cost_usage_USD_total{session_id='${ID}'}`, [ID]],
    [`claude_code_cost_usage_USD_total{session_id=~"${ID}|${OTHER}"}`, [ID, OTHER]],
    [`{service_name="claude-code"} | session_id = "${ID}" |= "x"`, [ID]],
    [`session.id:=${ID} or session.id:=${ID}`, [ID]],
    [String.raw`"session.id":="a\x24b\u0022\U0001f642\n"`, ['a$b"🙂\n']],
  ])('%s', (expr, ids) => {
    expect(sessionsInQuery(expr)).toEqual(ids);
  });

  it.each([
    ['the beginning of ids', `session.id:=${ID}*`],
    ['the beginning of ids in quotes', `session.id:="${ID}"*`],
    ['a word of ids', 'session.id:0f2b6c1e'],
    ['a regular expression', `session.id:~"${ID}"`],
    ['a regular expression of metrics', `x{session_id=~"0f.*"}`],
    ['any id', 'session.id:*'],
    ['no id', 'session.id:"" or session.id:=""'],
    ['what is not that session', `!session.id:="${ID}" -session.id:=${ID} NOT session.id:=${ID}`],
    ['what is not that session, in metrics', `x{session_id!="${ID}"} or y{session_id!~"${ID}"}`],
    ['what is turned round as a whole', `a -(session.id:="${ID}" or b)`],
    ['the answer of a question', 'session.id:in(_time:1h error:* | fields session.id)'],
    ['a variable without a value', 'session.id:=$session "session.id":="${session}" session_id="[[session]]"'],
    ['a grouping', 'stats by (session.id) count() | sort by (session.id)'],
    ['another field', `parent.session.id:="${ID}" my_session_id="${ID}" session.ids:="${ID}"`],
    ['nothing at all', ''],
    ['an open quotation', 'session.id:="abc'],
    ['an open list', `session.id:in("${ID}", `],
  ])('are none in %s', (_what, expr) => {
    expect(sessionsInQuery(expr)).toEqual([]);
  });

  it('are those that the app itself asks for, whatever their id', () => {
    const times = { fromMs: epochMs(0), toMs: epochMs(1), baseFilter: '' };
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (sessionId) => {
        const asked = sessionEventsQuestion({ ...times, sessionId }, 10).expr;
        expect(sessionsInQuery(asked)).toEqual([sessionId]);
      })
    );
  });

  it('are those that the app asks metrics for', () => {
    expect(sessionsInQuery(`x{${labelIsOneOf('session_id', [ID, OTHER]).promql}}`)).toEqual([ID, OTHER]);
    expect(sessionsInQuery(`x{${labelIsOneOf('session.id', [ID]).promql}}`)).toEqual([ID]);
  });

  it('never fail, and are never empty, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const found = sessionsInQuery(`${before}session.id:=${after}`);
        expect(found.every((id) => typeof id === 'string' && id !== '')).toBe(true);
      })
    );
  });
});
