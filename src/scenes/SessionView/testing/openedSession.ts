import { EmbeddedScene, SceneTimeRange } from '@grafana/scenes';

import { DEFAULT_SETTINGS } from 'appConfig/settings';

import { makeVariables } from '../../logsVariable';
import { SessionTrail } from '../../sessionTrail';
import { activateTree } from '../../testing/activateTree';
import { type Answer, fakeLogs } from '../../testing/fakeLogs';

import { EventSessionTitled } from '../EventSessionTitled';
import { sessionModel } from '../sessionModel';
import { SessionView } from '../SessionView';

/** When the first of the rows came. */
export const START = Date.parse('2026-11-20T10:00:00.000Z');
export const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();

/** A row of a prompt so long after the start. */
export const prompt = (seconds: number, text: string) => ({
  _time: at(seconds),
  _msg: 'claude_code.user_prompt',
  'event.name': 'user_prompt',
  'event.sequence': String(seconds),
  'session.id': 'sid',
  'service.name': 'claude-code',
  prompt: text,
  prompt_length: String(text.length),
});

export type Rows = ReadonlyArray<Record<string, string>>;

/** Whether the question is when the session was. */
export const isLocate = (expr: string): boolean => expr.includes('as "characters"');

/** The answer to that question. */
export const located = (rows: Rows): Answer =>
  rows.length === 0
    ? [{ events: '0', characters: '0' }]
    : [
        {
          events: String(rows.length),
          characters: '500',
          first_time: rows[0]?.['_time'] ?? '',
          last_time: rows.at(-1)?.['_time'] ?? '',
        },
      ];

/** From and to of a question's range. */
export const RANGE = /_time:\[([^,]+), ([^)]+)\)/;

/** The rows in the range that the question names. */
function inRange(expr: string, rows: Rows): Rows {
  const [, from = '', to = ''] = RANGE.exec(expr) ?? [];
  return rows.filter(({ _time = '' }) => Date.parse(_time) >= Date.parse(from) && Date.parse(_time) < Date.parse(to));
}

/** A database with these rows and no others. */
export const holds =
  (rows: () => Rows) =>
  (expr: string): Answer =>
    isLocate(expr) ? located(rows()) : inRange(expr, rows());

/** The page of the session `sid`, over a data source that answers so. */
export function openSession(answer: (expr: string) => Answer, uids?: readonly string[]) {
  const { asked } = fakeLogs(answer, uids);
  const trail = new SessionTrail();
  trail.remember(['before', 'sid', 'after']);
  const view = new SessionView({ sessionId: 'sid', baseFilter: '', trail });
  const $timeRange = new SceneTimeRange({});
  const scene = new EmbeddedScene({ $timeRange, $variables: makeVariables(DEFAULT_SETTINGS, 'Logs'), body: view });
  const titles: string[] = [];
  scene.subscribeToEvent(EventSessionTitled, ({ payload }) => titles.push(payload.title));
  const close = activateTree(scene);
  const session = () => sessionModel('sid', view.state.records).session;
  return { asked, view, titles, close, session };
}

export const TWO = [prompt(0, 'Tidy the repo'), prompt(60, 'And explain it')];
